// Files of the pool: which one, what it would change, and then all of it or nothing.
import { graphql, h, say, SignedOut } from './live.js';
import { Cut, sending } from './files-sending.js';
import { preview } from './files-preview.js';

const REGIONS = '{ viewer { regions { code name } } }';
const KINDS = ['experts', 'availability', 'lots'];

const app = document.getElementById('app');
const shown = h('div', { id: 'shown' });
const state = h('p', { id: 'state', role: 'status' });
const wrong = h('div', { id: 'wrong', role: 'alert' });
let kind = KINDS[0];

function query() {
  const chosen = document.getElementById('region')?.value;
  return chosen ? `?region=${chosen}` : '';
}

function tell(told, mistakes = []) {
  state.replaceChildren(told);
  wrong.replaceChildren(...mistakes.map((mistake) => h('p', {}, mistake)));
}

function chosen(name) {
  kind = name;
  shown.replaceChildren();
  tell('');
  renewLink();
}

function renewLink() {
  document.getElementById('fetch').href = `/exchange/${kind}.csv${query()}`;
}

// What fails is told; what was written on the page stays.
async function trying(what) {
  try {
    await what();
  } catch (failure) {
    if (failure instanceof SignedOut) location.reload();
    else if (failure instanceof Cut) tell('', [say('cut')]);
    else throw failure;
  }
}

async function look(event) {
  event.preventDefault();
  const [file] = document.getElementById('file').files;
  shown.replaceChildren();
  if (!file) {
    tell('', [say('none')]);
    document.getElementById('file').focus();
    return;
  }
  tell(say('sending', 0));
  await trying(async () => {
    const { status, answer } = await sending(`/exchange/${kind}.csv${query()}`, file, 'text/csv', (part) => tell(say('sending', part)));
    if (answer.errors) {
      tell('', answer.errors.map(({ message }) => message));
      return;
    }
    tell('');
    shown.replaceChildren(preview(answer, status === 201, { tell, trying, drop: () => chosen(kind) }));
    shown.querySelector('h2').focus();
  });
}

function regions(all) {
  if (all.length < 2) return null;
  return h('div', { class: 'field' }, h('label', { for: 'region' }, say('region')),
    h('select', { id: 'region', change: () => chosen(kind) }, all.map(({ code, name }) => h('option', { value: code }, name))));
}

await trying(async () => {
  const { viewer } = await graphql(REGIONS);
  app.append(h('form', { id: 'sent', novalidate: true, submit: look },
    h('fieldset', { class: 'choice' }, h('legend', {}, say('which')), KINDS.map((name) => h('label', { class: 'option' },
      h('input', { type: 'radio', name: 'kind', value: name, checked: name === kind, change: () => chosen(name) }),
      h('span', {}, say(`kind.${name}`), h('span', { class: 'more' }, say(`kind.${name}.more`)))))),
    regions(viewer.regions),
    h('p', {}, h('a', { id: 'fetch', download: true, href: '' }, say('fetch'))),
    h('div', { class: 'field' }, h('label', { for: 'file' }, say('file')), h('p', { class: 'hint', id: 'file-hint' }, say('file.hint')),
      h('input', { type: 'file', id: 'file', accept: '.csv,text/csv', 'aria-describedby': 'file-hint', change: () => { shown.replaceChildren(); tell(''); } })),
    h('button', { type: 'submit', class: 'main' }, say('look'))), state, wrong, shown);
  renewLink();
});
