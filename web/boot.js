// Starts the page: runs the engine, which stands at the end of index.html, in #app. If that fails it says whom to ask. Then it registers
// web/sw.js for use without a network, and locks the page: from then on the page cannot send anything.
//
// Names and checksums of all files are in index.html.

// web/join-glue.mjs puts the glue of the engine here.
import prepare, { show } from 'glue';

const link = (rel) => document.querySelector(`link[rel=${rel}]`);
const app = document.getElementById('app');
/** Tells the engine. False if it refuses. */
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }));

// Whether the page was reloaded, or discarded by the browser and loaded again. Only then does the engine take back the answers
// that the tab stores (src/page/browser.rs).
const [{ type } = {}] = performance.getEntriesByType('navigation');
document.again = type === 'reload' || document.wasDiscarded;

// A file to save is made when its button is pressed, and released a little later. Its address begins with `blob:` and does not
// contain the answers. A `data:` address would leave all of them in the browser's list of downloads, where the page cannot delete
// them.
addEventListener('click', ({ target }) => {
  const { file, kind, content } = target.closest?.('[data-file]')?.dataset ?? {};
  if (!file) return;
  const saved = new File([content], file, { type: kind });
  // Installed on an Apple device, the page would be replaced by the file, without a way back. There the person chooses where to put it.
  if (navigator.standalone && navigator.canShare?.({ files: [saved] })) return navigator.share({ files: [saved] }).catch(() => {});
  const link = document.getElementById('file');
  link.href = URL.createObjectURL(saved);
  link.download = file;
  link.click();
  setTimeout(URL.revokeObjectURL, 10_000, link.href);
  link.removeAttribute('href');
});

// A text is copied when its button is pressed. Where the browser or a host page forbids it, the value or the field beside the button is
// selected, to copy it by hand.
addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-copy]');
  if (!button) return;
  const value = button.closest('dl > div')?.querySelector('dd') ?? button.previousElementSibling;
  const select = () => (value.control ? value.control.select() : getSelection().selectAllChildren(value));
  Promise.resolve(navigator.clipboard?.writeText(button.dataset.copy) ?? select()).catch(select);
});

// If the engine stops, its answers are still at `app`, where it puts them after each change: `saved` is the file to save, `file`
// its name, `visit` the entry of the tab, and `place` the key of that entry. Two buttons save the file, or reload the page with the answers.
for (const name of ['error', 'unhandledrejection']) {
  addEventListener(name, ({ error, reason }) => {
    if (!((error ?? reason) instanceof WebAssembly.RuntimeError) || app.hidden) return;
    fail();
  });
}

// Whoever taps twice or keeps a key down has not seen the page that came in between. So a press in `main` does nothing if it began
// less than TURN milliseconds after the page was shown (`main.turned`, src/page/browser.rs), and a key held down acts once. The time
// is that of the event: on a slow device a tap may be handled long after it.
const TURN = 400;
let isEarly = false;
for (const act of ['pointerdown', 'keydown', 'click']) addEventListener(act, ignoreEarly, true);

