// The built page from a real nginx with deploy/nginx.conf: what each kind of file is sent with, and that the page starts.
//
// nginx runs on loopback without privileges, in a temporary folder, with a copy of dist/. The server around the file is
// an unfriendly one: it does what servers often do for other pages, and none of it may reach this one.

import assert from 'node:assert/strict';
import { execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { firstLoad } from '../../web/first-load.mjs';
import { gather, launch, state } from '../browser/harness.mjs';

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// Not called NGINX: nginx itself reads a variable of that name.
const NGINX = process.env.NGINX_PROGRAM ?? '/usr/sbin/nginx';
const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const CONF = readFileSync(here('deploy/nginx.conf'), 'utf8');
const WITHOUT_MODULE = CONF.replace('brotli_static on;\n', '');
const noModule = !existsSync(MODULE) && 'nginx has no module for brotli here';

/** Root starts nginx as `nobody`; others as they are. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The page on a host of its own, and in a folder. */
const FOLDERS = ['/', '/rechner/'];

/** Files of the start, with names that stay. */
const START = ['index.html', 'embed.js', 'sw.js', 'manifest.webmanifest', 'tarif.html'];

const FOREVER = 'public, max-age=31536000, immutable';
const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

let nginx;
let browser;
before(async () => {
  nginx = await serve(noModule ? WITHOUT_MODULE : CONF);
  browser = await launch('--disable-features=LocalNetworkAccessChecks');
});
after(async () => {
  await browser?.close();
  await nginx?.close();
});

/** Every header that tells a browser what it may do, with the policy of index.html's own <meta>. */
function expectSafe(headers, of) {
  const html = readFileSync(join(nginx.www, 'index.html'), 'utf8');
  const [, policy] = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  const header = policy.replace(/'sha256-[^']+'/, "'unsafe-inline'");
  assert.equal(headers['content-security-policy'], `${header}; frame-ancestors 'self' https://*.bl.ch https://bl.ch`, of);
  assert.equal(headers['x-content-type-options'], 'nosniff', of);
  assert.equal(headers['referrer-policy'], 'no-referrer', of);
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin', of);
  assert.match(headers['permissions-policy'], /^([a-z-]+=\(\), )+[a-z-]+=\(\)$/, of);
  assert.equal(headers['x-frame-options'], undefined, of);
  assert.equal(headers.server, 'nginx', of);
}

for (const folder of FOLDERS) {
  test(`each file under ${folder} has its type, its headers and its time to be kept`, async () => {
    const hashed = firstLoad(nginx.www).slice(1);
    assert.deepEqual(hashed.map((name) => name.split('.').at(-1)).sort(), ['js', 'js', 'wasm']);
    const files = [
      ['', 'html', 'no-cache', 'cross-origin'],
      ...START.map((name) => [name, name.split('.').at(-1), 'no-cache', 'cross-origin']),
      ...hashed.map((name) => [name, name.split('.').at(-1), FOREVER, 'same-origin']),
    ];
    for (const [name, ending, cache, readers] of files) {
      const { status, headers } = await nginx.get(folder + name);
      assert.equal(status, 200, name);
      assert.equal(headers['content-type'], TYPES[ending], name);
      assert.equal(headers['cache-control'], cache, name);
      assert.equal(headers['cross-origin-resource-policy'], readers, name);
      expectSafe(headers, name);
    }
  });

  test(`each file under ${folder} is sent as small as the browser can read it`, async (t) => {
    const plain = (body) => body;
    for (const [accepted, encoding, unpack] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip, deflate', 'gzip', gunzipSync],
      ['identity', undefined, plain],
      [undefined, undefined, plain],
      ['br;q=0, gzip;q=0', undefined, plain],
    ]) {
      if (encoding === 'br' && noModule) t.diagnostic(`br not tested: ${noModule}`);
      if (encoding === 'br' && noModule) continue;
      for (const name of [...firstLoad(nginx.www), 'embed.js']) {
        const of = `${name} for ${accepted}`;
        // Also through a proxy, which nginx knows by this header.
        for (const proxy of [{}, { via: '1.1 proxy' }]) {
          const asked = { ...proxy, ...(accepted && { 'accept-encoding': accepted }) };
          const { headers, body } = await nginx.get(folder + name, asked);
          assert.equal(headers['content-encoding'], encoding, of);
          assert.equal(headers['content-type'], TYPES[name.split('.').at(-1)], of);
          assert.equal(headers.vary, 'Accept-Encoding', of);
          assert.deepEqual(unpack(body), readFileSync(join(nginx.www, name)), of);
        }
      }
    }
  });

  test(`what is missing under ${folder} is a 404 that nobody keeps, never a page`, async () => {
    const former = firstLoad(nginx.www).slice(1).map((name) => name.replace(/-[0-9a-f]{8,16}/, '-0123456789abcdef'));
    for (const name of [...former, 'former.html', 'no/such/folder/']) {
      const { status, headers, body } = await nginx.get(folder + name);
      assert.equal(status, 404, name);
      assert.equal(headers['cache-control'], 'no-store', name);
      assert.doesNotMatch(body.toString(), /Rechner/, name);
      expectSafe(headers, name);
    }
  });

  test(`what the browser has of the start under ${folder} is not sent again`, async () => {
    const { headers } = await nginx.get(folder);
    const again = await nginx.get(folder, { 'if-none-match': headers.etag });
    assert.equal(again.status, 304);
    assert.equal(again.headers['cache-control'], 'no-cache');
    expectSafe(again.headers);
  });

  test(`the page starts under ${folder}, is quiet, and a second visit loads only what may have changed`, async (t) => {
    const { page, requests, problems } = await visit(t);
    await page.goto(nginx.url + folder);
    await ready(page);
    await page.waitForLoadState('networkidle');
    // After the start comes what draws the QR code.
    const wanted = [...firstLoad(nginx.www), 'qr.js'].map((name) => nginx.url + folder + (name === 'index.html' ? '' : name));
    assert.deepEqual([...new Set(requests)].sort(), wanted.sort());
    const loaded = requests.length;
    await page.waitForTimeout(300);
    assert.equal(requests.length, loaded, 'requests after the start');

    await page.reload();
    await ready(page);
    // A name without a checksum is asked for again, and answered with a line.
    const sizes = await page.evaluate(() => performance.getEntriesByType('resource')
      .filter(({ name }) => !name.endsWith('/qr.js')).map((file) => file.transferSize));
    assert.ok(sizes.length >= firstLoad(nginx.www).length - 1 && sizes.every((size) => size === 0), `transferred again: ${sizes}`);
    assert.deepEqual(problems, []);
  });
}

