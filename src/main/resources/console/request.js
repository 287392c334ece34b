// A hospital asks for reinforcement: the form, the draft that is kept of it, and what happens once it is sent.
import { clocks, count, graphql, h, say, SignedOut, Unreachable } from './live.js';
import { draft, newKey, onOtherTab, outbox, sent } from './draft.js';
import { send } from './dispatch.js';
import { form } from './request-form.js';
import { summary } from './request-summary.js';
import { mistakesOf, parcelOf } from './request-parcel.js';
import { followed } from './request-follow.js';
import { inBrowser } from './seen.js';
import { keepShell } from './shell.js';

const FOLLOWED = /^#request=(.+)$/;
const ASK_AGAIN_MILLIS = 5_000;

const REFERENCE = `query Reference {
  viewer { hospital { name
    packages { code label origin items { quantity minimumLevel skill { code label } equipment { code label } } }
    establishments(first: 100) { nodes { id name commune region { code timeZone arsName } } }
    incidents(filter: { open: true }, first: 20) { nodes { id title severity knownAt demandReceived exercise establishment { id name }
      complaint { dueAt filedAt } requests(first: 10) { nodes { id state submittedAt } } } } } }
  skills { code label } equipmentTypes { code label }
}`;

const app = document.getElementById('app');
const connection = h('p', { id: 'connection', role: 'status' });
const view = h('div', { id: 'view' });
let reference;
let leave = () => {};
let again;

// ---- whether the service can be reached

function online(reached) {
  connection.className = reached ? '' : 'cut';
  connection.textContent = reached ? '' : say('offline');
}

// ---- the form

// A request that has everything but what only a person knows.
function fresh() {
  const sites = reference.sites;
  const time = clocks(sites[0].region.timeZone);
  const hour = 60 * 60 * 1000;
  const next = Math.ceil(Date.now() / hour) * hour;
  return {
    incident: reference.incidents[0]?.id ?? 'new', site: sites.length === 1 ? sites[0].id : '', kind: '', title: '',
    severity: `${reference.incidents[0] ? Math.min(reference.incidents[0].severity, 3) : ''}`,
    knownAt: time.local(Date.now()), demandReceived: false, exercise: false,
    package: { code: '', from: time.local(next), until: time.local(next + 72 * hour), mode: 'ON_SITE', pattern: 'DAY', priority: '1' },
    people: [], equipment: [], filed: 'no', filedAt: '', complaintReference: '', comment: '',
  };
}

function showForm(state, mistakes = []) {
  leave();
  const told = h('p', { id: 'kept', role: 'status' });
  const total = h('div', { id: 'summary' });
  const problems = h('div', { id: 'problems', tabindex: '-1', role: 'alert' });
  let saying;
  const changed = () => {
    total.replaceChildren(...summary(state, reference));
    clearTimeout(saying);
    const kept = draft.keep(state);
    saying = setTimeout(() => { told.textContent = say(kept ? 'kept' : 'notKept'); }, 800);
  };
  const fields = form(state, reference, changed);
  const discard = () => { draft.clear(); showForm(fresh()); view.querySelector('input, select')?.focus(); };
  view.replaceChildren(
    open(), problems, fields.element,
    h('section', { 'aria-labelledby': 'send-title' },
      h('h2', { id: 'send-title' }, say('send.title')), total,
      h('div', { class: 'actions' },
        h('button', { type: 'button', id: 'send', class: 'main', click: () => attempt(state, fields, problems) }, say('send')),
        h('button', { type: 'button', click: discard }, say('discard'))),
      told));
  total.replaceChildren(...summary(state, reference));
  fields.refresh();
  if (mistakes.length > 0) tell(mistakes, fields, problems);
}

// Requests that are under way, to look at again.
function open() {
  const time = clocks(reference.sites[0].region.timeZone);
  const under = reference.incidents.flatMap((incident) => incident.requests.nodes
    .filter(({ state }) => !['CLOSED', 'REFUSED', 'CANCELLED'].includes(state))
    .map((request) => ({ ...request, title: incident.title })));
  return under.length === 0 ? '' : h('nav', { class: 'under-way', 'aria-labelledby': 'under-way-title' },
    h('h2', { id: 'under-way-title' }, say('underWay')),
    h('ul', {}, under.map((request) => h('li', {},
      h('a', { href: `#request=${encodeURIComponent(request.id)}` }, `${request.title}, ${time.moment(request.submittedAt)}`),
      ` – ${say(`state.${request.state}`)}`))));
}

function tell(mistakes, fields, problems) {
  fields.mark(mistakes);
  problems.replaceChildren(
    h('h2', {}, count('problems', mistakes.length)),
    h('ul', {}, mistakes.map(({ path, message }) => h('li', {},
      fields.control(path) ? h('a', { href: `#${fields.control(path).id}`, click: (event) => { event.preventDefault(); fields.focus(path); } }, message) : message))));
  const first = mistakes.find(({ path }) => fields.control(path));
  if (first) fields.focus(first.path);
  else problems.focus();
}

function attempt(state, fields, problems) {
  const mistakes = mistakesOf(state, reference);
  if (mistakes.length > 0) {
    tell(mistakes, fields, problems);
    return;
  }
  outbox.keep(parcelOf(state, reference, newKey()));
  deliver();
}

