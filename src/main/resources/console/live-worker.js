// Answers for the live pages when they cannot be fetched: each as it was fetched last, with files of the same time. No data is kept here,
// and nothing is answered from here that can be fetched.
const SHELL = 'renfort-shell';
const PAGE = /^\/(request|board\/[0-9]{2,3})$/;
const PATIENCE_MILLIS = 8_000;

// Pages that were answered from here: their files are, too.
const shown = new Set();

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('message', (event) => event.waitUntil(keep(event.data).catch(() => { /* What was kept before stays. */ })));
self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  const opens = event.request.mode === 'navigate';
  if (opens && PAGE.test(pathname)) event.respondWith(page(event));
  else if (opens && pathname.startsWith('/sign-in')) event.respondWith(changed(event.request));
  else if (event.request.method === 'GET' && pathname.startsWith('/console/')) event.respondWith(file(event));
});

// All of a page or nothing of it.
async function keep({ page: address, files }) {
  if (!PAGE.test(new URL(address, self.location.origin).pathname)) return;
  const found = await Promise.all([address, ...files].map(async (one) => {
    const answer = await fetch(one, { redirect: 'error' });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return [one, answer];
  }));
  const shell = await caches.open(SHELL);
  await Promise.all(found.map(([one, answer]) => shell.put(one, answer)));
}

async function page({ request, resultingClientId }) {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(request.url, { ignoreVary: true }) ?? await shell.match(request.url, { ignoreVary: true, ignoreSearch: true });
  return await fetched(request, kept) ?? (shown.add(resultingClientId), kept);
}

async function file({ request, clientId }) {
  const kept = await (await caches.open(SHELL)).match(request.url, { ignoreVary: true });
  return (shown.has(clientId) ? kept : null) ?? await fetched(request, kept) ?? kept;
}

// What the service answers; nothing when it does not, is late or has failed, and there is something kept instead.
async function fetched(request, kept) {
  if (!kept) return fetch(request);
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), PATIENCE_MILLIS);
  try {
    const answer = await fetch(request, { signal: patience.signal });
    return answer.status < 500 ? answer : null;
  } catch {
    return null;
  } finally {
    clearTimeout(late);
  }
}

// Whoever signs in or out leaves no page of theirs behind.
async function changed(request) {
  const answer = await fetch(request);
  await caches.delete(SHELL);
  return answer;
}
