// Draws the link with all answers as a QR code when a page with a place for it is printed: <svg data-link="https://…">.
// web/beside.mjs puts lean-qr in front of it, which defines `generate`. web/boot.js loads it after the start.

addEventListener('beforeprint', () => {
  for (const place of document.querySelectorAll('svg[data-link]')) {
    const drawn = document.createElementNS(place.namespaceURI, 'path');
    try {
      const code = generate(place.dataset.link);
      // A margin of four modules, as the standard requires.
      place.setAttribute('viewBox', `-4 -4 ${code.size + 8} ${code.size + 8}`);
      let dark = '';
      for (let y = 0; y < code.size; y += 1) {
        for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) dark += `M${x} ${y}h1v1h-1z`;
      }
      drawn.setAttribute('d', dark);
    } catch {
      // The link is longer than the largest QR code holds (2953 bytes). The place stays empty; the link can still be copied.
    }
    place.replaceChildren(drawn);
  }
});
