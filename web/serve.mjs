// Serves the built page on loopback as a good web server does: with the right types, precompressed files, and nothing outside the
// folder.
//
// `cargo xtask run` starts it as a program. The browser tests call it as a function and read its log.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Starts a server for `dir` on loopback and returns `{ url, requests, close }`.
 *
 * `under` is the folder of the address. `port` 0 takes any free port; if a given port is taken, the next one is tried. With
 * `alter(name, content)` a test serves changed files, uncompressed. `requests` logs every request.
 */
export async function serve({ dir, port = 0, under = '/', alter } = {}) {
  const root = resolve(dir);
  const requests = [];
  const server = createServer((request, response) => {
    const answer = answerFor(request, { root, under, packed: !alter });
    requests.push({ method: request.method, url: request.url, status: answer.status });
    // Never cached, so that a rebuilt page is always loaded.
    response.writeHead(answer.status, { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...answer.headers });
    if (!answer.file || request.method === 'HEAD') return response.end();
    if (alter) return response.end(alter(answer.name, readFileSync(answer.file)));
    createReadStream(answer.file).pipe(response);
  });
  await listen(server, port);
  return {
    url: `http://127.0.0.1:${server.address().port}${under}`,
    requests,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

function answerFor(request, { root, under, packed }) {
  if (!['GET', 'HEAD'].includes(request.method)) return { status: 405, headers: { Allow: 'GET, HEAD' } };
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    return { status: 400 };
  }
  if (!path.startsWith(under)) {
    return `${path}/` === under ? { status: 301, headers: { Location: under } } : { status: 404 };
  }
  let name = normalize(path.slice(under.length) || 'index.html');
  if (name.endsWith(sep)) name = join(name, 'index.html');
  const file = join(root, name);
  if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) return { status: 404 };

  const headers = { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', Vary: 'Accept-Encoding' };
  // Other pages may load it as a module.
  if (name === 'embed.js') headers['Access-Control-Allow-Origin'] = '*';
  const accepted = packed ? (request.headers['accept-encoding'] ?? '') : '';
  for (const [encoding, suffix] of [['br', '.br'], ['gzip', '.gz']]) {
    if (accepted.includes(encoding) && existsSync(file + suffix)) {
      return { status: 200, name, file: file + suffix, headers: { ...headers, 'Content-Encoding': encoding } };
    }
  }
  return { status: 200, name, file, headers };
}

function listen(server, port) {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port === 0 || port >= 65_535) return failed(error);
      listen(server, port + 1).then(done, failed);
    });
    server.listen(port, '127.0.0.1', done);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [dir = 'dist', port = '8080'] = process.argv.slice(2);
  process.on('SIGINT', () => process.exit(0));
  const { url } = await serve({ dir, port: Number(port) });
  console.log(`The page is at ${url} (Ctrl-C stops it)`);
}
