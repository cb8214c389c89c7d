// Starts the page: fetches the engine, checks it, runs it in #app, or says whom to ask when that fails. Then it has web/sw.js
// keep the page for use without a network, and locks it: from then on it can send nothing.
//
// An external file, because the content security policy allows no inline script. Names and checksums stand in the
// preload links of index.html, so nothing is loaded twice and nothing is named twice.

const link = (which) => document.querySelector(`link[rel="${which}`);
const glue = link('modulepreload"]');
const engine = link('preload"][type="application/wasm"]');
const app = document.getElementById('app');
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

// Should the engine stop while it runs, its answers lie in `app.saved`, where it leaves them after each change: as the file that
// the page saves. Two buttons save it, or load the page with it again.
for (const name of ['error', 'unhandledrejection']) {
  addEventListener(name, ({ error, reason }) => {
    if (!((error ?? reason) instanceof WebAssembly.RuntimeError) || app.hidden) return;
    if (app.dataset.state !== 'ready') return fail('start-failed');
    const save = document.getElementById('rescue');
    if (app.saved) save.href = `data:application/json,${encodeURIComponent(app.saved)}`;
    save.hidden = !app.saved;
    fail('stopped');
    document.getElementById('again').onclick = () => {
      if (app.saved) sessionStorage.setItem('answers', JSON.parse(app.saved).answers.join('\n'));
      location.reload();
    };
  });
}

// Three times Esc within two seconds deletes everything, for those who must leave quickly.
let escapes = [];
addEventListener('keydown', ({ key, timeStamp }) => {
  escapes = key === 'Escape' ? [...escapes, timeStamp].slice(-3) : [];
  if (escapes.length === 3 && timeStamp - escapes[0] < 2000) document.querySelector('[value=clear]')?.click();
});

// Only in a frame of another page; the page runs without it too.
const framed = parent === window || import('./framed.js').catch(console.error);

// The words of index.html are to be read before the engine starts. Where nobody looks, a browser paints nothing.
const painted = new Promise((done) => {
  new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
  setTimeout(done, 500);
});

try {
  const [{ default: prepare, show }, compiled] = await Promise.all([import(glue.href), compile(), framed, painted]);
  await breath();
  await prepare({ module_or_path: compiled });
  await breath();
  // Yew draws in a microtask, just before this goes on.
  await show();
  // Both before the lock, which forbids them. The page is as good without: it needs a network then, or has no QR code.
  keep().catch(() => {});
  app.dataset.state = 'ready';
  await import('./qr.js').catch(() => {});
  lock();
} catch (reason) {
  console.error(reason);
  // Should the version that is kept be a broken one, the next load takes the one after it.
  navigator.serviceWorker?.getRegistration().then((kept) => kept?.waiting?.postMessage({ type: 'skip-waiting' }), () => {});
  fail('start-failed');
}

/** A slow phone answers to a finger in between. */
function breath() {
  return new Promise((done) => setTimeout(done));
}

/** The engine, compiled; or as it came, where the server calls it something else than wasm: the glue knows a way then. */
async function compile() {
  // Browsers do not check the integrity of this kind of preload, so the fetch that uses it does.
  const response = await fetch(engine.href, { integrity: engine.integrity });
  return WebAssembly.compileStreaming(response).catch(() => response);
}

function fail(id) {
  app.hidden = true;
  app.dataset.state = 'failed';
  document.getElementById(id).hidden = false;
}

/** What runs goes on, but nothing can be loaded or sent. */
function lock() {
  // No browser knows a policy against this one.
  for (const name of Object.getOwnPropertyNames(window)) if (name.includes('RTCPeerConnection')) delete window[name];
  // Before there is an answer the browser may still fetch the manifest: only then does it offer to install the page.
  forbid(app.saved ? "'none'" : link('manifest"]').href);
  for (const act of ['input', 'click']) document.addEventListener(act, () => forbid("'none'"), { capture: true, once: true });
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
