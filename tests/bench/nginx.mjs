// nginx, with the same bytes and the same headers, as fast as it goes.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Headers that nginx or the connection make themselves. */
const OWN = new Set(['content-length', 'content-type', 'content-encoding', 'date', 'etag', 'vary', 'connection', 'keep-alive']);

/** Open files it may remember: as many as the system lets it, less those it needs for connections. */
const files = Math.min(300_000, Number(spawnSync('bash', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout.replace('unlimited', '300000')) - 2_000);

/** Writes the configuration: static files under `folder`, `headers` of one of our answers. */
export const configure = ({ folder, file, port, workers, headers, redirect }) => {
  const added = Object.entries(headers).filter(([name]) => !OWN.has(name))
    .map(([name, value]) => `  add_header ${name} "${value.replaceAll('"', '\\"')}";`).join('\n');
  writeFileSync(file, `
daemon off;
user root;
pid ${folder}/nginx.pid;
worker_processes ${workers};
error_log ${folder}/error.log error;
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
events { worker_connections 8192; }
http {
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_timeout 75;
  keepalive_requests 1000000000;
  open_file_cache max=${files} inactive=300s;
  open_file_cache_valid 300s;
  gzip_static on;
  gzip_vary on;
  brotli_static on;
  charset utf-8;
  charset_types application/json;
  types { text/html html; application/json json; }
${added}
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${folder}/files;
    location = /redirect { return 303 "${redirect}"; }
  }
}
`);
};
