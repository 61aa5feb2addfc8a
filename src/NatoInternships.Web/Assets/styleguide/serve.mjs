// Serves the guide at / and wwwroot beneath it, so that /dist/… resolves as it does in the portal.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const guide = path.dirname(fileURLToPath(import.meta.url));
const web = path.join(guide, '..', '..', 'wwwroot');
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' };
const port = Number(process.argv[2] ?? 8123);

createServer(async (request, response) => {
  const name = path.normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).replace(/\/$/, '/index.html');
  for (const root of [guide, web]) {
    const file = path.join(root, name);
    if (!file.startsWith(root)) continue;
    try {
      const body = await readFile(file);
      response.writeHead(200, {
        'Content-Type': types[path.extname(file)] ?? 'text/plain',
        'Content-Security-Policy': "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'",
      });
      response.end(body);
      return;
    } catch { /* the next root */ }
  }
  response.writeHead(404).end('Not found');
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
