// The first script of the page. It stands inside index.html, with its checksum in the policy, and asks at once for what the engine is
// made of; web/boot.js goes on with it. Nothing is preloaded: WebKit, and at times Firefox, load a second time what was preloaded and
// is then fetched with a checksum.
//
// deploy/nginx.conf names the checksum of this script too, so it changes rarely and names no file. Where a policy refuses it, web/boot.js
// fetches the engine itself, a little later.

document.early = {};
for (const { rel, href, integrity } of document.querySelectorAll('link[rel=engine], link[rel=texts]')) {
  document.early[rel] = fetch(href, { integrity });
}

// index.html holds the first question, which can be answered before the engine is there. It is hidden where the page starts with
// another one: by its address, or by answers that the device keeps (`place` in src/page/browser.rs).
function isElsewhere({ hash, search, pathname }) {
  if (!['', '#/frage/help'].includes(hash) || /[?&](help|mode)=/.test(search)) return true;
  try {
    return localStorage.getItem(`hilfen-rechner ${pathname.replace(/[^/]*$/, '')}`) !== null;
  } catch {
    return false;
  }
}
if (isElsewhere(location)) document.documentElement.className = 'elsewhere';

// «Weiter», pressed before the engine is there, counts once it is.
document.addEventListener('submit', (event) => {
  event.preventDefault();
  event.target.dataset.sent = '';
});
