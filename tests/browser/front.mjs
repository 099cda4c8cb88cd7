// TLS and HTTP/2 before the program, as `deploy/Caddyfile` puts them: what a visitor's telephone speaks to.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { constants, createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What HTTP/1.1 says of its own connection, and HTTP/2 forbids. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host']);

/** A key and a certificate for this machine, good for a day: browsers must be told to accept it. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'rattachement-'));
  try {
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
    const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc', '-days', '1'];
    const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', ['req', ...kind, ...name, '-keyout', key, '-out', cert], { stdio: 'pipe' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Passes everything on to `base` and back, byte for byte: what is compressed stays as the program made it. */
export async function startFront(base) {
  const { hostname, port } = new URL(base);
  const server = createSecureServer(certificate(), (asked, answer) => {
    const kept = (headers) => Object.entries(headers).filter(([name]) => !name.startsWith(':') && !HOP.has(name));
    const headers = { ...Object.fromEntries(kept(asked.headers)), host: asked.authority };
    const on = request({ hostname, port, method: asked.method, path: asked.url, headers }, (told) => {
      answer.writeHead(told.statusCode, Object.fromEntries(kept(told.headers)));
      told.pipe(answer);
    });
    on.on('error', () => answer.stream.close(constants.NGHTTP2_INTERNAL_ERROR));
    asked.pipe(on);
  });
  const sessions = new Set();
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    base: `https://127.0.0.1:${server.address().port}`,
    async stop() {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
