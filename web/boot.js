// Starts the page: fetches the engine, checks it, runs it in #app, or says whom to ask when that fails.
//
// An external file, because the content security policy allows no inline script. Names and checksums stand in the
// preload links of index.html, so nothing is loaded twice and nothing is named twice.

const glue = document.querySelector('link[rel="modulepreload"]');
const engine = document.querySelector('link[rel="preload"][type="application/wasm"]');
const app = document.getElementById('app');

try {
  const [{ default: start }, response] = await Promise.all([
    import(glue.href),
    // Browsers do not check the integrity of this kind of preload, so the fetch that uses it does.
    fetch(engine.href, { integrity: engine.integrity }),
  ]);
  await start({ module_or_path: response });
  app.dataset.state = 'ready';
} catch (reason) {
  console.error(reason);
  app.hidden = true;
  app.dataset.state = 'failed';
  document.getElementById('start-failed').hidden = false;
}