function ignoreEarly(event) {
  const { type, target, timeStamp, key, repeat } = event;
  // A click belongs to the press before it, which may have been too early although the click is not.
  isEarly = timeStamp < target.closest?.('main')?.turned + TURN || (type === 'click' && isEarly);
  const isHeld = repeat && (key === 'Enter' || key === ' ') && target.matches('a, button, input, summary');
  if (!isHeld && !(type === 'click' && isEarly)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  isEarly = false;
}

// Whoever presses something leaves a field with it. What the page then says, or says no longer, can move what is pressed away from
// under the pointer, and the browser tells of a click on an element around both. If the pointer moved less than STILL pixels, this
// click counts for what was pressed; otherwise somebody changed their mind.
const STILL = 10;
let pressed;
addEventListener('pointerdown', ({ target, clientX, clientY }) => {
  pressed = { what: target.closest?.('button, a, label, summary'), clientX, clientY };
}, true);
addEventListener('click', ({ target, clientX, clientY }) => {
  const { what, ...from } = pressed ?? {};
  pressed = undefined;
  const isMissed = what?.isConnected && target !== what && target.contains(what);
  if (isMissed && Math.hypot(clientX - from.clientX, clientY - from.clientY) < STILL) what.click();
}, true);

// A key is painted before the engine draws what follows from it (`is_late` in src/page/mod.rs), and the print is drawn once nobody has
// typed for half a second (`is_typing`).
let pause;
addEventListener('input', () => {
  requestAnimationFrame(() => setTimeout(tell, 0, 'painted'));
  clearTimeout(pause);
  pause = setTimeout(tell, 500, 'paused');
});

// Pressing Esc three times within two seconds deletes everything, for people who must leave quickly. A press counts when the key is
// released. A key held down does not count, nor one that ends the composition of a letter (229 in browsers that end it before the
// event). If the page asks a question, Esc answers no; if it asks back about an answer, Esc closes that box.
let escapes = [];
let isDown = false;
addEventListener('keydown', ({ key, keyCode, repeat, isComposing }) => {
  isDown = key === 'Escape' && !repeat && !isComposing && keyCode !== 229;
  if (!isDown) escapes = [];
});
addEventListener('keyup', ({ key, timeStamp }) => {
  if (key !== 'Escape' || !isDown) return;
  isDown = false;
  const no = document.querySelector('[value=no]');
  if (no) {
    escapes = [];
    return no.click();
  }
  if (document.getElementById('doubt')) {
    escapes = [];
    return tell('closed');
  }
  escapes = [...escapes, timeStamp].slice(-3);
  if (escapes.length === 3 && timeStamp - escapes[0] < 2000) tell('escaped');
});

// Loaded only inside a frame of another page. The page also runs without this script.
const framed = parent === window || import('./framed.js').catch(console.error);

/** What stands for the bytes that HTML would change (web/inline-engine.mjs). */
const STANDS_FOR = { '[': 0x00, ']': 0x0d, Y: 0x3c };

// Wait for the first paint of index.html before the engine starts. The time limit is for hidden tabs, which are not painted.
const painted = new Promise((done) => {
  new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
  setTimeout(done, 500);
});

// The texts of another language than German. If they are missing or damaged, the engine shows German with a note.
// web/start.js has asked for them, unless a policy refused it.
const pack = link('texts') && text('texts', document.early).catch(() => '');

try {
  const [compiled] = await Promise.all([engine(), framed, painted]);
  // The rules, and the German and the styles of the result, load after the engine, while the questions are prepared.
  const second = Promise.all([compileRules(), text('result'), text('result-styles')]);
  await breath();
  const first = await prepare({ module_or_path: compiled });
  await breath();
  // Yew renders in a microtask, before this line returns.
  await show(await pack);
  // The service worker, the rules with their texts and styles, and qr.js load before the lock, which forbids requests. Only qr.js and
  // the service worker may be missing.
  keep().catch(() => {});
  app.dataset.state = 'ready';
  const [part, german, css] = await second;
  // Inside the page like the first ones: the policy of a server may allow no style in a file.
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
  await WebAssembly.instantiate(part, { primary: first });
  if (!tell('rules', german)) throw new Error('The texts of the result are not those of the engine.');
  app.rules = true;
  await import('./qr.js').catch(() => {});
  lock();
} catch (reason) {
  console.error(reason);
  // If the stored version is broken, the next load takes the waiting one.
  navigator.serviceWorker?.getRegistration().then((kept) => kept?.waiting?.postMessage({ type: 'skip-waiting' }), () => {});
  fail();
}

/** Lets a slow phone handle input in between. */
function breath() {
  return new Promise((done) => setTimeout(done));
}

/** Compiles the engine, which web/inline-engine.mjs has put into index.html. */
async function engine() {
  const place = document.getElementById('engine');
  const text = place.textContent;
  // The byte of each character. An array of bytes takes 256 from a character that is 256 higher.
  const byteOf = Uint8Array.from({ length: 512 }, (_, code) => code);
  for (const [character, byte] of Object.entries(STANDS_FOR)) byteOf[character.charCodeAt(0)] = byte;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = byteOf[text.charCodeAt(i)];
  place.remove();
  // Without https the browser takes no checksums.
  const found = await crypto.subtle?.digest('SHA-384', bytes);
  if (found && btoa(String.fromCharCode(...new Uint8Array(found))) !== place.dataset.checksum) throw new Error('The engine is not as it was built.');
  return WebAssembly.compile(bytes);
}

/** The file that a link names. */
function file(rel) {
  const { href, integrity } = link(rel);
  return fetch(href, { integrity });
}

async function text(rel, response = file(rel)) {
  return (await response).text();
}

/** Compiles the second part of the engine; from its bytes, if the server sends another type than wasm. */
async function compileRules() {
  const response = await file('rules');
  return WebAssembly.compileStreaming(response).catch(async () => WebAssembly.compile(await response.arrayBuffer()));
}

/**
 * Says that the page did not start, or that it has stopped and its answers are not lost. It counts as started once it is shown and
 * has rules or an answer.
 */
function fail() {
  const id = app.dataset.state === 'ready' && (app.rules || app.visit) ? 'stopped' : 'start-failed';
  const save = document.getElementById('rescue');
  save.dataset.content = app.saved;
  if (app.file) save.dataset.file = app.file;
  save.hidden = !app.visit;
  document.getElementById('again').onclick = () => {
    // The same format as `for_tab` in src/visit/kept.rs.
    if (app.visit) sessionStorage.setItem(app.place, `hilfen-rechner 1 ${Date.now()}${app.visit}`);
    location.reload();
  };
  app.hidden = true;
  app.dataset.state = 'failed';
  document.getElementById(id).hidden = false;
}

/** Locks the page: it goes on running, but cannot load or send anything. */
function lock() {
  // No policy covers these: new tabs and WebRTC.
  for (const name of Object.getOwnPropertyNames(window)) if (/^open$|RTCPeerConnection/.test(name)) delete window[name];
  stay();
  // The browser needs the manifest to offer the installation, and those who judge the page look for robots.txt. Both may be fetched
  // until the first input or click, and only while there are no answers.
  if (app.saved) return forbid();
  forbid(link('manifest').href, new URL('/robots.txt', location).href);
  for (const act of ['input', 'click']) document.addEventListener(act, () => forbid(), { capture: true, once: true });
}

/** The targets of the page's links: the office, the law and the e-form. deploy/nginx.conf has the same hosts. */
const LINKED = /^(mailto:|tel:|https:\/\/(bl\.clex|forms\.bl)\.ch\/)/;

/**
 * Blocks navigations that a script starts, because their address could contain answers. Allowed are clicks on the page's own
 * links, changes of the part behind `#`, reloading, going back, and saving a file of the page. Browsers without the Navigation
 * API do not block; docs/privacy.md says what follows from that.
 */
function stay() {
  const page = (url) => url.split('#')[0];
  const here = page(location.href);
  // The file that is being saved: Firefox 153 tells of it twice, the second time without its name.
  let saved;
  window.navigation?.addEventListener('navigate', (event) => {
    const { destination: { url }, navigationType, userInitiated, downloadRequest } = event;
    if (downloadRequest !== null && url.startsWith('blob:')) saved = url;
    const passes = page(url) === here || navigationType === 'traverse' || (userInitiated && LINKED.test(url)) || url === saved;
    if (!passes) event.preventDefault();
  });
}

/** Adds a policy to the one of index.html; both apply. It allows these two addresses, or nothing. */
function forbid(manifest = "'none'", robots = "'none'") {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'; manifest-src ${manifest}; connect-src ${robots}`;
  document.head.append(policy);
  app.dataset.locked = '';
}

/**
 * Registers the service worker. The document gets the event `kept` once the page is stored, and the event `version` if a newer
 * version waits, with the day of its rules as `detail`. The button with the value `version` starts the newer version.
 */
async function keep() {
  const workers = navigator.serviceWorker;
  const kept = await workers.register('sw.js');
  workers.ready.then(() => tell('kept'));
  // A page that no service worker controls came from the server and is the newest version.
  const ask = (worker) => {
    if (worker?.state !== 'installed' || !workers.controller) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => tell('version', data.rulesDate);
    worker.postMessage({ type: 'version' }, [port2]);
  };
  const watch = (worker) => worker?.addEventListener('statechange', () => ask(worker));
  ask(kept.waiting);
  watch(kept.installing);
  kept.addEventListener('updatefound', () => watch(kept.installing));
  document.addEventListener('click', ({ target }) => {
    if (!target.closest?.('[value=version]')) return;
    // If another tab has already started it, it no longer waits.
    if (!kept.waiting) return location.reload();
    workers.addEventListener('controllerchange', () => location.reload());
    kept.waiting.postMessage({ type: 'skip-waiting' });
  });
}
