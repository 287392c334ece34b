// How far a request is served, by need and day: what is promised, offered, or proposed and asked for, against what is needed.
import { h, say, svg } from './live.js';

const DAYS = 7;
const DAY_MILLIS = 24 * 60 * 60 * 1000;
const HOURS = { DAY: [[8, 18]], EXTENDED: [[8, 20]], ROUND_THE_CLOCK: [[8, 20], [20, 32]] };

// How many shifts of a need begin on a local day and are not over: also before any plan knows of them.
function shifts(need, day, time) {
  return HOURS[need.pattern].map(([from, to]) => {
    const start = Date.parse(time.instant(`${day}T${String(from).padStart(2, '0')}:00`));
    return [start, start + (to - from) * 60 * 60 * 1000];
  }).filter(([from, to]) => to > Date.now() && to > Date.parse(need.startsAt) && (!need.endsAt || from < Date.parse(need.endsAt))).length;
}

export function coverage(request, time) {
  const days = Array.from({ length: DAYS }, (nothing, index) => time.local(Date.now() + index * DAY_MILLIS).slice(0, 10));
  if (request.expertNeeds.length === 0) return null;
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': say('cover.label', time.moment(request.submittedAt)) },
    h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('cover.need')),
      days.map((day) => h('th', { scope: 'col' }, time.day(time.instant(`${day}T12:00`)))))),
    h('tbody', {}, request.expertNeeds.map((need) => h('tr', {},
      h('th', { scope: 'row' }, `${need.headcount} × ${need.skill.label}`), days.map((day) => cell(need, day, time)))))));
}

function cell(need, day, time) {
  const seats = need.seatsByDay.find((one) => one.day === day)?.seats ?? { proposed: 0, offered: 0, committed: 0, onSite: 0, empty: 0 };
  const filled = [seats.committed + seats.onSite, seats.offered, seats.proposed];
  const sum = filled.reduce((total, one) => total + one, 0);
  const wanted = Math.max(shifts(need, day, time) * need.headcount, sum + seats.empty);
  if (wanted === 0) return h('td', { class: 'free' }, '–');
  const kind = sum === 0 ? 'empty' : sum < wanted ? 'partial' : 'full';
  let x = 0;
  const bars = ['promised', 'asked', 'proposed'].map((name, index) => {
    const width = (filled[index] / wanted) * 60;
    const bar = svg('rect', { x, y: 0, width, height: 8, class: name });
    x += width;
    return bar;
  });
  return h('td', { class: kind }, h('span', { title: say('cover.cell', ...filled, wanted) }, `${sum}/${wanted}`),
    svg('svg', { viewBox: '0 0 60 8', width: 60, height: 8, 'aria-hidden': 'true' }, svg('rect', { width: 60, height: 8, class: 'whole' }), bars));
}
