// What a user would otherwise run: WordPress from Debian's packages, with nginx, php-fpm and MariaDB.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PORT = 18104;
const PACKAGES = ['wordpress', 'php-fpm', 'php-mysql', 'mariadb-server'];

const install = () => {
  const missing = PACKAGES.filter((name) => spawnSync('dpkg', ['-s', name]).status !== 0);
  if (!missing.length) return null;
  const began = Date.now();
  const run = spawnSync('timeout', ['300', 'apt-get', 'install', '-y', '-q', '--no-install-recommends', ...missing], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8',
  });
  return run.status === 0 ? null : `its packages did not install within 5 minutes (${Math.round((Date.now() - began) / 1000)} s): ${run.stderr.trim().split('\n').at(-1)}`;
};

/** Its home page's throughput on one core, or why there is none. */
export const wordpress = async ({ folder, fetchFrom, start, load, writeRequests, summary, rounds }) => {
  const why = install();
  if (why) return { why };
  const home = join(folder, 'wordpress');
  const socket = join(home, 'db.sock');
  mkdirSync(home);
  cpSync('/usr/share/wordpress', join(home, 'site'), { recursive: true, dereference: true, filter: (path) => !path.endsWith('wp-config.php') });
  const database = join(home, 'db');
  const made = spawnSync('mariadb-install-db', ['--no-defaults', `--datadir=${database}`, '--user=root', '--auth-root-authentication-method=normal'], { encoding: 'utf8' });
  if (made.status !== 0) return { why: `MariaDB: ${made.stderr.trim()}` };
  writeFileSync(join(home, 'site/wp-config.php'), `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('WP_HOME', 'http://localhost'); define('WP_SITEURL', 'http://localhost');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', ''); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) define($key, 'bench');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`);
  writeFileSync(join(home, 'fpm.conf'), `[global]
error_log = ${home}/fpm.log
daemonize = no
[www]
user = root
group = root
listen = ${home}/fpm.sock
pm = static
pm.max_children = 4
`);
  writeFileSync(join(home, 'nginx.conf'), `
daemon off;
user root;
pid ${home}/nginx.pid;
error_log ${home}/nginx.log error;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  gzip on;
  server {
    listen 127.0.0.1:${PORT};
    root ${home}/site;
    index index.php;
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ \\.php$ { include /etc/nginx/fastcgi.conf; fastcgi_pass unix:${home}/fpm.sock; }
  }
}
`);
  const fpm = ['/usr/sbin', '/usr/bin'].flatMap((bin) => readdirSync(bin).map((name) => join(bin, name))).find((path) => /\/php-fpm[\d.]+$/.test(path));
  // One shell holds the three, so that they are counted, pinned and stopped together.
  const script = `
trap 'kill $(jobs -p); wait' TERM
mariadbd --no-defaults --user=root --datadir=${database} --socket=${socket} --skip-networking --log-error=${home}/db.log &
until mariadb -u root -S ${socket} -e 'CREATE DATABASE IF NOT EXISTS wp' 2>/dev/null; do sleep 0.2; done
${fpm} -R -y ${home}/fpm.conf &
until [ -S ${home}/fpm.sock ]; do sleep 0.1; done
nginx -c ${home}/nginx.conf &
wait`;
  const server = await start(PORT, 0, 'bash', ['-c', script]);
  try {
    const form = new URLSearchParams({ weblog_title: 'Bench', user_name: 'bench', admin_password: 'bench-Bench-1', admin_password2: 'bench-Bench-1', pw_weak: 'on', admin_email: 'bench@example.org', blog_public: '0', Submit: 'Install', language: '' });
    await fetchFrom(PORT, { method: 'POST', path: '/wp-admin/install.php?step=2', kind: 'application/x-www-form-urlencoded', body: form.toString() }, 'identity');
    const page = await fetchFrom(PORT, { path: '/' }, 'gzip');
    if (page.status !== 200) return { why: `its home page answered ${page.status}` };
    const files = writeRequests('wordpress', [{ method: 'GET', path: '/' }], [0]);
    const all = [];
    for (let round = 0; round < rounds; round++) all.push(await load(server, files, 'gzip', 8, 'apart'));
    const found = summary(all);
    // A redirect or an error is quick, and is not the page.
    return found.bytes.median < 0.9 * page.body.length || found.failed.median ? { why: 'wrk did not get its home page' } : found;
  } finally {
    await server.stop();
  }
};
