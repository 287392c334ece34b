// Keeps this page and the files it is made of for when they cannot be fetched, where the browser can.
const FILES = '/console/';

export async function keepShell() {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register('/live-worker.js', { scope: '/' });
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(FILES)).map(({ pathname }) => pathname);
    active.postMessage({ page: location.pathname + location.search, files: [...new Set(files)] });
  } catch { /* Without it the page works whenever it can be fetched. */ }
}
