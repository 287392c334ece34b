// How far a request is served, by need and day: what is promised, asked for or proposed against what is needed.
import { h, say, svg } from './live.js';

const DAYS = 7;
const DAY_MILLIS = 24 * 60 * 60 * 1000;
const HOURS = { DAY: [[8, 18]], EXTENDED: [[8, 20]], ROUND_THE_CLOCK: [[8, 20], [20, 32]] };
const PROMISED = ['COMMITTED', 'MOBILISED', 'ON_SITE'];

// The shifts of a need that begin on a local day and are not over.
function shifts(need, day, time) {
  return HOURS[need.pattern].map(([from, to]) => {
    const start = Date.parse(time.instant(`${day}T${String(from).padStart(2, '0')}:00`));
    return [start, start + (to - from) * 60 * 60 * 1000];
  }).filter(([from, to]) => to > Date.now() && to > Date.parse(need.startsAt) && (!need.endsAt || from < Date.parse(need.endsAt)));
}

export function coverage(request, { missions, currentPlan }, time) {
  const days = Array.from({ length: DAYS }, (nothing, index) => time.local(Date.now() + index * DAY_MILLIS).slice(0, 10));
  const duties = (need, wanted, list) => list.filter((mission) => mission.need?.id === need.id && wanted(mission.state))
    .flatMap((mission) => mission.duties.nodes.map(({ startsAt }) => startsAt));
  const rows = request.expertNeeds.map((need) => {
    const kinds = [
      duties(need, (state) => PROMISED.includes(state), missions.nodes),
      duties(need, (state) => !PROMISED.includes(state), missions.nodes),
      duties(need, () => true, currentPlan?.missions.nodes ?? []),
    ];
    return { need, cells: days.map((day) => {
      const spans = shifts(need, day, time);
      const filled = kinds.map((starts) => starts.filter((start) => spans.some(([from, to]) => Date.parse(start) >= from && Date.parse(start) < to)).length);
      return { wanted: spans.length * need.headcount, filled };
    }) };
  });
  if (rows.length === 0) return null;
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': say('cover.label', time.moment(request.submittedAt)) },
    h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('cover.need')),
      days.map((day) => h('th', { scope: 'col' }, time.day(time.instant(`${day}T12:00`)))))),
    h('tbody', {}, rows.map(({ need, cells }) => h('tr', {},
      h('th', { scope: 'row' }, `${need.headcount} × ${need.skill.label}`), cells.map(cell))))));
}

function cell({ wanted, filled }) {
  if (wanted === 0) return h('td', { class: 'free' }, '–');
  const sum = Math.min(wanted, filled.reduce((total, one) => total + one, 0));
  const kind = sum === 0 ? 'empty' : sum < wanted ? 'partial' : 'full';
  let x = 0;
  const bars = ['promised', 'asked', 'proposed'].map((name, index) => {
    const width = Math.min((filled[index] / wanted) * 60, 60 - x);
    const bar = svg('rect', { x, y: 0, width, height: 8, class: name });
    x += width;
    return bar;
  });
  return h('td', { class: kind }, h('span', { title: say('cover.cell', ...filled, wanted) }, `${sum}/${wanted}`),
    svg('svg', { viewBox: '0 0 60 8', width: 60, height: 8, 'aria-hidden': 'true' }, svg('rect', { width: 60, height: 8, class: 'whole' }), bars));
}
