// Who could come for needs that nobody has asked for yet: asked as somebody types, the latest question alone.
import { clocks, count, graphql, h, say, span } from './live.js';

const ASKED_AFTER_MILLIS = 400;
const KEPT_MILLIS = 60_000;
const SHOWN = 3;
const FIRST = 20;

const answers = new Map();

async function ask(inputs, signal) {
  const key = `${Math.floor(Date.now() / KEPT_MILLIS)} ${JSON.stringify(inputs)}`;
  if (!answers.has(key)) {
    const names = inputs.map((input, index) => `$i${index}: HypotheticalNeedInput!`).join(', ');
    const parts = inputs.map((input, index) => `c${index}: candidatesFor(input: $i${index}, first: ${FIRST}) {
      nodes { level travelMinutes arrivesAt possible shifts obstacles { sentence } } pageInfo { hasNextPage } }`);
    const data = await graphql(`query WhoCould(${names}) { ${parts.join('\n')} }`,
      Object.fromEntries(inputs.map((input, index) => [`i${index}`, input])), signal);
    answers.set(key, inputs.map((input, index) => data[`c${index}`]));
  }
  return answers.get(key);
}

function able(found) {
  return (found?.nodes ?? []).filter(({ possible, shifts }) => possible && shifts > 0);
}

function number(found) {
  const people = able(found).length;
  return found?.pageInfo.hasNextPage && people === FIRST ? `${people}+` : people;
}

// One line of who could come for one need: a sentence, and the first few.
function told(label, found, zone) {
  const time = clocks(zone);
  const nodes = found?.nodes ?? [];
  const people = able(found);
  if (people.length === 0) {
    const near = nodes.find(({ obstacles }) => obstacles.length > 0);
    return h('li', { class: 'nobody' }, h('strong', {}, label), ' ', say('could.nobody'),
      near ? ` ${say('could.nearest', near.obstacles[0].sentence)}` : null);
  }
  const first = people.reduce((best, one) => (one.arrivesAt < best.arrivesAt ? one : best));
  const ways = people.map(({ travelMinutes }) => travelMinutes).filter((minutes) => minutes !== null);
  return h('li', {}, h('strong', {}, label), ' ',
    people.length === 1 ? say('could.some.one') : say('could.some.many', number(found)), ' ',
    ways.length > 0 ? `${say('could.way', span(Math.min(...ways)))} ` : null,
    say('could.arrival', time.moment(first.arrivesAt)),
    h('ul', { class: 'people' }, people.slice(0, SHOWN).map((one) => h('li', {},
      [say('level', one.level), one.travelMinutes === null ? say('remote') : say('could.drive', span(one.travelMinutes)),
        say('could.there', time.moment(one.arrivesAt)), count('could.shifts', one.shifts)].join(' · ')))));
}

// Shows who could come for what a block asks for; needs() is what it asks now, each with a label, or empty.
export function advice(needs, zone) {
  const summary = h('p', { role: 'status' });
  const list = h('ul', {});
  const box = h('div', { class: 'advice' }, summary, list);
  let timer;
  let asking;
  let shown = '';
  async function refresh() {
    const wanted = needs();
    const key = JSON.stringify(wanted);
    if (key === shown) return;
    asking?.abort();
    asking = new AbortController();
    shown = key;
    if (wanted.length === 0) {
      summary.textContent = '';
      list.replaceChildren();
      return;
    }
    box.classList.add('asking');
    try {
      const found = await ask(wanted.map(({ input }) => input), asking.signal);
      summary.textContent = say('could', wanted.map(({ label }, index) => `${label} (${number(found[index])})`).join(', '));
      list.replaceChildren(...wanted.map(({ label }, index) => told(label, found[index], zone())));
      box.classList.remove('asking');
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      shown = '';
      box.classList.remove('asking');
      summary.textContent = say('could.unknown');
      list.replaceChildren();
    }
  }
  return {
    box,
    refresh() {
      clearTimeout(timer);
      timer = setTimeout(refresh, ASKED_AFTER_MILLIS);
    },
  };
}
