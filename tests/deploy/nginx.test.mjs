// The built page from a real nginx with deploy/nginx.conf: what each kind of file is sent with, and that the page starts.
//
// nginx runs on loopback without privileges, in a temporary folder, with a copy of dist/. The server around the file is
// an unfriendly one: it does what servers often do for other pages, and none of it may reach this one.

import assert from 'node:assert/strict';
import { execSync, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import {
  chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import { createServer as createHttpServer, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterStart, firstLoad } from '../../web/first-load.mjs';
import { gather, launch, launchWindowed, state } from '../browser/harness.mjs';

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// Not called NGINX: nginx itself reads a variable of that name.
const NGINX = process.env.NGINX_PROGRAM ?? '/usr/sbin/nginx';
/** A folder with Debian's packages unpacked, where nginx is not installed. */
const UNPACKED = process.env.NGINX_UNPACKED;
const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const CONF = readFileSync(here('deploy/nginx.conf'), 'utf8');
const WITHOUT_MODULE = CONF.replace('brotli_static on;\n', '');
const noModule = !existsSync(join(UNPACKED ?? '/', MODULE)) && 'nginx has no module for brotli here';

/** Root starts nginx as `nobody`; others as they are. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The page on a host of its own, and in a folder. */
const FOLDERS = ['/', '/rechner/'];

/** Files of the start, with names that stay. */
const START = ['index.html', 'embed.js', 'sw.js', 'manifest.webmanifest', 'tarif.html', 'robots.txt', '.well-known/security.txt'];

const FOREVER = 'public, max-age=31536000, immutable';
const TYPES = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
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

/** Who may show the page in a frame. */
const FRAMES = 'frame-ancestors https://*.bl.ch https://bl.ch';

/** What is no page, and no service worker, does nothing also when it is opened as a document. */
const NOTHING = `default-src 'none'; base-uri 'none'; form-action 'none'; sandbox; ${FRAMES}`;

/** The policy of index.html's own <meta>, as a header can say it: its script rarely changes, its styles with each version. */
function pagePolicy() {
  const html = readFileSync(join(nginx.www, 'index.html'), 'utf8');
  const [, policy] = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  return `${policy.replace(/(?<=style-src )[^;]+/, "'unsafe-inline'")}; ${FRAMES}`;
}

/**
 * What the OWASP Secure Headers Project recommends to send (its headers_add.json of 2024-07-19, and X-DNS-Prefetch-Control of its list),
 * and what stands here instead, with the reason. `ours` is a text, a pattern, a function of the answer, or null where nothing is sent.
 */
const OWASP = [
  {
    header: 'Cache-Control', owasp: 'no-store, max-age=0', ours: ({ cache }) => cache,
    why: 'the files hold nothing of anybody; a page of a version before, or one without a network, needs them kept',
  },
  {
    header: 'Clear-Site-Data', owasp: '"cache","cookies","storage"', ours: null,
    why: 'for logging out; it would delete the answers that a family has kept, and the page for use without a network',
  },
  {
    header: 'Content-Security-Policy',
    owasp: "default-src 'self'; form-action 'self'; object-src 'none'; frame-ancestors 'none'; upgrade-insecure-requests; block-all-mixed-content",
    ours: ({ isPage }) => (isPage ? pagePolicy() : NOTHING),
    why: 'stricter: nothing is allowed that is not named; the canton may frame it; no address in the page is http, so none is upgraded',
  },
  {
    header: 'Cross-Origin-Embedder-Policy', owasp: 'require-corp', ours: null,
    why: 'the policy above lets nothing foreign in at all; a page that frames this one needs no such header so',
  },
  { header: 'Cross-Origin-Opener-Policy', owasp: 'same-origin', ours: 'same-origin' },
  {
    header: 'Cross-Origin-Resource-Policy', owasp: 'same-origin', ours: ({ name }) => (name === 'embed.js' ? 'cross-origin' : 'same-origin'),
    why: 'embed.js is made for other pages',
  },
  {
    header: 'Permissions-Policy', owasp: 'accelerometer=(), autoplay=(), … sync-xhr=(self), … unload=()',
    ours: /^([a-z-]+=\(\), )+[a-z-]+=\(\)$/, why: 'more names, and none for the page itself; another test asks a browser which are off',
  },
  { header: 'Referrer-Policy', owasp: 'no-referrer', ours: 'no-referrer' },
  {
    header: 'Strict-Transport-Security', owasp: 'max-age=31536000; includeSubDomains', ours: null,
    why: 'holds for the whole host, so those who keep it decide; the line stands ready in deploy/nginx.conf',
  },
  { header: 'X-Content-Type-Options', owasp: 'nosniff', ours: 'nosniff' },
  { header: 'X-DNS-Prefetch-Control', owasp: 'off', ours: 'off' },
  {
    header: 'X-Frame-Options', owasp: 'deny', ours: null,
    why: 'it can name no host, and pages of the canton show the calculator in a frame; frame-ancestors says which',
  },
  { header: 'X-Permitted-Cross-Domain-Policies', owasp: 'none', ours: 'none' },
];

/** What an answer may have besides; whatever else tells of the server. */
const OTHERS = [
  'accept-ranges', 'access-control-allow-origin', 'connection', 'connection-allowlist', 'content-encoding', 'content-length', 'content-range',
  'content-type', 'date', 'etag', 'last-modified', 'location', 'server', 'transfer-encoding', 'vary',
];

/** Every header of an answer, against the table. `isPage` where a policy of its own is for a page or the service worker. */
function expectSafe(headers, { name = '', isPage = false, cache = 'no-store' }) {
  const of = JSON.stringify({ name, isPage, cache });
  for (const { header, owasp, ours, why } of OWASP) {
    assert.ok(ours === owasp || why, `${header} differs from what is recommended without a reason`);
    const sent = headers[header.toLowerCase()];
    const wanted = typeof ours === 'function' ? ours({ name, isPage, cache }) : ours;
    if (wanted instanceof RegExp) assert.match(sent ?? '', wanted, `${header} of ${of}`);
    else assert.equal(sent ?? null, wanted, `${header} of ${of}`);
  }
  const known = [...OTHERS, ...OWASP.map(({ header }) => header.toLowerCase())];
  assert.deepEqual(Object.keys(headers).filter((header) => !known.includes(header)), [], of);
  assert.equal(headers.server, 'nginx', of);
  // A page of another origin may load embed.js as a module.
  assert.equal(headers['access-control-allow-origin'], name === 'embed.js' ? '*' : undefined, of);
  assert.equal(headers['connection-allowlist'], `(response-origin ${LINKED.map((host) => `"https://${host}"`).join(' ')}); redirects=allow`, of);
}

/** The hosts of the page's links, as they stand in the sources. */
const LINKED = [...new Set(readdirSync(here('src'), { recursive: true })
  .filter((file) => file.endsWith('.rs'))
  .flatMap((file) => [...readFileSync(here(`src/${file}`), 'utf8').matchAll(/"https:\/\/([a-z.]+)\//g)])
  .map(([, host]) => host)
  // A name of SVG, no address.
  .filter((host) => host !== 'www.w3.org'))].sort();

test('the hosts of the page’s links are those that the lock lets pass', () => {
  const [, pattern] = readFileSync(here('web/boot.js'), 'utf8').match(/const LINKED = \/(.+)\/;/);
  assert.ok(LINKED.length > 1);
  for (const host of LINKED) {
    assert.match(`https://${host}/x`, new RegExp(pattern));
    assert.doesNotMatch(`https://${host}.example.org/x`, new RegExp(pattern));
  }
  assert.doesNotMatch('https://example.org/https://bl.clex.ch/', new RegExp(pattern));
});

for (const folder of FOLDERS) {
  test(`each file under ${folder} has its type, its headers and its time to be kept`, async () => {
    const hashed = [...firstLoad(nginx.www).slice(1), ...afterStart(nginx.www)].filter((name) => name !== 'qr.js');
    assert.deepEqual(hashed.map((name) => name.split('.').at(-1)).sort(), ['css', 'js', 'txt', 'wasm']);
    const isPage = (name) => name === '' || name === 'sw.js' || name.endsWith('.html');
    const files = ['', ...START].map((name) => [name, 'no-cache']).concat(hashed.map((name) => [name, FOREVER]));
    for (const [name, cache] of files) {
      const { status, headers } = await nginx.get(folder + name);
      assert.equal(status, 200, name);
      assert.equal(headers['content-type'], TYPES[name.split('.').at(-1) || 'html'], name);
      expectSafe(headers, { name, isPage: isPage(name), cache });
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
      assert.doesNotMatch(body.toString(), /Rechner/, name);
      expectSafe(headers, { name });
    }
  });

  test(`a link whose # was encoded on its way opens the page under ${folder} by that path alone`, async (t) => {
    const link = readFileSync(here('tests/files/link-v1.txt'), 'utf8').trim().replace(/^.*#/, '');
    for (const sharp of ['%23', '%2523', 'index.html%23']) {
      const { status, headers } = await nginx.get(`${folder}${sharp}${link}`);
      assert.equal(status, 302, sharp);
      assert.equal(headers.location, `${folder}${sharp.split('%')[0]}#${link}`);
      expectSafe(headers, { name: sharp });
    }
    // No other host, whatever stands before or behind.
    for (const path of [`/${folder}%23${link}`, `${folder}%5Cexample.org/%23`, `${folder}former.js?%23${link}`]) {
      assert.notEqual((await nginx.get(path)).status, 302, path);
    }
    const { page } = await visit(t);
    await page.goto(`${nginx.url}${folder}%23${encodeURIComponent(link)}`);
    await page.getByText('Die Angaben des Links sind geöffnet.').waitFor();
  });

  test(`what the browser has of the start under ${folder} is not sent again`, async () => {
    const { headers } = await nginx.get(folder);
    const again = await nginx.get(folder, { 'if-none-match': headers.etag });
    assert.equal(again.status, 304);
    expectSafe(again.headers, { isPage: true, cache: 'no-cache' });
    const part = await nginx.get(`${folder}embed.js`, { range: 'bytes=0-9' });
    assert.equal(part.status, 206);
    expectSafe(part.headers, { name: 'embed.js', cache: 'no-cache' });
  });

  test(`what nobody can ask for under ${folder} is refused with the same headers`, async () => {
    // nginx looks for index.html only where somebody reads or posts.
    for (const [method, name, isPage, cache] of [
      ['POST', '', true, 'no-cache'],
      ['OPTIONS', '', false, 'no-store'],
      ['DELETE', 'index.html', true, 'no-cache'],
      ['PUT', 'embed.js', false, 'no-cache'],
    ]) {
      const { status, headers } = await nginx.get(folder + name, {}, method);
      assert.equal(status, 405, `${method} ${name}`);
      expectSafe(headers, { name, isPage, cache });
    }
  });

  test(`the page starts under ${folder}, is quiet, and a second visit loads only what may have changed`, async (t) => {
    const { page, requests, problems } = await visit(t);
    await page.goto(nginx.url + folder);
    await ready(page);
    await page.waitForLoadState('networkidle');
    const wanted = [...firstLoad(nginx.www), ...afterStart(nginx.www)].map((name) => nginx.url + folder + (name === 'index.html' ? '' : name));
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

test('the folder’s address without its slash leads to the page, with the same headers and by its path alone', async () => {
  for (const [address, to] of [['/rechner', '/rechner/'], ['/rechner/.well-known', '/rechner/.well-known/']]) {
    const { status, headers } = await nginx.get(address);
    assert.equal(status, 301, address);
    assert.equal(headers.location, to);
    expectSafe(headers, { name: address });
  }
});

test('nothing is written into the logs, also of what is missing, is redirected or is refused', async () => {
  await nginx.get('/');
  await nginx.get('/rechner/former-0123456789abcdef.js');
  await nginx.get('/rechner');
  await nginx.get('/rechner/%23/fall/1/1/help:6');
  await nginx.get('/rechner/.well-known');
  await nginx.get('/rechner/', {}, 'POST');
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
  const rules = afterStart(nginx.www).find((name) => name.endsWith('.wasm'));
  const text = readFileSync(here('docs/publish.md'), 'utf8')
    .replaceAll('https://www.example.ch', nginx.url)
    .replaceAll(/hilfen-rechner-[0-9a-f]+_rules\.wasm/g, rules);
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

test('the script in docs/publish.md finds that what is served was built, and names a file that was not', async () => {
  const [script] = readFileSync(here('docs/publish.md'), 'utf8').match(/^address=.+?(?=\n```)/ms);
  const folder = mkdtempSync(join(tmpdir(), 'rechner-sums-'));
  const compare = () => spawnSync('bash', ['-c', script.replace('https://www.example.ch', nginx.url)], { cwd: folder, encoding: 'utf8' });
  // The form of SHA256SUMS is that of sha256sum.
  const sums = execSync('find . -type f -printf "%P\\n" | sort | xargs sha256sum', { cwd: nginx.www, encoding: 'utf8' });
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
  assert.match(sums, /  \.well-known\/security\.txt$/m);
  assert.equal(compare().stdout, 'Alles wie gebaut.\n');
  writeFileSync(join(folder, 'SHA256SUMS'), sums.replace(/^.(?=.* {2}sw\.js$)/m, (digit) => (digit === '0' ? '1' : '0')));
  assert.equal(compare().stdout, 'sw.js: FAILED\n');
  rmSync(folder, { recursive: true });
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

/** Runs in the page: what a script could try that no policy of a page forbids. Each arrives where nothing else stops it. */
const PAST_THE_LOCK = {
  'window.open of a fresh frame': ({ to, add }) => add('iframe', {}).contentWindow.open(to),
  'a link to a new tab': ({ to, add }) => add('a', { href: to, target: '_blank', rel: 'noopener' }).click(),
  'WebRTC of a fresh frame': async ({ stun, add }) => {
    const peer = new (add('iframe', {}).contentWindow.RTCPeerConnection)({ iceServers: [{ urls: stun }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
};

/** Opens the page of `server` in a Chromium that knows Connection-Allowlist, tries these ways, and gives those that arrived. */
async function pastTheLock(t, server) {
  const arrived = [];
  const http = createHttpServer(({ url }, response) => {
    arrived.push(decodeURIComponent(url.slice(1)));
    response.writeHead(204).end();
  });
  const udp = createSocket('udp4').on('message', () => arrived.push('WebRTC of a fresh frame'));
  await Promise.all([once(http.listen(0, '127.0.0.1'), 'listening'), once(udp.bind(0, '127.0.0.1'), 'listening')]);
  t.after(() => [http, udp].forEach((one) => one.close()));
  // From version 152 on these words change nothing.
  const own = await launchWindowed('--enable-features=ConnectionAllowlists,OverrideConnectionAllowlistOriginTrial');
  t.after(() => own.close());
  const page = await own.newPage();
  await page.goto(`${server.url}/rechner/`);
  await ready(page);
  for (const [name, way] of Object.entries(PAST_THE_LOCK)) {
    await page.evaluate(async ([way, to, stun]) => {
      const add = (name, attributes) => document.body.appendChild(Object.assign(document.createElement(name), attributes));
      await (0, eval)(way)({ to, stun, add });
    }, [String(way), `http://127.0.0.1:${http.address().port}/${name}`, `stun:127.0.0.1:${udp.address().port}`]).catch(() => {});
  }
  await pause(1_500);
  return { page, own, arrived: [...new Set(arrived)].sort() };
}

test('Connection-Allowlist closes what no policy of a page does, and leaves the links to the law', async (t) => {
  const without = await serve((noModule ? WITHOUT_MODULE : CONF).replace(/^add_header Connection-Allowlist.*$/m, ''));
  t.after(() => without.close());
  const open = await pastTheLock(t, without);
  assert.deepEqual(open.arrived, Object.keys(PAST_THE_LOCK).sort(), 'without the header each arrives');
  if (Number(open.own.version().split('.')[0]) < 148) return t.skip('this Chromium does not know the header');

  const { own, arrived } = await pastTheLock(t, nginx);
  // What the header says of it by its definition; 148 does not do it yet.
  assert.deepEqual(arrived.filter((way) => way !== 'WebRTC of a fresh frame'), []);
  t.diagnostic(`WebRTC of a fresh frame ${arrived.length > 0 ? 'still arrives' : 'is closed'} in Chromium ${open.own.version()}`);
  // No host exists here but this machine: a link that may pass ends at the name, another one before.
  const failure = async (href) => {
    // In a fresh page: that of the ways past the lock crashes in Chromium 156 when it goes on.
    const page = await own.newPage();
    await page.goto(`${nginx.url}/rechner/`);
    await ready(page);
    const failed = page.waitForEvent('requestfailed', (request) => request.url() === href);
    await page.evaluate((href) => {
      const link = document.createElement('a');
      document.body.append(Object.assign(link, { id: 'out', href, textContent: 'x', style: 'position: fixed; z-index: 9; top: 0' }));
    }, href);
    await page.locator('#out').click();
    return (await failed).failure().errorText;
  };
  for (const host of LINKED) assert.equal(await failure(`https://${host}/x`), 'net::ERR_NAME_NOT_RESOLVED');
});

test('a file or a missing one, opened as a document, is out of reach for a script of the page', async (t) => {
  const { page } = await visit(t);
  const bare = await serve((noModule ? WITHOUT_MODULE : CONF).replaceAll('set $rechner_may $rechner_nothing;', ''));
  t.after(() => bare.close());
  const reach = async ({ url }) => {
    const reached = [];
    await page.goto(`${url}/rechner/`);
    for (const name of ['embed.js', 'manifest.webmanifest', '.well-known/security.txt', 'missing', 'missing.js']) {
      reached.push(await page.evaluate(async (name) => {
        const opened = window.open(name);
        await new Promise((done) => setTimeout(done, 500));
        try { return opened.document.URL.endsWith(name); } catch { return false; } finally { opened.close(); }
      }, name));
    }
    return reached;
  };
  // Without a policy of their own each is, before the page is locked.
  await page.route('**/hilfen-rechner-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  assert.ok((await reach(bare)).includes(true), 'without the policy of its own some are reached');
  assert.deepEqual(await reach(nginx), [false, false, false, false, false]);
});

/** Where the libraries lie that the machine itself does not have. */
function libraries(unpacked) {
  const folder = join(unpacked, 'usr/lib');
  return readdirSync(folder).filter((name) => name.endsWith('-linux-gnu')).map((name) => join(folder, name)).join(':');
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
  // Beside the rest: `nobody` may not reach the project's folder.
  const unpacked = UNPACKED && join(home, 'nginx');
  if (unpacked) cpSync(UNPACKED, unpacked, { recursive: true });
  writeFileSync(join(home, 'nginx.conf'), `
    ${conf === WITHOUT_MODULE ? '' : `load_module ${join(unpacked ?? '/', MODULE)};`}
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
        location = /rechner { include deploy.conf; return 301 /rechner/; }
        location ^~ /rechner/ { alias www/; include deploy.conf; }
      }
    }`);
  if (NOBODY.uid) {
    for (const name of ['', ...readdirSync(home, { recursive: true })]) chownSync(join(home, name), NOBODY.uid, NOBODY.gid);
  }
  const file = unpacked ? join(unpacked, 'usr/sbin/nginx') : NGINX;
  const env = { ...process.env, ...(unpacked && { LD_LIBRARY_PATH: libraries(unpacked) }) };
  const program = spawn(file, ['-p', home, '-c', 'nginx.conf', '-e', 'error.log'], { ...NOBODY, env, stdio: 'inherit' });
  const ended = once(program, 'exit').catch((error) => [error.message]);
  const url = `http://127.0.0.1:${port}`;
  const server = {
    url,
    home,
    www,
    get: (path, headers = {}, method = 'GET') => fetched(url, path, headers, method),
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
async function fetched(url, path, headers, method) {
  const [response] = await once(request(url, { method, path, headers, agent: false }).end(), 'response');
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
  // Chromium says so of each feature that it does not know, or only tries out, which differ from version to version.
  const problems = gather(page, /Permissions-Policy header: (Unrecognized|Origin trial controlled) feature/);
  page.on('request', (request) => request.url().startsWith('data:') || requests.push(request.url()));
  return { page, requests, problems };
}

const ready = (page) => state(page, 'ready');
