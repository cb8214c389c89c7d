// WebKitGTK on a screen of its own, by its WebDriver: the same words as those of the other engines in engines.mjs.
//
// Its driver knows no touch, so a tap is a press of the mouse, and it cannot print: print.py does.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from '../embed/harness.mjs';

const PROGRAM = process.env.WEBKIT ?? '/usr/bin/WebKitWebDriver';

/** Keys of WebDriver that are no letters. */
const KEYS = {
  Shift: '\ue008', Enter: '\ue007', Escape: '\ue00c', Tab: '\ue004', Space: ' ', ArrowDown: '\ue015', ArrowUp: '\ue013',
};

/** Its bar of buttons would keep the window wider than a phone. */
const NARROW_BAR = 'window * { min-width: 0; margin: 0; padding: 0; border: 0; font-size: 1px }\n';

/** Opens a window in a session of its own, which shares nothing with others and closes with test `t`. */
export async function openWebKit(t, { night = false, width, height }) {
  const { session, home } = await newSession(night);
  t.after(() => send('DELETE', session));
  const page = new WebKitPage(session, join(home, 'Downloads'));
  // The size of a window is that with its bar, whose height only the page tells.
  const resize = (bar) => page.command('window/rect', { x: 0, y: 0, width, height: height + bar });
  await resize(0);
  await resize(height - await page.js(() => innerHeight));
  return page;
}

const pressing = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
const releasing = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });

/** A window of its own. A driver has one at a time, and waits for ever for one that crashes at its start: then another driver tries. */
async function newSession(night, tries = 3) {
  const { url, home } = await driver(night);
  try {
    const { sessionId } = await send('POST', `${url}/session`, { capabilities: {} }, 15_000);
    return { session: `${url}/session/${sessionId}`, home };
  } catch (error) {
    if (tries === 1) throw error;
    drivers.delete(night);
    return newSession(night, tries - 1);
  }
}

class WebKitPage {
  constructor(session, downloads) {
    this.session = session;
    this.downloads = downloads;
    this.keyboards = 0;
  }

  command(name, body = {}) {
    return send('POST', `${this.session}/${name}`, body);
  }

  go(url) {
    return this.command('url', { url });
  }

  reload() {
    return this.command('refresh');
  }

  back() {
    return this.command('back');
  }

  js(work, ...given) {
    return this.command('execute/sync', { script: `return (${work}).apply(null, arguments)`, args: given });
  }

  /** Works inside the frame that `find` finds in the page. */
  async within(find, work) {
    await this.command('frame', { id: await this.js(find) });
    try {
      return await work(this);
    } finally {
      await this.command('frame', { id: null });
    }
  }

  tap(x, y) {
    return this.act('pointer', [{ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  /** A keyboard of this driver sends nothing for a key that it holds already. Each further one sends what a key repeats that is held. */
  down(key) {
    this.keyboards += 1;
    return this.act('key', [pressing(key)], this.keyboards);
  }

  up(key) {
    return this.act('key', [releasing(key)], this.keyboards);
  }

  press(key) {
    return this.act('key', [pressing(key), releasing(key)]);
  }

  type(text) {
    return this.act('key', [...text].flatMap((letter) => [pressing(letter), releasing(letter)]));
  }

  act(type, actions, number = 0) {
    return this.command('actions', { actions: [{ type, id: `${type} ${number}`, actions, ...(type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {}) }] });
  }

  /** Chooses a file in the field for one. */
  async upload(selector, file) {
    const element = await this.command('element', { using: 'css selector', value: selector });
    await this.command(`element/${Object.values(element)[0]}/value`, { text: file });
  }

  /** The file that an action saves: its name and its text. */
  async saved(act) {
    await act();
    // Until it is whole it has another ending.
    const whole = () => readdirSync(this.downloads).find((name) => !name.endsWith('.wkdownload'));
    await until(whole, 'a saved file');
    const name = whole();
    const text = readFileSync(join(this.downloads, name), 'utf8');
    rmSync(join(this.downloads, name));
    return { name, text };
  }

  /** A picture for a person to look at. The driver waits for a frame to paint, so the page paints until it is taken. */
  async picture() {
    await this.js(() => { (function paint() { globalThis.painting = requestAnimationFrame(paint); })(); });
    const picture = await send('GET', `${this.session}/screenshot`);
    await this.js(() => cancelAnimationFrame(globalThis.painting));
    return Buffer.from(picture, 'base64');
  }
}

/** The bytes of the PDF of a page: see `print` in engines.mjs. */
export async function printed(url, press) {
  const folder = mkdtempSync(join(tmpdir(), 'hilfen-rechner-'));
  try {
    const file = join(folder, 'print.pdf');
    const python = spawn('python3', [fileURLToPath(new URL('print.py', import.meta.url)), url, file, `(${press})()`], { env: await environment(folder), stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = await once(python, 'exit');
    if (code !== 0) throw new Error(`print.py ended with ${code}`);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A command of WebDriver. */
async function send(method, url, body, patience = 60_000) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(patience) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}

/** The drivers by day and by night: a window is as dark as the desktop. */
const drivers = new Map();

function driver(night) {
  if (!drivers.has(night)) drivers.set(night, start(night));
  return drivers.get(night);
}

async function start(night) {
  const home = mkdtempSync(join(tmpdir(), 'hilfen-rechner-'));
  endings.unshift(() => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
  const settings = join(home, '.config');
  mkdirSync(join(settings, 'gtk-3.0'), { recursive: true });
  mkdirSync(join(home, 'Downloads'));
  writeFileSync(join(settings, 'gtk-3.0/gtk.css'), NARROW_BAR);
  writeFileSync(join(settings, 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const port = await freePort();
  end(spawn(PROGRAM, [`--port=${port}`], { env: { ...await environment(home), GTK_THEME: night ? 'Adwaita:dark' : 'Adwaita' }, stdio: 'ignore' }));
  const url = `http://127.0.0.1:${port}`;
  await until(() => send('GET', `${url}/status`).then(() => true, () => false), 'the driver of WebKit');
  return { url, home };
}

/** The environment of a program with windows, which keeps its files in a folder of its own. */
async function environment(home) {
  return {
    PATH: process.env.PATH,
    HOME: home,
    DISPLAY: await (screen ??= startScreen()),
    // Its sandbox does not run as root, as in a container; what it loads is our own page.
    ...(process.getuid() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    // There may be no graphics card, nor a service for screen readers.
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    NO_AT_BRIDGE: '1',
    LANG: 'C.UTF-8',
    TZ: 'Europe/Zurich',
    // A proxy that does not exist, for all but this machine. Named in the capabilities of the session instead, with `noProxy`, it crashed
    // MiniBrowser at about one start in ten.
    http_proxy: 'http://127.0.0.1:9',
    https_proxy: 'http://127.0.0.1:9',
    no_proxy: '127.0.0.1,localhost',
  };
}

let screen;

/** Starts a screen that nobody sees. It chooses a free number and writes it down. */
async function startScreen() {
  const xvfb = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  end(xvfb);
  const [number] = await once(xvfb.stdout, 'data');
  return `:${String(number).trim()}`;
}

/** What ends all that was started, the last first, after all tests. A hook that a test adds would run after that test. */
const endings = [];
after(async () => {
  for (const work of endings) await work();
});

/** Ends a program after all tests. */
function end(program) {
  endings.unshift(async () => {
    program.kill();
    if (program.exitCode === null) await once(program, 'exit');
  });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
