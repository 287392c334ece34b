// What the law asks of an attacked hospital, and by when: the complaint, the CNIL, CERT Santé. What was done is noted here.
import { h, say } from './live.js';
import { newKey } from './draft.js';
import { fileComplaint, note } from './dispatch.js';

const CHANNELS = ['PORTAL', 'TELEPHONE', 'MAIL'];
const RISKS = ['no', 'yes', 'told'];

// The section of an incident; reached(false) while nothing is, noted() when something was noted. Forms that somebody writes in stay.
export function clocksOf(reached, noted) {
  const forms = new Map();

  return (incident, time) => {
    const { complaint, dataBreach, certReport } = incident;
    return h('section', { 'aria-labelledby': 'complaint-title' }, h('h3', { id: 'complaint-title' }, say('legal')),
      h('p', { class: 'ransom' }, incident.noRansomNotice),
      h('p', { id: 'complaint', tabindex: '-1' }, complaint.filedAt ? say('complaint.filed', time.moment(complaint.filedAt), complaint.reference) : say('complaint.due', time.moment(complaint.dueAt))),
      complaint.filedAt ? null : h('p', { class: 'unit' }, complaint.competentUnit),
      complaint.filedAt ? null : kept('complaint', () => filing(incident, time)),
      h('p', { id: 'breach', tabindex: '-1' }, breach(dataBreach, time)),
      folded('breach', dataBreach.risk === null ? 'breach.note' : 'correct', () => weighing(incident, time)),
      h('p', { id: 'cert', tabindex: '-1' }, certReport ? say('cert.told', time.moment(certReport.reportedAt)) : incident.certNotice),
      folded('cert', certReport ? 'correct' : 'cert.note', () => reporting(incident, time)),
      h('dl', { 'aria-label': say('numbers') }, incident.emergencyNumbers.map(({ number, purpose }) => h('div', {},
        h('dt', {}, h('a', { href: `tel:${number}` }, number)), h('dd', {}, purpose)))));
  };

  function kept(what, made) {
    if (!forms.has(what)) forms.set(what, made());
    return forms.get(what);
  }

  function folded(what, key, made) {
    return kept(what, () => h('details', { class: 'noting' }, h('summary', {}, say(key)), made()));
  }

  function breach({ risk, dueAt, notifiedAt }, time) {
    if (notifiedAt) return say('breach.told', time.moment(notifiedAt));
    if (risk === false) return say('breach.none');
    return say(risk ? 'breach.due' : 'breach.unknown', time.moment(dueAt));
  }

  // ---- forms

  function input(id, key, attributes) {
    const control = h('input', { id, autocomplete: 'off', ...attributes });
    return [control, h('div', { class: 'field' }, h('label', { for: id }, say(key)), control)];
  }

  function moment(id, key, time, at) {
    return input(id, key, { type: 'datetime-local', value: time.local(at ?? Date.now()) });
  }

  // A form that sends once what read() gives, unless it tells what is wrong: [key, control].
  function noting(what, key, parts, read, sent) {
    const told = h('p', { class: 'error', role: 'alert' });
    const keep = async (event) => {
      event.preventDefault();
      const { wrong, value } = read();
      if (wrong) {
        told.textContent = say(wrong[0]);
        wrong[1].focus();
        return;
      }
      told.textContent = '';
      const mistakes = await sent(value, () => reached(false));
      told.textContent = mistakes.map(({ message }) => message).join(' ');
      if (mistakes.length > 0) return;
      forms.delete(what);
      await noted();
      document.getElementById(what)?.focus();
    };
    return h('form', { class: 'fields', novalidate: true, submit: keep, 'data-note': what }, parts, h('div', {}, h('button', { type: 'submit' }, say(key))), told);
  }

  function filing({ id }, time) {
    const [at, when] = moment('c-at', 'filedAt', time);
    const [reference, number] = input('c-reference', 'reference', { maxlength: 100 });
    return noting('complaint', 'complaint.file', [when, number], () => {
      const filedAt = time.instant(at.value);
      if (!filedAt) return { wrong: ['wrong.past', at] };
      return reference.value.trim() ? { value: { filedAt, reference: reference.value.trim() } } : { wrong: ['wrong.reference', reference] };
    }, (value, waiting) => fileComplaint(id, value, waiting));
  }

  function weighing({ id, dataBreach }, time) {
    const now = dataBreach.notifiedAt ? 'told' : dataBreach.risk ? 'yes' : dataBreach.risk === false ? 'no' : '';
    const radios = RISKS.map((value) => h('input', { type: 'radio', name: 'b-risk', value, checked: value === now }));
    const [at, when] = moment('b-at', 'breach.at', time, dataBreach.notifiedAt);
    const [reference, number] = input('b-reference', 'breach.reference', { maxlength: 100, value: dataBreach.reference });
    const cnil = h('div', { class: 'fields', hidden: now !== 'told' }, when, number);
    const risk = h('fieldset', { class: 'choice', change: () => { cnil.hidden = !radios[2].checked; } }, h('legend', {}, say('breach.risk')),
      RISKS.map((value, index) => h('label', { class: 'option' }, radios[index], h('span', {}, say(`breach.risk.${value}`)))));
    return noting('breach', 'breach.note', [risk, cnil], () => {
      const chosen = radios.find(({ checked }) => checked)?.value;
      if (!chosen) return { wrong: ['wrong.risk', radios[0]] };
      const notifiedAt = chosen === 'told' ? time.instant(at.value) : null;
      if (chosen === 'told' && !notifiedAt) return { wrong: ['wrong.past', at] };
      return { value: { assessedAt: time.instant(time.local(Date.now())), risk: chosen !== 'no', notifiedAt, reference: notifiedAt ? reference.value.trim() || null : null } };
    }, (value, waiting) => note('breach', id, value, newKey(), waiting));
  }

  function reporting({ id, certReport }, time) {
    const [at, when] = moment('r-at', 'cert.at', time, certReport?.reportedAt);
    const channel = h('select', { id: 'r-channel' }, CHANNELS.map((value) => h('option', { value }, say(`cert.channel.${value}`))));
    channel.value = certReport?.channel ?? CHANNELS[0];
    const [reference, number] = input('r-reference', 'cert.reference', { maxlength: 100, value: certReport?.reference });
    return noting('cert', 'cert.note', [when, h('div', { class: 'field' }, h('label', { for: 'r-channel' }, say('cert.channel')), channel), number], () => {
      const reportedAt = time.instant(at.value);
      return reportedAt ? { value: { reportedAt, channel: channel.value, reference: reference.value.trim() || null } } : { wrong: ['wrong.past', at] };
    }, (value, waiting) => note('cert', id, value, newKey(), waiting));
  }
}
