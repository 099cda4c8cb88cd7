// The picture that a shared link shows: `node social.mjs` draws static/social.png.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, startBrowser } from './site.mjs';

const LOGO = `<svg viewBox="0 0 48 48" width="92" height="92"><path fill="#6a1d4a" d="M8 4h8v40H8a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5z"/>
<path fill="#8a3a12" d="M18 4h12v40H18z"/><path fill="#23543b" d="M32 4h8a5 5 0 0 1 5 5v30a5 5 0 0 1-5 5h-8z"/><g fill="#fbf6ed">
<circle cx="9.5" cy="19.5" r="2.6"/><circle cx="9.5" cy="28.5" r="2.6"/><circle cx="24" cy="15" r="2.6"/><circle cx="24" cy="24" r="2.6"/>
<circle cx="24" cy="33" r="2.6"/><circle cx="38.5" cy="10.5" r="2.6"/><circle cx="38.5" cy="19.5" r="2.6"/><circle cx="38.5" cy="28.5" r="2.6"/>
<circle cx="38.5" cy="37.5" r="2.6"/></g></svg>`;

// The colours and proportions of static/site/*.css; no shadow, no gradient: flat colours make a small file.
const PICTURE = `<!doctype html><html lang="fr"><meta charset="utf-8"><style>
*{box-sizing:border-box;margin:0}
body{width:1200px;height:630px;background:#fbf6ed;color:#2a1921;font-family:"DejaVu Sans",sans-serif;padding:64px 72px}
body::before{content:"";position:absolute;inset:0 0 auto;height:16px;background:linear-gradient(90deg,#6a1d4a 22%,#fbf6ed 22% 22.4%,#8a3a12 22.4% 55.4%,#fbf6ed 55.4% 55.8%,#23543b 55.8%)}
header{display:flex;align-items:center;gap:24px;font:700 52px "DejaVu Serif",serif}
dl{display:grid;grid-template-columns:2fr 3fr 4fr;margin-top:62px}
dd.d{color:#fff;font:700 104px/1 "DejaVu Sans Mono",monospace;letter-spacing:.05em;text-indent:.05em;text-align:center;padding:44px 0 50px;border-bottom:10px solid rgba(0,0,0,.22)}
div:nth-child(1) dd.d{background:#6a1d4a;border-radius:20px 0 0 20px}div:nth-child(2) dd.d{background:#8a3a12}div:nth-child(3) dd.d{background:#23543b;border-radius:0 20px 20px 0}
div+div dd.d{border-left:9px dotted #fbf6ed}
dt{font-size:32px;font-weight:700;padding:18px 0 0 18px;border-left:6px solid;min-height:74px}
div:nth-child(1) dt{border-color:#6a1d4a}div:nth-child(2) dt{border-color:#8a3a12}div:nth-child(3) dt{border-color:#23543b}
dl>div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
p{position:absolute;left:72px;bottom:52px;font-size:31px;color:#56434c}
</style><body><header>${LOGO}Rattachement</header><dl>
<div><dt>Régime</dt><dd class="d">01</dd></div><div><dt>Caisse</dt><dd class="d">751</dd></div><div><dt>Centre</dt><dd class="d">0000</dd></div></dl>
<p>Votre code d’organisme : le lire, le retrouver. Site indépendant.</p></body></html>`;

const path = join(ROOT, 'static/social.png');
const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.setContent(PICTURE);
  await page.screenshot({ path });
  const { size } = await stat(path);
  if (size > 60_000) throw new Error(`${size} bytes: at most 60,000`);
  console.log(`static/social.png: ${size} bytes`);
} finally {
  await browser.close();
}
