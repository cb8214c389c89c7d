// Stands in for the engine of that build: it takes and shows what boot.js gives it.

export default async () => ({});

export function show() {
  document.getElementById('app').innerHTML = '<main><h1>The landed page</h1><button name="do" value="version">Take the newer one</button></main>';
}
