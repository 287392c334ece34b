// What becomes of a request that was sent: how far it is, who comes and when; fresh as it happens.
import { clocks, follow, graphql, h, say, SignedOut, span, Unreachable } from './live.js';
import { fileComplaint } from './dispatch.js';

const LOOKED_AT_EVERY_MILLIS = 15_000;
const TOGETHER_MILLIS = 300;
const COURSE = ['SUBMITTED', 'TRIAGED', 'ACTIVE', 'DEMOBILISING', 'CLOSED'];
const OVER = ['DECLINED', 'EXPIRED', 'WITHDRAWN', 'RECALLED', 'RETURNED', 'NO_SHOW'];

const REQUEST = `query Followed($id: ID!) { node(id: $id) { ... on ReinforcementRequest { id state submittedAt comment endedReason
  incident { id title severity demandReceived noRansomNotice establishment { name region { timeZone arsName } } complaint { dueAt filedAt reference remainingMinutes }
    dataBreach { risk dueAt notifiedAt } certReport { reportedAt } certNotice emergencyNumbers { number purpose } }
  coverage { proposed committed arrived }
  expertNeeds { id headcount minimumLevel skill { label } startsAt endsAt } equipmentNeeds { id quantity equipment { label } startsAt endsAt }
  missions(first: 100) { nodes { id state callingCard { name phone level } organisation { name } skill { label } mode startsAt endsAt arrivalAt travelMinutes } } } } }`;

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
    } catch (failure) {
      if (failure instanceof SignedOut) location.reload();
      else if (failure instanceof Unreachable) reached(false);
      else throw failure;
    }
  }

  function show(request) {
    const told = say('followed.news', say(`state.${request.state}`), say(`coverage.${request.coverage.proposed}`), say(`coverage.${request.coverage.committed}`));
    if (news.textContent !== told) news.textContent = told;
    seen = JSON.stringify(request);
    // Somebody may be writing there.
    const writing = body.querySelector('form');
    body.replaceChildren(...sections(request, writing));
  }

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

  function sections(request, writing) {
    const time = clocks(request.incident.establishment.region.timeZone);
    return [
      h('p', {}, h('strong', {}, request.incident.title), ` · ${request.incident.establishment.name} · ${say('sentAt', time.moment(request.submittedAt))}`),
      course(request), next(request), coverage(request), who(request, time), asked(request, time), complaint(request, time, writing),
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
        mission.callingCard?.phone ? [' ', h('a', { href: `tel:${mission.callingCard.phone.replace(/[^+0-9]/g, '')}` }, mission.callingCard.phone)] : null))));
  }

  function asked({ expertNeeds, equipmentNeeds, comment }, time) {
    const until = ({ startsAt, endsAt }) => (endsAt ? say('fromTo', time.moment(startsAt), time.moment(endsAt)) : say('fromOn', time.moment(startsAt)));
    return h('section', { 'aria-labelledby': 'asked-title' }, h('h3', { id: 'asked-title' }, say('asked')), h('ul', {},
      expertNeeds.map((need) => h('li', {}, `${need.headcount} × ${need.skill.label}, ${say('level', need.minimumLevel)} – ${until(need)}`)),
      equipmentNeeds.map((need) => h('li', {}, `${need.quantity} × ${need.equipment.label} – ${until(need)}`))), comment ? h('p', {}, comment) : null);
  }

  function complaint({ incident }, time, writing) {
    const { filedAt, reference, dueAt } = incident.complaint;
    const title = h('h3', { id: 'complaint-title' }, say('legal'));
    const ransom = h('p', { class: 'ransom' }, incident.noRansomNotice);
    const others = [h('p', {}, breach(incident.dataBreach, time)),
      h('p', {}, incident.certReport ? say('cert.told', time.moment(incident.certReport.reportedAt)) : incident.certNotice), numbers(incident)];
    if (filedAt) return h('section', { 'aria-labelledby': 'complaint-title' }, title, ransom, h('p', {}, say('complaint.filed', time.moment(filedAt), reference)), others);
    return h('section', { 'aria-labelledby': 'complaint-title' }, title, ransom, h('p', {}, say('complaint.due', time.moment(dueAt))), writing ?? filing(incident, time), others);
  }

  function breach({ risk, dueAt, notifiedAt }, time) {
    if (notifiedAt) return say('breach.told', time.moment(notifiedAt));
    if (risk === false) return say('breach.none');
    return say(risk ? 'breach.due' : 'breach.unknown', time.moment(dueAt));
  }

  function numbers({ emergencyNumbers }) {
    return h('dl', { 'aria-label': say('numbers') }, emergencyNumbers.map(({ number, purpose }) => h('div', {},
      h('dt', {}, h('a', { href: `tel:${number}` }, number)), h('dd', {}, purpose))));
  }

  function filing(incident, time) {
    const at = h('input', { type: 'datetime-local', id: 'c-at', value: time.local(Date.now()) });
    const reference = h('input', { id: 'c-reference', maxlength: 100, autocomplete: 'off' });
    const told = h('p', { class: 'error', role: 'alert' });
    const file = async (event) => {
      event.preventDefault();
      const filedAt = time.instant(at.value);
      if (!filedAt || !reference.value.trim()) {
        told.textContent = say(filedAt ? 'wrong.reference' : 'wrong.past');
        (filedAt ? reference : at).focus();
        return;
      }
      const mistakes = await fileComplaint(incident.id, { filedAt, reference: reference.value.trim() }, () => reached(false));
      told.textContent = mistakes.map(({ message }) => message).join(' ');
      if (mistakes.length === 0) {
        body.querySelector('form').remove();
        seen = '';
        await look();
      }
    };
    return h('form', { class: 'fields', novalidate: true, submit: file },
      h('div', { class: 'field' }, h('label', { for: 'c-at' }, say('filedAt')), at),
      h('div', { class: 'field' }, h('label', { for: 'c-reference' }, say('reference')), reference),
      h('div', {}, h('button', { type: 'submit' }, say('complaint.file'))), told);
  }
}
