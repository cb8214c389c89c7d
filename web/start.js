// The first script of the page. It stands inside index.html, with its checksum in the policy, and does what cannot wait for the engine,
// which comes at the end of index.html; web/boot.js goes on.
//
// deploy/nginx.conf names the checksum of this script too, so it changes rarely and names no file. The page starts also where a policy
// refuses it.

// The texts of another language than German load beside the engine. They are not preloaded: WebKit, and at times Firefox, load a second
// time what was preloaded and is then fetched with a checksum.
const texts = document.querySelector('link[rel=texts]');
document.early = texts && fetch(texts.href, { integrity: texts.integrity });

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