// ---- sending

async function deliver() {
  leave();
  const progress = h('p', { id: 'sending', role: 'status' }, say('sending'));
  view.replaceChildren(h('section', { class: 'sending', tabindex: '-1' }, h('h2', {}, say('sending.title')), progress, h('p', {}, say('sending.kept'))));
  view.firstElementChild.focus();
  try {
    const answer = await once(() => send((seconds) => {
      online(false);
      progress.textContent = say('sending.again', seconds);
    }));
    online(true);
    arrived(answer);
  } catch (failure) {
    if (failure instanceof SignedOut) {
      progress.textContent = say('signedOut');
    } else {
      progress.textContent = say('sending.failed', failure.message);
      view.firstElementChild.append(h('button', { type: 'button', click: deliver }, say('sending.repeat')));
    }
  }
}

// One tab at a time, where the browser can tell; where it cannot, the keys see to it.
function once(sending) {
  return navigator.locks ? navigator.locks.request('renfort.sending', sending) : sending();
}

function arrived(answer) {
  if (answer === null) {
    // Another tab has seen to it.
    if (sent.read()) location.hash = `request=${encodeURIComponent(sent.read())}`;
    else showForm(draft.read() ?? fresh());
    return;
  }
  const state = draft.read() ?? fresh();
  outbox.clear();
  if (answer.request) {
    draft.clear();
    sent.keep(answer.request);
    location.hash = `request=${encodeURIComponent(answer.request)}`;
    return;
  }
  if (answer.incidentId) state.incident = answer.incidentId;
  draft.keep(state);
  load().then(() => showForm(state, mistakesFrom(answer, state)));
}

// Mistakes that the service found, at the fields where they can be mended.
function mistakesFrom({ incident, needs }, state) {
  const names = { establishmentId: 'site', declaredSeverity: 'severity', skill: 'skill', minimumLevel: 'level', headcount: 'count', quantity: 'count', equipment: 'type', startsAt: 'from', endsAt: 'until' };
  const lists = { expertNeeds: 'people', equipmentNeeds: 'equipment', package: 'package' };
  return (incident ?? needs).map(({ path, message }) => ({
    message,
    path: path.filter((part) => part !== 'input').map((part) => lists[part] ?? names[part] ?? part).join('.') || (state.people.length ? 'people.0.skill' : ''),
  }));
}

// ---- which view

const REFERENCES = 'reference';

async function load() {
  const data = await graphql(REFERENCE);
  reference = {
    hospital: data.viewer.hospital.name,
    packages: data.viewer.hospital.packages,
    sites: data.viewer.hospital.establishments.nodes,
    incidents: data.viewer.hospital.incidents.nodes,
    skills: data.skills,
    equipmentTypes: data.equipmentTypes,
  };
  inBrowser.keep(REFERENCES, reference);
}

function showRequest() {
  if (reference.sites.length === 0) view.replaceChildren(h('p', {}, say('noSite')));
  else if (outbox.read()) deliver();
  else showForm(draft.read() ?? fresh());
}

async function show() {
  clearTimeout(again);
  leave();
  leave = () => {};
  const shown = FOLLOWED.exec(location.hash);
  try {
    if (shown) {
      const page = followed(decodeURIComponent(shown[1]), online);
      leave = page.leave;
      view.replaceChildren(page.element, h('p', {}, h('a', { href: '#' }, say('another'))));
      page.element.focus();
      return;
    }
    view.replaceChildren(h('p', { role: 'status' }, say('loading')));
    await load();
    online(true);
    showRequest();
  } catch (failure) {
    if (failure instanceof SignedOut) {
      location.reload();
    } else if (failure instanceof Unreachable) {
      showAsKnown();
    } else {
      view.replaceChildren(h('p', { role: 'alert' }, failure.message));
    }
  }
}

// While the service cannot be reached: the form with what this browser knew last, so that writing can go on.
function showAsKnown() {
  online(false);
  const known = inBrowser.read(REFERENCES)?.value;
  if (!known) {
    again = setTimeout(show, ASK_AGAIN_MILLIS);
    return;
  }
  reference = known;
  showRequest();
  again = setTimeout(catchUp, ASK_AGAIN_MILLIS);
}

// Once it can be reached: the form with what is known now, and the focus where it was.
async function catchUp() {
  const before = JSON.stringify(reference);
  try {
    await load();
    online(true);
    if (FOLLOWED.test(location.hash) || outbox.read() || JSON.stringify(reference) === before) return;
    const focused = document.activeElement?.id;
    showForm(draft.read() ?? fresh());
    if (focused) document.getElementById(focused)?.focus();
  } catch (failure) {
    if (failure instanceof SignedOut) location.reload();
    else if (failure instanceof Unreachable) again = setTimeout(catchUp, ASK_AGAIN_MILLIS);
    else throw failure;
  }
}

window.addEventListener('hashchange', show);
window.addEventListener('online', () => online(true));
window.addEventListener('offline', () => online(false));
onOtherTab((what) => {
  if (FOLLOWED.test(location.hash) || !reference) return;
  if (what === 'draft' && !outbox.read() && draft.read()) showForm(draft.read());
  if (what === 'outbox' && outbox.read()) deliver();
});
app.replaceChildren(connection, view);
if (!navigator.onLine) online(false);
keepShell();
show();
