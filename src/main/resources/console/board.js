// What goes on in a region tonight, to look at: read again every half minute and at each change.
import { clocks, count, follow, graphql, h, say, SignedOut, span, svg, Unreachable } from './live.js';
import { inTab } from './seen.js';
import { keepShell } from './shell.js';
import { decisions } from './board-decisions.js';
import { coverage } from './board-coverage.js';

const LOOKED_AT_EVERY_MILLIS = 30_000;
const TOGETHER_MILLIS = 500;
const OLD_AFTER_SECONDS = 90;
const SHOWN_GAPS = 12;
const NIGHT_FROM = 20;
const NIGHT_UNTIL = 7;

const BOARD = `query Board($region: String!) { board(regionCode: $region) { openIncidents attackedEstablishments peopleOnSite peopleComing
  region { timeZone planningRuns(first: 4) { nodes { id door state queuedAt finishedAt progress { remainingSeconds } } } }
  seats { now { ...Served } next24Hours { ...Served } }
  decisions(first: 60) { pageInfo { hasNextPage } nodes { kind label since dueAt subject { ... on ReinforcementRequest { incident { title } } ... on Incident { title } ... on RunAlarm { sentence } } } }
  incidents(first: 20) { nodes { id title severity knownAt
    establishment { name commune latitude longitude } complaint { dueAt filedAt } dataBreach { risk dueAt notifiedAt } certReport { reportedAt }
    seats { now { ...Served } next24Hours { ...Served } }
    requests(first: 5) { nodes { id state submittedAt coverage { proposed committed arrived }
      expertNeeds { id headcount startsAt endsAt pattern skill { label } seatsByDay { day seats { proposed offered committed onSite empty } } } } } } }
  onSite(first: 40) { pageInfo { hasNextPage } nodes { ...Person } } coming(first: 40) { pageInfo { hasNextPage } nodes { ...Person } }
  gaps(first: 40) { pageInfo { hasNextPage } nodes { id startsAt endsAt summary missingUnits expertNeed { skill { label } } equipmentNeed { equipment { label } } relaxation { sentence } } }
  alarms(first: 10) { nodes { id sentence raisedAt } } } }
fragment Served on SeatCount { asked proposed offered committed onSite empty }
fragment Person on Mission { id state skill { label } establishment { name } organisation { name } callingCard { name } startsAt endsAt }`;
const PLACES = `query Places($region: String!, $after: String) { region(code: $region) {
  establishments(first: 100, after: $after) { nodes { latitude longitude } pageInfo { hasNextPage endCursor } } } }`;
const CHANGES = ['planningRunChanged', 'planChanged', 'incidentChanged', 'reinforcementRequestChanged', 'missionChanged'];

const app = document.getElementById('app');
const code = app.dataset.region;
const SEEN = `board.${code}`;
const age = h('p', { id: 'age' });
const cut = h('p', { id: 'connection', role: 'status' });
const body = h('div', {}, h('p', {}, say('loading')));
let readAt;
let together;
let zone;
let places = [];
let shown;

// ---- how old it is

function tick() {
  const seconds = readAt ? Math.round((Date.now() - readAt) / 1000) : null;
  if (seconds === null) return;
  age.textContent = say('age', clocks(zone).exact(readAt), seconds < 120 ? say('seconds', seconds) : span(seconds / 60));
  age.className = seconds > OLD_AFTER_SECONDS ? 'old' : '';
  const hour = clocks(zone).hour(Date.now());
  document.documentElement.classList.toggle('night', hour >= NIGHT_FROM || hour < NIGHT_UNTIL);
}

function reached(is) {
  cut.className = is ? '' : 'cut';
  const told = is ? '' : say('offline');
  if (cut.textContent !== told) cut.textContent = told;
}

async function look() {
  clearTimeout(together);
  try {
    const { board } = await graphql(BOARD, { region: code });
    reached(true);
    show(board, Date.now());
    inTab.keep(SEEN, board);
  } catch (failure) {
    if (failure instanceof SignedOut) location.reload();
    else if (failure instanceof Unreachable) asSeen();
    else body.replaceChildren(h('p', { role: 'alert' }, failure.message));
  }
}

