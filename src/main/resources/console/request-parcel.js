// From a form as it stands to what is sent: what is missing, and the inputs with their keys.
import { clocks, say } from './live.js';

export function siteOf(state, reference) {
  const incident = reference.incidents.find(({ id }) => id === state.incident);
  const wanted = incident ? incident.establishment.id : state.site;
  return reference.sites.find(({ id }) => id === wanted);
}

export function zoneOf(state, reference) {
  return (siteOf(state, reference) ?? reference.sites[0]).region.timeZone;
}

export function packageOf(state, reference) {
  return reference.packages.find(({ code }) => code === state.package.code);
}

const whole = (text, least, most) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

// What a person must mend before anything is sent, in the order of the page.
export function mistakesOf(state, reference) {
  const mistakes = [];
  const time = clocks(zoneOf(state, reference));
  const need = (fine, path, key, ...values) => { if (!fine) mistakes.push({ path, message: say(key, ...values) }); };
  const past = (text) => time.instant(text) !== null && Date.parse(time.instant(text)) <= Date.now() + 60_000;
  const window = (path, { from, until }) => {
    need(time.instant(from), `${path}.from`, 'wrong.from');
    need(!until || (time.instant(until) && until > from), `${path}.until`, 'wrong.until');
  };
  if (state.incident === 'new') {
    need(siteOf(state, reference), 'site', 'wrong.site');
    need(state.kind, 'kind', 'wrong.kind');
    need(state.title.length <= 200, 'title', 'wrong.title');
    need(past(state.knownAt), 'knownAt', 'wrong.past');
  }
  need(['1', '2', '3'].includes(state.severity), 'severity', 'wrong.severity');
  need(state.package.code || state.people.length || state.equipment.length, 'package.code', 'wrong.nothing');
  if (state.package.code) window('package', state.package);
  state.people.forEach((row, index) => {
    need(row.skill, `people.${index}.skill`, 'wrong.skill');
    need(whole(row.count, 1, 50), `people.${index}.count`, 'wrong.count', 50);
    window(`people.${index}`, row);
  });
  state.equipment.forEach((row, index) => {
    need(row.type, `equipment.${index}.type`, 'wrong.type');
    need(whole(row.count, 1, 100_000), `equipment.${index}.count`, 'wrong.count', '100 000');
    window(`equipment.${index}`, row);
  });
  if (state.filed === 'yes') {
    need(past(state.filedAt), 'filedAt', 'wrong.past');
    need(state.complaintReference.trim() && state.complaintReference.length <= 100, 'complaintReference', 'wrong.reference');
  }
  need(state.comment.length <= 2000, 'comment', 'wrong.comment');
  return mistakes;
}

function spanOf(row, time) {
  return { startsAt: time.instant(row.from), endsAt: row.until ? time.instant(row.until) : null };
}

export function expertNeed(row, time) {
  return { skill: row.skill, minimumLevel: Number(row.level), headcount: Number(row.count), priority: Number(row.priority), mode: row.mode, pattern: row.pattern, ...spanOf(row, time) };
}

// What is sent, word for word. The key of each step is made once, here.
export function parcelOf(state, reference, key) {
  const time = clocks(zoneOf(state, reference));
  const isNew = state.incident === 'new';
  const site = siteOf(state, reference);
  return {
    incidentId: isNew ? null : state.incident,
    incident: isNew ? {
      establishmentId: site.id, title: state.title.trim() || say('titleOf', say(`kind.${state.kind}`), site.name).slice(0, 200), kind: state.kind,
      severity: Number(state.severity), knownAt: time.instant(state.knownAt), demandReceived: state.demandReceived, exercise: state.exercise,
      idempotencyKey: `${key}-incident`,
    } : null,
    request: {
      declaredSeverity: Number(state.severity),
      package: state.package.code ? {
        code: state.package.code, mode: state.package.mode, pattern: state.package.pattern, priority: Number(state.package.priority), ...spanOf(state.package, time),
      } : null,
      expertNeeds: state.people.map((row) => expertNeed(row, time)),
      equipmentNeeds: state.equipment.map((row) => ({ equipment: row.type, quantity: Number(row.count), priority: Number(row.priority), ...spanOf(row, time) })),
      comment: state.comment.trim() || null,
      idempotencyKey: `${key}-request`,
    },
    complaint: state.filed === 'yes' ? { filedAt: time.instant(state.filedAt), reference: state.complaintReference.trim() } : null,
  };
}
