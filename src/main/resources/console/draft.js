// What a person has written and not sent yet: kept in this browser at each change, for this account alone, until it is sent.
const KEPT_MILLIS = 24 * 60 * 60 * 1000;

const account = document.getElementById('app').dataset.subject;
const place = (what) => `renfort.${what}.${account}`;

function read(what) {
  try {
    const kept = JSON.parse(localStorage.getItem(place(what)));
    if (kept && Date.now() - kept.keptAt < KEPT_MILLIS) return kept.value;
  } catch { /* What cannot be read is not there. */ }
  return null;
}

function write(what, value) {
  try {
    if (value === null) localStorage.removeItem(place(what));
    else localStorage.setItem(place(what), JSON.stringify({ keptAt: Date.now(), value }));
    return true;
  } catch {
    return false;
  }
}

// The form as it stands.
export const draft = { read: () => read('draft'), keep: (value) => write('draft', value), clear: () => write('draft', null) };

// What is being sent, word for word, with its keys: a repeat is the same request.
export const outbox = { read: () => read('outbox'), keep: (value) => write('outbox', value), clear: () => write('outbox', null) };

// The id of what was sent last, for the other tabs.
export const sent = { read: () => read('sent'), keep: (value) => write('sent', value), clear: () => write('sent', null) };

// Tells when another tab changed the draft or what is being sent.
export function onOtherTab(told) {
  window.addEventListener('storage', ({ key }) => {
    for (const what of ['draft', 'outbox', 'sent']) if (key === place(what)) told(what);
  });
}

// A key that nobody else makes.
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
