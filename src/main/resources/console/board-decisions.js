// What waits for the coordinator, the most pressing first.
import { count, say } from './live.js';

const SOON_MILLIS = 12 * 60 * 60 * 1000;

export function decisions({ incidents, missions, currentPlan, alarms }, time) {
  const requests = incidents.nodes.flatMap((incident) => incident.requests.nodes.map((request) => ({ ...request, title: incident.title })));
  const offered = missions.nodes.filter(({ state }) => state === 'OFFERED');
  const asked = missions.nodes.filter(({ state, answerBy }) => state === 'SOLICITED' && answerBy)
    .sort((one, other) => (one.answerBy < other.answerBy ? -1 : 1));
  const unfiled = incidents.nodes.filter(({ complaint }) => !complaint.filedAt && Date.parse(complaint.dueAt) - Date.now() < SOON_MILLIS);
  const proposed = currentPlan && !currentPlan.publishedAt ? currentPlan.missions.nodes.length : 0;
  return [
    ...alarms.nodes.map(({ sentence }) => sentence),
    ...requests.filter(({ state }) => state === 'SUBMITTED').map(({ title, submittedAt }) => say('decide.weigh', title, time.moment(submittedAt))),
    offered.length > 0 && count('decide.commit', offered.length),
    proposed > 0 && count('decide.publish', proposed),
    asked.length > 0 && count('decide.await', asked.length, time.moment(asked[0].answerBy)),
    ...unfiled.map(({ title, complaint }) => say('decide.complaint', title, time.moment(complaint.dueAt))),
  ].filter(Boolean);
}