test('nothing is written into the logs, also of what is missing', async () => {
  await nginx.get('/');
  await nginx.get('/rechner/former-0123456789abcdef.js');
  for (const log of ['access.log', 'error.log']) {
    assert.equal(existsSync(join(nginx.home, log)) ? readFileSync(join(nginx.home, log), 'utf8') : '', '', log);
  }
});

test('without the module for brotli its line is deleted, and .gz does the same', async (t) => {
  assert.notEqual(WITHOUT_MODULE, CONF);
  const plain = await serve(WITHOUT_MODULE);
  t.after(() => plain.close());
  for (const name of firstLoad(plain.www)) {
    const { headers } = await plain.get(`/rechner/${name}`, { 'accept-encoding': 'gzip, deflate, br' });
    assert.equal(headers['content-encoding'], 'gzip', name);
    assert.equal(headers.vary, 'Accept-Encoding', name);
  }
});

test('the commands in docs/publish.md print what stands below them', async () => {
  const engine = firstLoad(nginx.www).find((name) => name.endsWith('.wasm'));
  const text = readFileSync(here('docs/publish.md'), 'utf8')
    .replaceAll('https://www.example.ch', nginx.url)
    .replaceAll(/hilfen-rechner-[0-9a-f]+_bg\.wasm/g, engine);
  const blocks = [...text.matchAll(/```sh\n(curl .+?)\n```\n```\n(.+?)\n```/gs)];
  assert.equal(blocks.length, 3);
  for (const [, command, expected] of blocks) {
    const printed = execSync(command, { encoding: 'utf8' }).split('\r\n');
    for (const line of expected.split('\n').filter((line) => !(noModule && line.endsWith(': br')))) {
      const pattern = line.split('…').map((part) => part.replace(/[.*?()]/g, '\\$&')).join('.*');
      const found = printed.some((one) => new RegExp(`^${pattern}$`, 'i').test(one));
      assert.ok(found, `${line}\nis not in\n${printed.join('\n')}`);
    }
  }
});