function show(board, at) {
  zone = board.region.timeZone;
  readAt = at;
  shown = board;
  body.replaceChildren(...sections(board));
  tick();
}

// What this tab saw last, with its age: better than nothing while the service cannot be reached.
function asSeen() {
  const seen = inTab.read(SEEN);
  if (!readAt && seen) show(seen.value, seen.keptAt);
  reached(false);
}

// ---- what is shown

function part(id, ...children) {
  return h('section', { id, 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title` }, say(id)), children);
}

function sections(board) {
  const time = clocks(board.region.timeZone);
  const incidents = [...board.incidents.nodes].sort((one, other) => other.severity - one.severity || (one.knownAt < other.knownAt ? -1 : 1));
  return [
    part('decide', decisions(board, time)),
    part('figures', h('p', {}, [count('figures.attacks', board.openIncidents), count('figures.sites', board.attackedEstablishments),
      count('figures.onSite', board.peopleOnSite), count('figures.coming', board.peopleComing)].join(' · ')), served(board)),
    part('incidents', incidents.length === 0 ? h('p', {}, say('incidents.none')) : h('div', { class: 'cases' }, incidents.map((one) => incident(one, time)))),
    h('div', { class: 'columns' }, part('presence', present(board, time)), part('gaps', gaps(board, time)),
      part('runs', runs(board, time)), places.length > 0 ? map(incidents) : null),
  ];
}

// Seats of the region or of an attack: on the shifts that run, and until this time tomorrow.
function served({ seats }) {
  return h('p', { class: 'seats' }, ['now', 'next24Hours'].filter((span) => seats[span].asked > 0).map((span) => {
    const { asked, proposed, offered, committed, onSite, empty } = seats[span];
    return h('span', { class: empty > 0 ? 'open' : '' }, say(`seats.${span}`, onSite, committed, offered + proposed, empty, asked));
  }));
}

function incident(one, time) {
  const { complaint, dataBreach, certReport } = one;
  const late = !complaint.filedAt && Date.parse(complaint.dueAt) < Date.now();
  return h('article', { class: 'incident' },
    h('h3', {}, h('span', { class: `severity s${one.severity}` }, say('severity', one.severity)), ' ', one.title),
    h('p', {}, [`${one.establishment.name}, ${one.establishment.commune}`, say('since', time.moment(one.knownAt)),
      complaint.filedAt ? say('complaint.filed') : say(late ? 'complaint.late' : 'complaint.due', time.moment(complaint.dueAt)),
      dataBreach.notifiedAt ? say('breach.told') : dataBreach.risk ? say('breach.due', time.moment(dataBreach.dueAt)) : null,
      certReport ? say('cert.told') : null].filter(Boolean).join(' · ')),
    served(one),
    one.requests.nodes.map((request) => h('div', { class: 'request' },
      h('p', {}, h('strong', {}, say('request', time.moment(request.submittedAt))), ` – ${say(`state.${request.state}`)} · `,
        ['proposed', 'committed', 'arrived'].map((kind) => `${say(`served.${kind}`)} : ${say(`coverage.${request.coverage[kind]}`)}`).join(' · ')),
      coverage(request, time))));
}

function present({ onSite, coming }, time) {
  const there = [...onSite.nodes, ...coming.nodes];
  return there.length === 0 ? h('p', {}, say('presence.none')) : [h('ul', { class: 'plain' }, there.map((mission) => h('li', {},
    h('strong', {}, mission.callingCard?.name ?? mission.organisation.name), ` · ${mission.skill.label} · ${mission.establishment.name}`, h('br'),
    `${say(`mission.${mission.state}`)} · ${say('fromTo', time.moment(mission.startsAt), time.moment(mission.endsAt))}`))),
  onSite.pageInfo.hasNextPage || coming.pageInfo.hasNextPage ? h('p', {}, say('more')) : null];
}

function gaps({ gaps: { nodes, pageInfo } }, time) {
  // Seats first, each kind by its start.
  const found = [...nodes].sort((one, other) => Number(!one.expertNeed) - Number(!other.expertNeed));
  if (found.length === 0) return h('p', {}, say('gaps.none'));
  return [h('ul', { class: 'plain' }, found.slice(0, SHOWN_GAPS).map((gap) => h('li', {},
    h('strong', {}, gap.expertNeed?.skill.label ?? `${gap.missingUnits ?? ''} ${gap.equipmentNeed?.equipment.label ?? ''}`),
    ` · ${say('fromTo', time.moment(gap.startsAt), time.moment(gap.endsAt))}`, h('br'), gap.summary,
    gap.relaxation ? [h('br'), h('em', {}, say('relaxation', gap.relaxation.sentence))] : null))),
  pageInfo.hasNextPage ? h('p', {}, say('more')) : found.length > SHOWN_GAPS ? h('p', {}, count('gaps.more', found.length - SHOWN_GAPS)) : null];
}

function runs({ region: { planningRuns }, alarms }, time) {
  return [
    alarms.nodes.length === 0 ? h('p', {}, say('alarms.none')) : alarms.nodes.map((alarm) => h('p', { class: 'alarm' }, `${time.moment(alarm.raisedAt)} · ${alarm.sentence}`)),
    h('ul', { class: 'plain' }, planningRuns.nodes.map((run) => h('li', {},
      [say(`door.${run.door}`), say(`run.${run.state}`), time.moment(run.finishedAt ?? run.queuedAt),
        run.progress?.remainingSeconds ? say('remaining', Math.ceil(run.progress.remainingSeconds)) : null].filter(Boolean).join(' · ')))),
  ];
}

// All hospitals of the region as points make its outline; the attacked ones stand out. The list above says the same.
function map(incidents) {
  const all = [...places, ...incidents.map(({ establishment }) => establishment)];
  const narrow = Math.cos((all[0].latitude * Math.PI) / 180);
  const x = all.map(({ longitude }) => longitude * narrow);
  const y = all.map(({ latitude }) => -latitude);
  const [left, top] = [Math.min(...x), Math.min(...y)];
  const scale = 300 / Math.max(Math.max(...x) - left, Math.max(...y) - top, 0.01);
  const at = ({ latitude, longitude }) => ({ cx: 10 + (longitude * narrow - left) * scale, cy: 10 + (-latitude - top) * scale });
  const height = 20 + (Math.max(...y) - top) * scale;
  return part('map', svg('svg', { viewBox: `0 0 320 ${height}`, 'aria-hidden': 'true', class: 'map' },
    places.map((place) => svg('circle', { ...at(place), r: 1.5 })),
    incidents.map(({ establishment, severity }) => svg('circle', { ...at(establishment), r: 4 + severity * 1.5, class: 'hit' }))));
}

async function readPlaces() {
  let after = null;
  do {
    const { region } = await graphql(PLACES, { region: code, after });
    places = [...places, ...region.establishments.nodes];
    after = region.establishments.pageInfo.hasNextPage ? region.establishments.pageInfo.endCursor : null;
  } while (after);
}

// ---- fresh

function soon() {
  clearTimeout(together);
  together = setTimeout(look, TOGETHER_MILLIS);
}

app.replaceChildren(h('div', { class: 'freshness' }, age, cut), body);
setInterval(tick, 1000);
setInterval(look, LOOKED_AT_EVERY_MILLIS);
window.addEventListener('offline', () => reached(false));
window.addEventListener('online', look);
keepShell();
await look();
follow(CHANGES.map((field) => ({ query: `subscription Changes($region: String!) { ${field}(regionCode: $region) { id } }`, variables: { region: code } })),
  soon, (live) => { app.dataset.live = live; reached(live); if (live) soon(); });
readPlaces().then(() => { if (shown) body.replaceChildren(...sections(shown)); }, () => {});
