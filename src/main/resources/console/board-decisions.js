// What waits to be decided, as the service orders it, the most pressing first; what is alike is told in one line.
import { count, h, say } from './live.js';

const SOON_MILLIS = 12 * 60 * 60 * 1000;
// Of these each is told; of the others how many, and the first.
const TOLD_EACH = {
  ACKNOWLEDGE_ALARM: ({ label, subject }) => subject?.sentence ?? label,
  TRIAGE_REQUEST: ({ subject, since }, time) => say('decide.weigh', subject?.incident.title ?? '', time.moment(since)),
  FILE_COMPLAINT: ({ subject, dueAt }, time) => say('decide.complaint', subject?.title ?? '', time.moment(dueAt)),
  PUBLISH_PLAN: ({ dueAt }, time) => say('decide.publish', time.moment(dueAt)),
};
const AWAITED = ['ANSWER_MISSION', 'ANSWER_LOAN'];
const DISTANT = ['FILE_COMPLAINT', 'REVIEW_NEED'];

function pressing({ kind, dueAt }) {
  return !DISTANT.includes(kind) || Date.parse(dueAt) - Date.now() < SOON_MILLIS;
}

export function decisions({ decisions: { nodes, pageInfo } }, time) {
  const lines = new Map();
  nodes.filter(pressing).forEach((decision, index) => {
    const kind = AWAITED.includes(decision.kind) ? 'await' : decision.kind;
    const place = TOLD_EACH[kind] ? index : kind;
    lines.set(place, [...lines.get(place) ?? [], decision]);
  });
  const told = [...lines.values()].map((alike) => {
    const [{ kind, dueAt }] = alike;
    return TOLD_EACH[kind] ? TOLD_EACH[kind](alike[0], time)
      : count(AWAITED.includes(kind) ? 'decide.await' : `decide.${kind}`, alike.length, time.moment(dueAt));
  });
  if (pageInfo.hasNextPage) told.push(say('more'));
  return told.length === 0 ? h('p', {}, say('decide.nothing')) : h('ul', {}, told.map((line) => h('li', {}, line)));
}
