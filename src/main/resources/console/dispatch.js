// What can be noted again, to correct it: the mutation, and what it is called with the version that was read.
const NOTES = {
  breach: `mutation Note($input: RecordDataBreachInput!) { done: recordDataBreach(input: $input) { userErrors { code path message } } }`,
  cert: `mutation Note($input: RecordCertReportInput!) { done: recordCertReport(input: $input) { userErrors { code path message } } }`,
};
const VERSION = `query Version($id: ID!) { node(id: $id) { ... on Incident { version } } }`;

// Notes what an authority was told, once for a key however often it is sent. Its mistakes, none when done.
export async function note(what, incidentId, told, key, waiting) {
  for (;;) {
    const { node } = await acknowledged(VERSION, { id: incidentId }, waiting);
    const input = { incidentId, version: node.version, ...told, idempotencyKey: `${key}-${node.version}` };
    const { done } = await acknowledged(NOTES[what], { input }, waiting);
    if (!done.userErrors.some(({ code }) => code === 'STALE')) return done.userErrors;
  }
}

// Sends what is in the outbox, and again until it is acknowledged: each step has its key, so that it is done once.
import { graphql, Unreachable } from './live.js';
import { outbox } from './draft.js';

const PAUSES_SECONDS = [1, 2, 4, 8, 15, 30];

const DECLARE = `mutation Declare($input: DeclareIncidentInput!) {
  declareIncident(input: $input) { incident { id } userErrors { code path message } }
}`;
const REQUEST = `mutation Request($input: RequestReinforcementInput!) {
  requestReinforcement(input: $input) { request { id } userErrors { code path message } }
}`;
const COMPLAINT = `query Complaint($id: ID!) { node(id: $id) { ... on Incident { version complaint { filedAt } } } }`;
const FILE = `mutation File($input: FileComplaintInput!) {
  fileComplaint(input: $input) { incident { id } userErrors { code path message } }
}`;

// Until the pause is over, or the network is there again.
function paused(seconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1000);
    function done() {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    }
    window.addEventListener('online', done);
  });
}

async function acknowledged(query, variables, waiting) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await graphql(query, variables);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      const pause = PAUSES_SECONDS[Math.min(attempt, PAUSES_SECONDS.length - 1)];
      waiting(pause);
      await paused(pause);
    }
  }
}

// Files a complaint once; somebody else may have done it meanwhile. Its mistakes, none when done.
export async function fileComplaint(incidentId, { filedAt, reference }, waiting) {
  for (;;) {
    const { node } = await acknowledged(COMPLAINT, { id: incidentId }, waiting);
    if (node.complaint.filedAt) return [];
    const { fileComplaint: payload } = await acknowledged(FILE, { input: { incidentId, version: node.version, filedAt, reference } }, waiting);
    if (!payload.userErrors.some(({ code }) => code === 'STALE')) return payload.userErrors;
  }
}

// Sends what is in the outbox: { request: id, complaint: mistakes }, or { incident: mistakes } or { needs: mistakes } when refused.
// Help goes first: a complaint that is refused holds up nothing.
export async function send(waiting) {
  const parcel = outbox.read();
  if (!parcel) return null;
  if (!parcel.incidentId) {
    const { declareIncident: declared } = await acknowledged(DECLARE, { input: parcel.incident }, waiting);
    if (!declared.incident) return { incident: declared.userErrors };
    parcel.incidentId = declared.incident.id;
    outbox.keep(parcel);
  }
  const asked = { ...parcel.request, incidentId: parcel.incidentId };
  const { requestReinforcement: requested } = await acknowledged(REQUEST, { input: asked }, waiting);
  if (!requested.request) return { needs: requested.userErrors, incidentId: parcel.incidentId };
  const complaint = parcel.complaint ? await fileComplaint(parcel.incidentId, parcel.complaint, waiting) : [];
  return { request: requested.request.id, complaint };
}
