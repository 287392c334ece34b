// What a file would change, thing by thing, and the button that does it.
import { count, h, language, say, SignedOut } from './live.js';
import { newKey } from './draft.js';
import { Cut, sending } from './files-sending.js';

const ACTIONS = ['create', 'change', 'withdraw', 'keep'];
const figures = new Intl.NumberFormat(language);

// The section of a preview; page: { tell(state, mistakes), trying(what), drop() }.
export function preview(made, ready, page) {
  const { counts } = made;
  const amounts = { create: counts.created, change: counts.changed, withdraw: counts.withdrawn, keep: counts.kept };
  const changes = counts.created + counts.changed + counts.withdrawn;
  const done = h('div', { class: 'actions' });
  const section = h('section', { 'aria-labelledby': 'preview-title' }, h('h2', { id: 'preview-title', tabindex: '-1' }, say(ready ? 'preview' : 'refused')),
    h('dl', { class: 'figures' }, ACTIONS.map((action) => h('div', {}, h('dt', {}, say(`count.${action}`)), h('dd', {}, figures.format(amounts[action]))))),
    ready ? null : problems(made),
    ready && counts.stranded > 0 ? h('p', { class: 'alarm' }, count('stranded', counts.stranded)) : null,
    ready && changes === 0 ? h('p', {}, say('nothing')) : null,
    ready && changes > 0 ? listed(made, page) : null, done);
  if (ready && changes > 0) done.append(applying(made, changes, section, page));
  done.append(h('button', { type: 'button', id: 'drop', click: page.drop }, say('drop')));
  return section;
}

function problems({ problems: all, moreProblems }) {
  return h('div', { class: 'alarm' }, h('p', {}, h('strong', {}, say('refused.more'))),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('problems') }, h('table', {},
      h('thead', {}, h('tr', {}, ['line', 'column', 'value', 'mend'].map((name) => h('th', { scope: 'col' }, say(`problem.${name}`))))),
      h('tbody', {}, all.map(({ line, column, value, message }) => h('tr', {},
        h('td', {}, line === 0 ? say('problem.whole') : figures.format(line)), h('td', {}, column ?? '–'), h('td', {}, value || '–'), h('td', {}, message)))))),
    moreProblems > 0 ? h('p', {}, count('moreProblems', moreProblems)) : null);
}

// The things that change, a hundred at a time, those that stay as they are only when asked for.
function listed({ id, counts }, { trying }) {
  const list = h('ol', { class: 'changes' });
  const further = h('button', { type: 'button', hidden: true, click: () => trying(read) }, say('further'));
  const filter = h('select', { id: 'action', change: () => trying(() => read(true)) },
    ACTIONS.map((action) => h('option', { value: action }, say(`count.${action}`))));
  filter.value = ['create', 'change', 'withdraw'].find((action, index) => [counts.created, counts.changed, counts.withdrawn][index] > 0);
  let after = 0;

  async function read(anew) {
    if (anew) {
      after = 0;
      list.replaceChildren();
    }
    const { items, next } = await fetched(`/exchange/imports/${id}/changes?action=${filter.value}&after=${after}`);
    const first = list.children.length;
    list.append(...items.map(item));
    after = next;
    further.hidden = typeof next !== 'number';
    if (first > 0) list.children[first]?.focus();
    if (list.children.length === 0) list.append(h('li', {}, say('nobody')));
  }

  trying(() => read(true));
  return [h('div', { class: 'field' }, h('label', { for: 'action' }, say('shown')), filter), list, further];
}

function item({ line, name, changes, promised }) {
  return h('li', { tabindex: '-1' }, h('strong', {}, name || say('problem.line')), ` · ${say('ofLine', figures.format(line))}`,
    promised ? h('p', { class: 'promised' }, say('promised', promised)) : null,
    changes.length > 0 ? h('ul', {}, changes.map(({ column, before, after }) => h('li', {}, say('field', column), ' ',
      before ? [h('del', {}, before), ' → '] : null, after ? h('ins', {}, after) : say('empty')))) : null);
}

async function fetched(address) {
  let answer;
  try {
    answer = await fetch(address, { headers: { Accept: 'application/json', 'Accept-Language': language } });
  } catch {
    throw new Cut();
  }
  if (answer.status === 401) throw new SignedOut();
  if (!answer.ok) throw new Cut();
  return answer.json();
}

// Applies what is shown, once however often it is pressed: what is asked again carries the same key.
function applying({ id }, changes, section, { tell, trying, drop }) {
  const key = newKey();
  const button = h('button', { type: 'button', class: 'main', id: 'apply', click: () => trying(() => apply(false)) }, count('apply', changes));

  async function apply(confirmed) {
    button.disabled = true;
    tell(say('applying'));
    try {
      const { answer } = await sending(`/exchange/imports/${id}/apply?confirmed=${confirmed}`, '', 'text/plain', () => {}, { 'Idempotency-Key': confirmed ? `${key}-confirmed` : key });
      if (answer.errors) refused(answer.errors);
      else applied(answer);
    } finally {
      button.disabled = false;
    }
  }

  function refused(errors) {
    tell('', errors.map(({ message }) => message));
    if (errors.some(({ code }) => code === 'PROMISED')) {
      button.replaceWith(h('button', { type: 'button', class: 'main', id: 'confirm', click: () => trying(() => apply(true)) }, say('confirm')));
      document.getElementById('confirm').focus();
    }
  }

  function applied({ counts }) {
    tell('');
    section.replaceChildren(h('h2', { id: 'preview-title', tabindex: '-1' }, say('applied')),
      h('p', {}, say('applied.more', figures.format(counts.created), figures.format(counts.changed), figures.format(counts.withdrawn))),
      h('button', { type: 'button', id: 'another', click: drop }, say('another')));
    section.querySelector('h2').focus();
  }

  return button;
}
