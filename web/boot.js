// Starts the page: fetches the engine, checks it, runs it in #app, or says whom to ask when that fails. Then it has web/sw.js
// keep the page for use without a network, and locks it: from then on it can send nothing.
//
// An external file, because the content security policy allows no inline script. Names and checksums stand in the
// preload links of index.html, so nothing is loaded twice and nothing is named twice.

const link = (which) => document.querySelector(`link[rel="${which}`);
const glue = link('modulepreload"]');
const engine = link('preload"][type="application/wasm"]');
const rules = link('rules"]');
const app = document.getElementById('app');
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

// Whether this is the page that was just here: loaded again, or put to sleep by the browser and woken. Only then does the engine
// take back what the tab has of it (src/page/browser.rs).
const [{ type } = {}] = performance.getEntriesByType('navigation');
document.again = type === 'reload' || document.wasDiscarded;

// A file to save is made when its button is pressed, and is gone a little later: the address `blob:` says nothing of what is in
// it. One with `data:` would stand with all of it in the browser's list of downloads, where the page cannot delete it.
addEventListener('click', ({ target }) => {
  const { file, kind, content } = target.closest?.('[data-file]')?.dataset ?? {};
  if (!file) return;
  const link = document.getElementById('file');
  link.href = URL.createObjectURL(new Blob([content], { type: kind }));
  link.download = file;
  link.click();
  setTimeout(URL.revokeObjectURL, 10_000, link.href);
  link.removeAttribute('href');
});

// Should the engine stop while it runs, its answers lie at `app`, where it leaves them after each change: in `saved` as the file
// that the page saves, in `visit` as the tab keeps them under the name `place`. Two buttons save it, or load the page with it again.
for (const name of ['error', 'unhandledrejection']) {
  addEventListener(name, ({ error, reason }) => {
    if (!((error ?? reason) instanceof WebAssembly.RuntimeError) || app.hidden) return;
    fail();
  });
}

// Three times Esc within two seconds deletes everything, for those who must leave quickly. A press counts when the key is let go:
// one that is held down is a single press. Where something is asked, Esc says no.
let escapes = [];
let isDown = false;
addEventListener('keydown', ({ key, isComposing }) => {
  isDown = key === 'Escape' && !isComposing;
  if (!isDown) escapes = [];
});
addEventListener('keyup', ({ key, timeStamp }) => {
  if (key !== 'Escape' || !isDown) return;
  isDown = false;
  const no = document.querySelector('[value=no]');
  if (no) return no.click();
  escapes = [...escapes, timeStamp].slice(-3);
  if (escapes.length === 3 && timeStamp - escapes[0] < 2000) tell('escaped');
});

// Only in a frame of another page; the page runs without it too.
const framed = parent === window || import('./framed.js').catch(console.error);

// The words of index.html are to be read before the engine starts. Where nobody looks, a browser paints nothing.
const painted = new Promise((done) => {
  new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
  setTimeout(done, 500);
});

try {
  const [{ default: prepare, show }, compiled] = await Promise.all([import(glue.href), compile(engine), framed, painted]);
  // On its way while the questions are prepared, and never in the way of the engine.
  const second = compile(rules);
  await breath();
  const first = await prepare({ module_or_path: compiled });
  await breath();
  // Yew draws in a microtask, just before this goes on.
  await show();
  // All three before the lock, which forbids them. Without the first and the last the page is as good: it needs a network then, or has
  // no QR code.
  keep().catch(() => {});
  app.dataset.state = 'ready';
  await WebAssembly.instantiate(await second, { primary: first });
  app.rules = true;
  tell('rules');
  await import('./qr.js').catch(() => {});
  lock();
} catch (reason) {
  console.error(reason);
  // Should the version that is kept be a broken one, the next load takes the one after it.
  navigator.serviceWorker?.getRegistration().then((kept) => kept?.waiting?.postMessage({ type: 'skip-waiting' }), () => {});
  fail();
}

/** A slow phone answers to a finger in between. */
function breath() {
  return new Promise((done) => setTimeout(done));
}

/** A part of the engine, compiled; out of its bytes, where the server calls it something else than wasm. */
async function compile(part) {
  // Browsers do not check the integrity of this kind of preload, so the fetch that uses it does.
  const response = await fetch(part.href, { integrity: part.integrity });
  return WebAssembly.compileStreaming(response).catch(async () => WebAssembly.compile(await response.arrayBuffer()));
}

/** Says that the page did not start, or has stopped: then its answers are not lost. Before the rules and an answer it has not started. */
function fail() {
  const id = app.dataset.state === 'ready' && (app.rules || app.visit) ? 'stopped' : 'start-failed';
  const save = document.getElementById('rescue');
  save.dataset.content = app.saved;
  save.hidden = !app.visit;
  document.getElementById('again').onclick = () => {
    // As `for_tab` of src/visit/kept.rs writes it.
    if (app.visit) sessionStorage.setItem(app.place, `hilfen-rechner 1 ${Date.now()}${app.visit}`);
    location.reload();
  };
  app.hidden = true;
  app.dataset.state = 'failed';
  document.getElementById(id).hidden = false;
}

/** What runs goes on, but nothing can be loaded or sent. */
function lock() {
  // No browser knows a policy of a page against these: connections from device to device, and another tab.
  for (const name of Object.getOwnPropertyNames(window)) if (/^open$|RTCPeerConnection/.test(name)) delete window[name];
  stay();
  // Before there is an answer the browser may still fetch the manifest: only then does it offer to install the page.
  forbid(app.saved ? "'none'" : link('manifest"]').href);
  for (const act of ['input', 'click']) document.addEventListener(act, () => forbid("'none'"), { capture: true, once: true });
}

/** Where the running page's links lead: to the office, the law and the e-form. The hosts are those of deploy/nginx.conf. */
const LINKED = /^(mailto:|tel:|https:\/\/(bl\.clex|forms\.bl)\.ch\/)/;

/**
 * Only a person leaves the page, by one of its links. A script could take answers along to an address that says «nothing new»: it has
 * them then, and the page stays. What passes besides: the part behind `#`, loading again, going back, and a file of the page's own.
 * A browser that does not ask here does not stop it; docs/privacy.md says what that takes.
 */
function stay() {
  const page = (url) => url.split('#')[0];
  const here = page(location.href);
  window.navigation?.addEventListener('navigate', (event) => {
    const { destination: { url }, navigationType, userInitiated, downloadRequest } = event;
    const passes = page(url) === here || navigationType === 'traverse' || (userInitiated && LINKED.test(url))
      || (downloadRequest !== null && url.startsWith('blob:'));
    if (!passes) event.preventDefault();
  });
}

/** A policy beside the one of index.html; both hold. What `data:` names stands in the page itself. */
function forbid(allBut) {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'; manifest-src ${allBut}`;
  document.head.append(policy);
  app.dataset.locked = '';
}

/**
 * Has the page kept, and tells it so by the event `kept` of the document. A newer version that waits is told by the event
 * `version`, its `detail` being the day of its rules; the button of that name starts it.
 */
async function keep() {
  const workers = navigator.serviceWorker;
  const kept = await workers.register('sw.js');
  workers.ready.then(() => tell('kept'));
  // A page that came from the server is the newest already.
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
    // Where it was accepted in another tab, it waits no more.
    if (!kept.waiting) return location.reload();
    workers.addEventListener('controllerchange', () => location.reload());
    kept.waiting.postMessage({ type: 'skip-waiting' });
  });
}
