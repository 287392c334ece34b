// What would be sent, in words, before it is.
import { clocks, count, h, say } from './live.js';
import { packageOf, siteOf, zoneOf } from './request-parcel.js';

export function content({ quantity, minimumLevel, skill, equipment }) {
  return skill ? `${quantity} × ${skill.label}, ${say('level', minimumLevel)}` : `${quantity} × ${equipment.label}`;
}

export function summary(state, reference) {
  const time = clocks(zoneOf(state, reference));
  const when = ({ from, until }) => {
    const start = time.instant(from);
    const end = until ? time.instant(until) : null;
    return start ? (end ? say('fromTo', time.moment(start), time.moment(end)) : say('fromOn', time.moment(start))) : '';
  };
  const label = (list, wanted) => list.find(({ code }) => code === wanted)?.label ?? '…';
  const incident = reference.incidents.find(({ id }) => id === state.incident);
  const chosen = packageOf(state, reference);
  const what = [
    chosen && `${chosen.label} ${when(state.package)}`,
    ...state.people.map((row) => `${row.count} × ${label(reference.skills, row.skill)}, ${say('level', row.level)} ${when(row)}`),
    ...state.equipment.map((row) => `${row.count} × ${label(reference.equipmentTypes, row.type)} ${when(row)}`),
  ].filter(Boolean);
  return [h('dl', {},
    h('dt', {}, say('sum.incident')), h('dd', {}, incident ? incident.title : [state.kind ? say(`kind.${state.kind}`) : '…', siteOf(state, reference)?.name ?? '…'].join(', ')),
    h('dt', {}, say('severity')), h('dd', {}, state.severity ? say(`severity.${state.severity}`) : '…'),
    h('dt', {}, count('sum.needs', what.length)), h('dd', {}, what.length ? h('ul', {}, what.map((line) => h('li', {}, line))) : say('sum.nothing')),
    h('dt', {}, say('complaint')), h('dd', {}, say(state.filed === 'yes' || incident?.complaint.filedAt ? 'sum.filed' : 'sum.notFiled')))];
}
