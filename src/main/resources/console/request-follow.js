// What becomes of a request that was sent: how far it is, who comes and when; fresh as it happens.
import { clocks, follow, graphql, h, say, SignedOut, span, Unreachable } from './live.js';
import { clocksOf } from './request-clocks.js';
import { inTab } from './seen.js';

const LOOKED_AT_EVERY_MILLIS = 15_000;
const TOGETHER_MILLIS = 300;
const COURSE = ['SUBMITTED', 'TRIAGED', 'ACTIVE', 'DEMOBILISING', 'CLOSED'];
const OVER = ['DECLINED', 'EXPIRED', 'WITHDRAWN', 'RECALLED', 'RETURNED', 'NO_SHOW'];

const REQUEST = `query Followed($id: ID!) { node(id: $id) { ... on ReinforcementRequest { id state submittedAt comment endedReason
  incident { id title severity demandReceived noRansomNotice establishment { name region { timeZone arsName } } complaint { dueAt filedAt reference competentUnit }
    dataBreach { risk dueAt notifiedAt reference } certReport { reportedAt channel reference } certNotice emergencyNumbers { number purpose } }
  coverage { proposed committed arrived }
  expertNeeds { id headcount minimumLevel skill { label } startsAt endsAt } equipmentNeeds { id quantity equipment { label } startsAt endsAt }
  missions(first: 100) { nodes { id state callingCard { name phone phoneNumber level } organisation { name } skill { label } mode startsAt endsAt arrivalAt travelMinutes } } } } }`;

const CHANGES = ['reinforcementRequestChanged', 'missionChanged', 'incidentChanged']
  .map((field) => ({ query: `subscription { ${field} { id } }` }));

export function followed(id, reached) {
  const element = h('section', { class: 'followed', tabindex: '-1', 'aria-labelledby': 'followed-title' }, h('h2', { id: 'followed-title' }, say('followed')));
  const news = h('p', { role: 'status', class: 'news' });
  const body = h('div', {}, h('p', {}, say('loading')));
  element.append(news, body);
  let together;
  let seen;

  async function look() {
    clearTimeout(together);
    try {
      const { node } = await graphql(REQUEST, { id });
      reached(true);
      if (!node) body.replaceChildren(h('p', {}, say('notYours')));
      else if (JSON.stringify(node) !== seen) show(node);
      inTab.keep(id, node);
    } catch (failure) {
      if (failure instanceof SignedOut) location.reload();
      else if (failure instanceof Unreachable) asSeen();
      else throw failure;
    }
  }

  // What this tab saw last, while the service cannot be reached.
  function asSeen() {
    const last = inTab.read(id)?.value;
    if (!seen && last) show(last);
    reached(false);
  }

  function show(request) {
    const told = say('followed.news', say(`state.${request.state}`), say(`coverage.${request.coverage.proposed}`), say(`coverage.${request.coverage.committed}`));
    if (news.textContent !== told) news.textContent = told;
    seen = JSON.stringify(request);
    const focused = body.contains(document.activeElement) ? document.activeElement : null;
    body.replaceChildren(...sections(request));
    focused?.focus();
  }

  const legal = clocksOf(reached, () => {
    seen = '';
    return look();
  });

  const stop = follow(CHANGES, () => {
    clearTimeout(together);
    together = setTimeout(look, TOGETHER_MILLIS);
  }, (live) => {
    element.dataset.live = live;
    if (live) look();
  });
  const timer = setInterval(look, LOOKED_AT_EVERY_MILLIS);
  look();
  return { element, leave() { stop(); clearInterval(timer); clearTimeout(together); } };

  // ---- what is shown

  function sections(request) {
    const time = clocks(request.incident.establishment.region.timeZone);
    return [
      h('p', {}, h('strong', {}, request.incident.title), ` · ${request.incident.establishment.name} · ${say('sentAt', time.moment(request.submittedAt))}`),
      course(request), next(request), coverage(request), who(request, time), asked(request, time), legal(request.incident, time),
    ];
  }

  function course({ state, endedReason }) {
    if (!COURSE.includes(state)) return h('p', { class: 'alarm' }, say(`state.${state}`), endedReason ? ` – ${endedReason}` : '');
    const now = COURSE.indexOf(state);
    return h('ol', { class: 'course', 'aria-label': say('course') }, COURSE.map((step, index) => h('li',
      { class: index < now ? 'past' : index === now ? 'now' : '', 'aria-current': index === now ? 'step' : null }, say(`state.${step}`))));
  }

  function next({ state, incident }) {
    const words = state === 'SUBMITTED' ? 'next.SUBMITTED' : state === 'TRIAGED' ? 'next.TRIAGED' : state === 'ACTIVE' ? 'next.ACTIVE' : null;
    return words ? h('p', {}, say(words, incident.establishment.region.arsName)) : '';
  }

  function coverage({ coverage: levels }) {
    return h('dl', { class: 'coverage' }, ['proposed', 'committed', 'arrived'].map((kind) => h('div', {},
      h('dt', {}, say(`served.${kind}`)), h('dd', { class: levels[kind].toLowerCase() }, say(`coverage.${levels[kind]}`)))));
  }

  function who({ missions }, time) {
    const coming = missions.nodes.filter(({ state }) => !OVER.includes(state));
    return h('section', { 'aria-labelledby': 'who-title' }, h('h3', { id: 'who-title' }, say('who')),
      coming.length === 0 ? h('p', {}, say('who.none')) : h('ul', { class: 'coming' }, coming.map((mission) => h('li', {},
        h('strong', {}, mission.callingCard?.name ?? say('who.unnamed')), ` · ${mission.skill.label} · ${mission.organisation.name}`,
        h('br'), say('who.when', time.moment(mission.arrivalAt), time.moment(mission.endsAt)),
        mission.mode === 'REMOTE' ? ` · ${say('remote')}` : mission.travelMinutes === null ? '' : ` · ${say('could.drive', span(mission.travelMinutes))}`,
        h('br'), h('span', { class: `badge ${mission.state.toLowerCase()}` }, say(`mission.${mission.state}`)),
        mission.callingCard?.phone ? [' ', h('a', { href: `tel:${mission.callingCard.phoneNumber ?? mission.callingCard.phone.replace(/[^+0-9]/g, '')}` }, mission.callingCard.phone)] : null))));
  }

  function asked({ expertNeeds, equipmentNeeds, comment }, time) {
    const until = ({ startsAt, endsAt }) => (endsAt ? say('fromTo', time.moment(startsAt), time.moment(endsAt)) : say('fromOn', time.moment(startsAt)));
    return h('section', { 'aria-labelledby': 'asked-title' }, h('h3', { id: 'asked-title' }, say('asked')), h('ul', {},
      expertNeeds.map((need) => h('li', {}, `${need.headcount} × ${need.skill.label}, ${say('level', need.minimumLevel)} – ${until(need)}`)),
      equipmentNeeds.map((need) => h('li', {}, `${need.quantity} × ${need.equipment.label} – ${until(need)}`))), comment ? h('p', {}, comment) : null);
  }
}