test('in the page every feature that the policy names is off', async (t) => {
  const { page } = await visit(t);
  const answer = await page.goto(nginx.url);
  const named = answer.headers()['permissions-policy'].split(', ').map((rule) => rule.split('=')[0]);
  const allowed = await page.evaluate(() => document.featurePolicy.allowedFeatures());
  const wanted = [...named, 'camera', 'microphone', 'geolocation', 'payment', 'usb'];
  assert.deepEqual(wanted.filter((name) => allowed.includes(name)), []);
  // For information, since each version of the browser knows others.
  t.diagnostic(`left on: ${allowed.filter((name) => !name.startsWith('ch-')).sort().join(', ')}`);
});

for (const [host, shown] of [['https://www.bl.ch', true], ['https://bl.ch', true], ['https://bl.ch.example.org', false]]) {
  test(`a page of ${host} ${shown ? 'may show this one in a frame, where it starts' : 'may not'}`, async (t) => {
    const { page, problems } = await visit(t);
    // The embedding page comes from the test itself; no host is asked.
    const at = `${nginx.url}/rechner/`;
    const body = `<iframe src="${at}"></iframe><script src="${at}embed.js"></script>`;
    await page.route(`${host}/`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${host}/`);
    if (shown) {
      await ready(page.frameLocator('iframe'));
      assert.deepEqual(problems, []);
    } else {
      for (let left = 100; problems.length === 0 && left > 0; left -= 1) await pause(100);
      assert.match(problems.join('\n'), /frame-ancestors/);
      assert.equal(await page.frameLocator('iframe').locator('#app').count(), 0);
    }
  });
}

/** Starts nginx with `conf` in a location, both ways in which the file itself says how; gives its address and folders. */
async function serve(conf) {
  assert.ok(existsSync(here('dist/index.html')), 'dist/ is missing: build the page first (cargo xtask test page)');
  const home = mkdtempSync(join(tmpdir(), 'rechner-nginx-'));
  const www = join(home, 'www');
  cpSync(here('dist'), www, { recursive: true });
  mkdirSync(join(home, 'temp'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path temp/${kind};`);
  writeFileSync(join(home, 'deploy.conf'), conf);
  writeFileSync(join(home, 'nginx.conf'), `
    ${conf === WITHOUT_MODULE ? '' : `load_module ${MODULE};`}
    daemon off;
    master_process off;
    pid nginx.pid;
    error_log error.log;
    events {}
    http {
      access_log access.log;
      ${temporary.join(' ')}
      server {
        listen 127.0.0.1:${port};
        # What servers often do for other pages.
        root www;
        index index.php;
        error_page 404 /index.html;
        add_header X-Frame-Options DENY always;
        types { text/plain wasm js; }
        gzip on;
        gzip_types *;
        location ~ [.](js|css|wasm|html)$ { expires 30d; }

        location ^~ / { root www; include deploy.conf; }
        location ^~ /rechner/ { alias www/; include deploy.conf; }
      }
    }`);
  if (NOBODY.uid) {
    for (const name of ['', ...readdirSync(home, { recursive: true })]) chownSync(join(home, name), NOBODY.uid, NOBODY.gid);
  }
  const program = spawn(NGINX, ['-p', home, '-c', 'nginx.conf', '-e', 'error.log'], { ...NOBODY, stdio: 'inherit' });
  const ended = once(program, 'exit').catch((error) => [error.message]);
  const url = `http://127.0.0.1:${port}`;
  const server = {
    url,
    home,
    www,
    get: (path, headers = {}) => fetched(url, path, headers),
    async close() {
      program.kill();
      await ended;
      rmSync(home, { recursive: true });
    },
  };
  for (let left = 400; ; left -= 1) {
    if (await server.get('/').catch(() => false)) return server;
    const end = await Promise.race([ended, pause(50)]);
    assert.ok(!end && left > 0, `nginx did not start: ${end} ${readFileSync(join(home, 'error.log'), 'utf8')}`);
  }
}

/** A request with these headers only, for a path as it stands. */
async function fetched(url, path, headers) {
  const [response] = await once(get(url, { path, headers, agent: false }), 'response');
  const parts = await response.toArray();
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** A visitor who was never here before: a page, what it asked for, and what went wrong. */
async function visit(t) {
  const page = await browser.newPage({ locale: 'de-CH' });
  t.after(() => page.close());
  const requests = [];
  // Chromium says so of every preloaded wasm file (web/boot.js checks the integrity itself), and of each feature that it
  // does not know, which differ from version to version.
  const problems = gather(page, /integrity` attribute is currently ignored|Permissions-Policy header: Unrecognized feature/);
  page.on('request', (request) => request.url().startsWith('data:') || requests.push(request.url()));
  return { page, requests, problems };
}

const ready = (page) => state(page, 'ready');
