// The fields of a request. Each writes into the state under its own path, so that nothing stands in the page alone.
import { clocks, h, say } from './live.js';
import { advice } from './candidates.js';
import { expertNeed, packageOf, siteOf, zoneOf } from './request-parcel.js';
import { content } from './request-summary.js';

const KINDS = ['RANSOMWARE', 'INTRUSION', 'DATA_LEAK', 'DENIAL_OF_SERVICE', 'MALWARE', 'OTHER'];
const HOURS = 60 * 60 * 1000;

const idOf = (path) => `f-${path.replaceAll('.', '-')}`;

// The object that holds the last part of a path, and that part.
function place(state, path) {
  const parts = path.split('.');
  return [parts.slice(0, -1).reduce((holder, part) => holder[part], state), parts.at(-1)];
}

function valueOf(state, path) {
  const [holder, name] = place(state, path);
  return holder[name];
}

export function form(state, reference, changed) {
  const element = h('form', { id: 'request', novalidate: true, submit: (event) => event.preventDefault() });
  let advices = [];
  const unfolded = new Set();
  const time = () => clocks(zoneOf(state, reference));

  if (state.incident !== 'new' && !reference.incidents.some(({ id }) => id === state.incident)) state.incident = 'new';

  // ---- fields

  const marks = (path, hint) => ({ id: idOf(path), name: path, 'aria-describedby': `${idOf(path)}-error${hint ? ` ${idOf(path)}-hint` : ''}` });
  const error = (path) => h('p', { class: 'error', id: `${idOf(path)}-error` });

  function field(path, key, control, hint) {
    return h('div', { class: 'field' }, h('label', { for: idOf(path) }, say(key)),
      hint ? h('p', { class: 'hint', id: `${idOf(path)}-hint` }, hint) : null, control, error(path));
  }

  function text(path, key, attributes, hint) {
    const tag = attributes.rows ? 'textarea' : 'input';
    const control = h(tag, { ...marks(path, hint), autocomplete: 'off', ...attributes });
    control.value = valueOf(state, path);
    return field(path, key, control, hint);
  }

  const moment = (path, key, hint) => text(path, key, { type: 'datetime-local' }, hint);

  function select(path, key, options, hint) {
    const control = h('select', marks(path, hint), options.map(([value, label]) => h('option', { value }, label)));
    control.value = valueOf(state, path);
    return field(path, key, control, hint);
  }

  // Radio buttons; each option: value, label and, where there is more to say, what it means.
  function choice(path, key, options) {
    return h('fieldset', { id: idOf(path), class: 'choice', 'aria-describedby': `${idOf(path)}-error`, tabindex: '-1' },
      h('legend', {}, say(key)), error(path),
      options.map(([value, label, more], index) => h('label', { class: 'option' },
        h('input', { type: 'radio', name: path, value, checked: valueOf(state, path) === value, id: `${idOf(path)}-${index}` }),
        h('span', {}, h('strong', {}, label), more ? h('span', { class: 'more' }, more) : null))));
  }

  function tick(path, key) {
    return h('label', { class: 'option' }, h('input', { type: 'checkbox', name: path, checked: valueOf(state, path), id: idOf(path) }), h('span', {}, say(key)));
  }

  function work(path) {
    return [
      select(`${path}.mode`, 'mode', ['ON_SITE', 'REMOTE'].map((mode) => [mode, say(`mode.${mode}`)])),
      select(`${path}.pattern`, 'pattern', ['DAY', 'EXTENDED', 'ROUND_THE_CLOCK'].map((pattern) => [pattern, say(`pattern.${pattern}`)])),
    ];
  }

  function span(path) {
    return [moment(`${path}.from`, 'from'), moment(`${path}.until`, 'until', say('until.hint'))];
  }

  // When, where and how: shut, and said in a line, until somebody wants it otherwise.
  function terms(path, ...parts) {
    const row = path === 'package' ? state.package : valueOf(state, path);
    const line = h('span', { class: 'line' });
    const tell = () => {
      const [from, until] = [time().instant(row.from), row.until ? time().instant(row.until) : null];
      line.textContent = [
        from ? (until ? say('fromTo', time().moment(from), time().moment(until)) : say('fromOn', time().moment(from))) : '…',
        row.mode && say(`mode.${row.mode}`), row.pattern && say(`pattern.${row.pattern}`), say('priorityIs', row.priority),
      ].filter(Boolean).join(' · ');
    };
    tell();
    return h('details', { class: 'terms', open: unfolded.has(path), input: tell, toggle: ({ target }) => unfolded[target.open ? 'add' : 'delete'](path) },
      h('summary', {}, line, ' ', h('span', { class: 'change' }, say('terms.change'))),
      h('div', { class: 'fields' }, span(path), parts, priority(path)));
  }

  const priority = (path) => select(`${path}.priority`, 'priority', ['1', '2', '3'].map((rank) => [rank, say(`priority.${rank}`)]));

  // ---- sections

  function section(id, title, ...children) {
    return h('section', { id, 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title` }, say(title)), children);
  }

  function incident() {
    const known = reference.incidents.map((one) => [one.id, one.title, say('openSince', one.establishment.name, clocks(zoneOf(state, reference)).moment(one.knownAt))]);
    return section('incident', 'incident.title',
      known.length > 0 ? choice('incident', 'incident.which', [...known, ['new', say('incident.new')]]) : null,
      state.incident === 'new' ? [
        reference.sites.length > 1
          ? select('site', 'site', [['', say('choose')], ...reference.sites.map(({ id, name, commune }) => [id, `${name}, ${commune}`])])
          : h('p', {}, say('siteIs', reference.sites[0].name)),
        select('kind', 'kind', [['', say('choose')], ...KINDS.map((kind) => [kind, say(`kind.${kind}`)])]),
        moment('knownAt', 'knownAt', say('knownAt.hint')),
        text('title', 'name', { maxlength: 200 }, say('name.hint')),
        tick('demandReceived', 'demandReceived'), tick('exercise', 'exercise'),
      ] : null,
      choice('severity', 'severity', ['1', '2', '3'].map((rank) => [rank, say(`severity.${rank}`), say(`severity.${rank}.facts`)])));
  }

  function packages() {
    const chosen = packageOf(state, reference);
    const who = advice(() => (chosen ? chosen.items.filter(({ skill }) => skill).map((item) => imagined(`${item.skill.label}, ${say('level', item.minimumLevel)}`, {
      ...state.package, skill: item.skill.code, level: item.minimumLevel, count: item.quantity,
    })).filter(Boolean) : []), () => zoneOf(state, reference));
    advices.push(who);
    return [
      choice('package.code', 'package', [
        ...reference.packages.map(({ code, label, origin, items }) => [code, origin === 'HOSPITAL' ? say('package.ours', label) : label, items.map(content).join(' ; ')]),
        ['', say('package.none')]]),
      chosen ? h('div', { class: 'row' }, terms('package', work('package')), who.box) : null,
    ];
  }

  // A need as the service can be asked who could come for it; null while it is not complete.
  function imagined(label, row) {
    const site = siteOf(state, reference);
    const need = expertNeed(row, time());
    const complete = site && row.skill && need.startsAt && state.severity && need.headcount >= 1 && need.headcount <= 50
      && (!row.until || (need.endsAt && need.endsAt > need.startsAt));
    return complete ? { label, input: { establishmentId: site.id, severity: Number(state.severity), need } } : null;
  }

  function people() {
    return rows('people', (path, row) => {
      const who = advice(() => [imagined(reference.skills.find(({ code }) => code === row.skill)?.label ?? '', row)].filter(Boolean), () => zoneOf(state, reference));
      advices.push(who);
      return [h('div', { class: 'fields' },
        select(`${path}.skill`, 'skill', [['', say('choose')], ...reference.skills.map(({ code, label }) => [code, label])]),
        select(`${path}.level`, 'levelAsked', ['1', '2', '3'].map((level) => [level, say(`level.${level}`)])),
        text(`${path}.count`, 'howMany', { inputmode: 'numeric', size: 4 })),
      terms(path, work(path)), who.box];
    });
  }

  function equipment() {
    return rows('equipment', (path) => [h('div', { class: 'fields' },
      select(`${path}.type`, 'type', [['', say('choose')], ...reference.equipmentTypes.map(({ code, label }) => [code, label])]),
      text(`${path}.count`, 'units', { inputmode: 'numeric', size: 6 }), span(path), priority(path))]);
  }

  function rows(name, content) {
    return [
      h('h3', {}, say(`${name}.title`)),
      state[name].map((row, index) => h('fieldset', { class: 'row' },
        h('legend', {}, say(`${name}.row`, index + 1)), content(`${name}.${index}`, row),
        h('button', { type: 'button', class: 'remove', 'data-remove': `${name}.${index}` }, say(`${name}.remove`, index + 1)))),
      h('button', { type: 'button', class: 'add', 'data-add': name }, say(`${name}.add`)),
    ];
  }

  function legal() {
    const open = reference.incidents.find(({ id }) => id === state.incident);
    const due = open ? open.complaint.dueAt : time().instant(state.knownAt) && new Date(Date.parse(time().instant(state.knownAt)) + 72 * HOURS).toISOString();
    return section('legal', 'legal.title',
      h('p', { class: 'ransom' }, h('strong', {}, say('ransom')), ' ', say('ransom.more')),
      open?.complaint.filedAt ? h('p', {}, say('complaint.done', time().moment(open.complaint.filedAt))) : [
        due ? h('p', {}, say('complaint.due', time().moment(due))) : null,
        choice('filed', 'complaint', [['no', say('complaint.no'), say('complaint.no.more')], ['yes', say('complaint.yes')]]),
        state.filed === 'yes' ? [moment('filedAt', 'filedAt'), text('complaintReference', 'reference', { maxlength: 100 }, say('reference.hint'))] : null,
      ],
      h('p', {}, say('reports')));
  }

  function draw() {
    advices = [];
    element.replaceChildren(
      incident(),
      section('needs', 'needs.title', h('p', {}, say('needs.lead')), packages(), people(), equipment()),
      legal(),
      section('more', 'more.title', text('comment', 'comment', { rows: 4, maxlength: 2000 }, say('comment.hint'))));
    refresh();
  }

  const refresh = () => advices.forEach((one) => one.refresh());

  // ---- changes

  // What shows or hides other fields.
  const STRUCTURE = ['incident', 'site', 'package.code', 'filed'];

  function again(focused) {
    draw();
    changed();
    document.getElementById(focused)?.focus();
  }

  element.addEventListener('input', ({ target }) => {
    if (!target.name) return;
    const [holder, name] = place(state, target.name);
    holder[name] = target.type === 'checkbox' ? target.checked : target.value;
    clean(target.name);
    if (target.name === 'incident') {
      const chosen = reference.incidents.find(({ id }) => id === state.incident);
      if (chosen) state.severity = `${Math.min(chosen.severity, 3)}`;
    }
    if (target.name === 'filed' && !state.filedAt) state.filedAt = time().local(Date.now());
    if (STRUCTURE.includes(target.name)) again(target.id);
    else changed();
    refresh();
  });

  element.addEventListener('click', ({ target }) => {
    const { add, remove } = target.dataset;
    if (add) {
      const { from, until, mode, pattern } = state.package;
      state[add].push(add === 'people'
        ? { skill: '', level: '2', count: '1', priority: '1', mode, pattern, from, until }
        : { type: '', count: '', priority: '1', from, until });
      again(idOf(`${add}.${state[add].length - 1}.${add === 'people' ? 'skill' : 'type'}`));
    } else if (remove) {
      const [list, index] = remove.split('.');
      state[list].splice(Number(index), 1);
      again();
      element.querySelector(`[data-add="${list}"]`).focus();
    }
  });

  // ---- mistakes

  const control = (path) => (path ? document.getElementById(idOf(path)) : null);

  function clean(path) {
    const found = control(path);
    found?.removeAttribute('aria-invalid');
    const told = document.getElementById(`${idOf(path)}-error`);
    if (told) told.textContent = '';
  }

  function mark(mistakes) {
    element.querySelectorAll('[aria-invalid]').forEach((found) => clean(found.name ?? found.id.slice(2).replaceAll('-', '.')));
    element.querySelectorAll('.error').forEach((found) => { found.textContent = ''; });
    for (const { path, message } of mistakes) {
      const found = control(path);
      if (!found) continue;
      if (found.tagName !== 'FIELDSET') found.setAttribute('aria-invalid', 'true');
      document.getElementById(`${idOf(path)}-error`).textContent = message;
    }
  }

  function focus(path) {
    const found = control(path);
    const folded = found?.closest('details');
    if (folded) folded.open = true;
    (found?.tagName === 'FIELDSET' ? found.querySelector('input:checked') ?? found.querySelector('input') : found)?.focus();
  }

  draw();
  return { element, refresh, mark, control, focus };
}
