// What the service answered last, for when it cannot be reached: what names people in this tab alone, the rest in this browser; for this account.
const KEPT_MILLIS = 24 * 60 * 60 * 1000;
const PREFIX = 'renfort.seen.';

const account = document.getElementById('app').dataset.subject;

function shelf(storage) {
  const place = (what) => `${PREFIX}${what}.${account}`;
  return {
    read(what) {
      try {
        const kept = JSON.parse(storage().getItem(place(what)));
        if (kept && Date.now() - kept.keptAt < KEPT_MILLIS) return kept;
      } catch { /* What cannot be read is not there. */ }
      return null;
    },
    keep(what, value) {
      try {
        storage().setItem(place(what), JSON.stringify({ keptAt: Date.now(), value }));
      } catch { /* It is asked for again when it is needed. */ }
    },
    forget() {
      try {
        Object.keys(storage()).filter((key) => key.startsWith(PREFIX)).forEach((key) => storage().removeItem(key));
      } catch { /* There is nothing. */ }
    },
  };
}

export const inTab = shelf(() => sessionStorage);
export const inBrowser = shelf(() => localStorage);

// Whoever signs out leaves nothing that was read.
document.getElementById('account')?.addEventListener('submit', () => [inTab, inBrowser].forEach((one) => one.forget()));
