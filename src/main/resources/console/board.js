// What goes on in a region tonight, to look at: read again every half minute and at each change.
import { clocks, count, follow, graphql, h, say, SignedOut, span, svg, Unreachable } from './live.js';
import { decisions } from './board-decisions.js';
import { coverage } from './board-coverage.js';

const LOOKED_AT_EVERY_MILLIS = 30_000;
const TOGETHER_MILLIS = 500;
const OLD_AFTER_SECONDS = 90;
const SHOWN_GAPS = 12;
const NIGHT_FROM = 20;
const NIGHT_UNTIL = 7;

const BOARD = `query Board($region: String!) { region(code: $region) { name arsName timeZone
  incidents(filter: { open: true, exercise: false }, first: 20) { nodes { id title severity knownAt
    establishment { name commune latitude longitude } complaint { dueAt filedAt } dataBreach { risk dueAt notifiedAt } certReport { reportedAt }
    requests(first: 5) { nodes { id state submittedAt coverage { proposed committed arrived }
      expertNeeds { id headcount startsAt endsAt pattern skill { label } } } } } }
  missions(filter: { states: [SOLICITED, OFFERED, COMMITTED, MOBILISED, ON_SITE] }, first: 100) { nodes { id state skill { label }
    establishment { name } organisation { name } need { id } callingCard { name phone } startsAt endsAt answerBy duties(first: 40) { nodes { startsAt } } } }
  currentPlan { id publishedAt missions(filter: { states: [PROPOSED] }, first: 100) { nodes { need { id } duties(first: 40) { nodes { startsAt } } } }
    gaps(first: 50) { nodes { id startsAt endsAt summary missingUnits expertNeed { skill { label } } equipmentNeed { equipment { label } } relaxation { sentence } } } }
  planningRuns(first: 4) { nodes { id door state queuedAt finishedAt progress { phase remainingSeconds } } }
  alarms(first: 10) { nodes { id sentence raisedAt } } } }`;
const PLACES = `query Places($region: String!, $after: String) { region(code: $region) {
  establishments(first: 100, after: $after) { nodes { latitude longitude } pageInfo { hasNextPage endCursor } } } }`;
const CHANGES = ['planningRunChanged', 'planChanged', 'incidentChanged', 'reinforcementRequestChanged', 'missionChanged'];

const app = document.getElementById('app');
const code = app.dataset.region;
const age = h('p', { id: 'age' });
const cut = h('p', { id: 'connection', role: 'status' });
const body = h('div', {}, h('p', {}, say('loading')));
let readAt;
let together;
let zone;
let places = [];

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
    const { region } = await graphql(BOARD, { region: code });
    zone = region.timeZone;
    readAt = Date.now();
    reached(true);
    body.replaceChildren(...sections(region));
    tick();
  } catch (failure) {
    if (failure instanceof SignedOut) location.reload();
    else if (failure instanceof Unreachable) reached(false);
    else body.replaceChildren(h('p', { role: 'alert' }, failure.message));
  }
}

// ---- what is shown

function part(id, ...children) {
  return h('section', { id, 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title` }, say(id)), children);
}

function sections(region) {
  const time = clocks(region.timeZone);
  const incidents = [...region.incidents.nodes].sort((one, other) => other.severity - one.severity || (one.knownAt < other.knownAt ? -1 : 1));
  const todo = decisions(region, time);
  return [
    part('decide', todo.length === 0 ? h('p', {}, say('decide.nothing')) : h('ul', {}, todo.map((line) => h('li', {}, line)))),
    part('incidents', incidents.length === 0 ? h('p', {}, say('incidents.none')) : h('div', { class: 'cases' }, incidents.map((one) => incident(one, region, time)))),
    h('div', { class: 'columns' }, part('presence', present(region, time)), part('gaps', gaps(region, time)),
      part('runs', runs(region, time)), places.length > 0 ? map(incidents) : null),
  ];
}

function incident(one, region, time) {
  const { complaint, dataBreach, certReport } = one;
  const late = !complaint.filedAt && Date.parse(complaint.dueAt) < Date.now();
  return h('article', { class: 'incident' },
    h('h3', {}, h('span', { class: `severity s${one.severity}` }, say('severity', one.severity)), ' ', one.title),
    h('p', {}, [`${one.establishment.name}, ${one.establishment.commune}`, say('since', time.moment(one.knownAt)),
      complaint.filedAt ? say('complaint.filed') : say(late ? 'complaint.late' : 'complaint.due', time.moment(complaint.dueAt)),
      dataBreach.notifiedAt ? say('breach.told') : dataBreach.risk ? say('breach.due', time.moment(dataBreach.dueAt)) : null,
      certReport ? say('cert.told') : null].filter(Boolean).join(' · ')),
    one.requests.nodes.map((request) => h('div', { class: 'request' },
      h('p', {}, h('strong', {}, say('request', time.moment(request.submittedAt))), ` – ${say(`state.${request.state}`)} · `,
        ['proposed', 'committed', 'arrived'].map((kind) => `${say(`served.${kind}`)} : ${say(`coverage.${request.coverage[kind]}`)}`).join(' · ')),
      coverage(request, region, time))));
}

function present({ missions }, time) {
  const there = missions.nodes.filter(({ state }) => ['COMMITTED', 'MOBILISED', 'ON_SITE'].includes(state))
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return there.length === 0 ? h('p', {}, say('presence.none')) : h('ul', { class: 'plain' }, there.map((mission) => h('li', {},
    h('strong', {}, mission.callingCard?.name ?? mission.organisation.name), ` · ${mission.skill.label} · ${mission.establishment.name}`, h('br'),
    `${say(`mission.${mission.state}`)} · ${say('fromTo', time.moment(mission.startsAt), time.moment(mission.endsAt))}`)));
}

function gaps({ currentPlan }, time) {
  // Seats first, each kind by its start.
  const found = [...currentPlan?.gaps.nodes ?? []].sort((one, other) => Number(!one.expertNeed) - Number(!other.expertNeed));
  if (found.length === 0) return h('p', {}, say('gaps.none'));
  return [h('ul', { class: 'plain' }, found.slice(0, SHOWN_GAPS).map((gap) => h('li', {},
    h('strong', {}, gap.expertNeed?.skill.label ?? `${gap.missingUnits ?? ''} ${gap.equipmentNeed?.equipment.label ?? ''}`),
    ` · ${say('fromTo', time.moment(gap.startsAt), time.moment(gap.endsAt))}`, h('br'), gap.summary,
    gap.relaxation ? [h('br'), h('em', {}, say('relaxation', gap.relaxation.sentence))] : null))),
  found.length > SHOWN_GAPS ? h('p', {}, count('gaps.more', found.length - SHOWN_GAPS)) : null];
}

function runs({ planningRuns, alarms }, time) {
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
await look();
follow(CHANGES.map((field) => ({ query: `subscription Changes($region: String!) { ${field}(regionCode: $region) { id } }`, variables: { region: code } })),
  soon, (live) => { app.dataset.live = live; reached(live); if (live) soon(); });
readPlaces().then(look, () => {});
