// Two more engines, with one small interface: Firefox (WebDriver BiDi, by Puppeteer) and WebKitGTK, the engine of every
// iPhone as Debian has it (WebDriver: some ten requests, and so no library). Both are Debian's own packages.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const KEYS = { Enter: '\ue007', Escape: '\ue00c', Tab: '\ue004', ArrowDown: '\ue015' };

/** What a visitor does, whatever the engine. `errors` fills up with what the console says, where one can ask for it. */
class Engine {
  errors = [];

  constructor(base) {
    this.base = base;
  }

  /** Does something that leads to another page, and waits until that is whole. */
  async arrive(act) {
    // A page that comes back from memory bears the mark of another time.
    const mark = Math.random();
    await this.evaluate((value) => { globalThis.mark = value; }, mark);
    await act();
    // Between two pages there may be an empty one, which is whole as well.
    const isThere = (value) => globalThis.mark !== value && document.readyState === 'complete' && document.body?.childElementCount > 0;
    await this.until(isThere, mark);
  }

  /** Waits until something is true on the page, ten seconds at most. */
  async until(holds, ...values) {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) {
      // Between two pages there is none to ask.
      if (await this.evaluate(holds, ...values).catch(() => false)) return;
    }
    assert.fail(`it is not so within 10 s: ${holds} at ${await this.evaluate(() => location.href)}`);
  }

  // As a link would: after "back", Puppeteer waits in vain for what its own way of opening a page is told.
  open = (path) => this.arrive(() => this.evaluate((to) => { location.href = to; }, this.base + path));
  back = () => this.arrive(() => this.evaluate(() => history.back()));
  path = () => this.evaluate(() => location.pathname + location.search);
}

export class Firefox extends Engine {
  static async start(base, dark) {
    const engine = new Firefox(base);
    engine.browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      extraPrefsFirefox: { 'ui.systemUsesDarkTheme': dark ? 1 : 0 },
    });
    engine.page = await engine.browser.newPage();
    engine.page.on('console', (message) => { if (message.type() === 'error') engine.errors.push(message.text()); });
    engine.page.on('pageerror', (error) => engine.errors.push(String(error)));
    return engine;
  }

  evaluate = (run, ...values) => this.page.evaluate(run, ...values);
  size = (width, height) => this.page.setViewport({ width, height });
  click = (selector) => this.page.click(selector);
  type = (selector, text) => this.page.type(selector, text);
  press = (key) => this.page.keyboard.press(key);
  picture = async (file) => { await this.page.screenshot({ path: file, fullPage: true }); };
  paper = async () => Buffer.from(await this.page.pdf({ preferCSSPageSize: true }));
  close = () => this.browser.close();
}

export class WebKit extends Engine {
  static async start(base, dark) {
    const engine = new WebKit(base);
    engine.home = mkdtempSync(join(tmpdir(), 'rattachement-webkit-'));
    // The buttons of its window would not let it be as narrow as a telephone.
    mkdirSync(join(engine.home, 'gtk-3.0'));
    writeFileSync(join(engine.home, 'gtk-3.0/gtk.css'), '* { min-width: 0; padding: 0; margin: 0; -gtk-icon-transform: scale(.1); }');
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x3000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [display] = await once(screen.stdio[3], 'data');
    const [free] = [createServer().listen(0, '127.0.0.1')];
    await once(free, 'listening');
    const { port } = free.address();
    await new Promise((done) => free.close(done));
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore', env: { ...process.env, DISPLAY: `:${String(display).trim()}`, XDG_CONFIG_HOME: engine.home, XDG_CACHE_HOME: engine.home, XDG_DATA_HOME: engine.home },
    });
    Object.assign(engine, { children: [driver, screen], at: `http://127.0.0.1:${port}` });
    for (let n = 0; n < 100 && !(await fetch(`${engine.at}/status`).catch(() => null)); n++) await pause(100);
    const { sessionId } = await engine.ask('/session', {
      capabilities: { alwaysMatch: { timeouts: { pageLoad: 20_000 }, 'webkitgtk:browserOptions': { args: ['--automation', ...(dark ? ['--dark-mode'] : [])] } } },
    });
    engine.at += `/session/${sessionId}`;
    return engine;
  }

  /** One request of the protocol; without a body it only asks. */
  async ask(path, body) {
    const answer = await fetch(this.at + path, body && { method: 'POST', body: JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  /** An element by its selector, the first; `do` something with it. */
  async with(selector, act, body = {}) {
    const element = Object.values(await this.ask('/element', { using: 'css selector', value: selector }))[0];
    return this.ask(`/element/${element}/${act}`, body);
  }

  evaluate = (run, ...args) => this.ask('/execute/sync', { script: `return (${run}).apply(null, arguments)`, args });
  size = (width, height) => this.ask('/window/rect', { x: 0, y: 0, width, height });
  click = (selector) => this.with(selector, 'click');
  type = (selector, text) => this.with(selector, 'value', { text });
  press = (key) => this.ask('/actions', { actions: [{ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] })) }] });
  picture = async (file) => { writeFileSync(file, Buffer.from(await this.ask('/screenshot'), 'base64')); };
  /** Its driver prints nothing. */
  paper = null;
  async close() {
    await fetch(this.at, { method: 'DELETE' }).catch(() => {});
    for (const child of this.children) {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    }
    // Its processes still write there for a moment.
    rmSync(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Both, or those that are wanted: `ENGINES=WebKit`. */
export const ENGINES = [Firefox, WebKit].filter(({ name }) => (process.env.ENGINES ?? name).includes(name));
