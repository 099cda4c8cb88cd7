// nginx, with the same bytes and the same headers, as fast as it goes.
import { writeFileSync } from 'node:fs';

/** Headers that nginx or the connection make themselves. */
const OWN = new Set(['content-length', 'content-type', 'content-encoding', 'date', 'etag', 'vary', 'connection', 'keep-alive']);

/** Writes the configuration: static files under `folder`, `headers` of one of our answers. */
export const configure = ({ folder, file, port, workers, headers, redirect }) => {
  const added = Object.entries(headers).filter(([name]) => !OWN.has(name))
    .map(([name, value]) => `  add_header ${name} "${value.replaceAll('"', '\\"')}";`).join('\n');
  writeFileSync(file, `
daemon off;
user root;
pid ${folder}/nginx.pid;
worker_processes ${workers};
worker_rlimit_nofile 65536;
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
  open_file_cache max=300000 inactive=300s;
  open_file_cache_valid 300s;
  gzip_static on;
  gzip_vary on;
  brotli_static on;
  charset utf-8;
  charset_types text/html text/css text/javascript;
  types { text/html html; text/css css; text/javascript js; application/json json; }
${added}
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${folder}/files;
    location = /redirect { return 303 "${redirect}"; }
  }
}
`);
};
