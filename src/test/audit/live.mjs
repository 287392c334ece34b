// Speaks graphql-transport-ws to a running Renfort with the npm client graphql-ws, as clients do, and prints what it found.
// Usage: node live.mjs http://localhost:8080/graphql "coordinator; regions=11"
// Ends with 0 only if all of it is as the protocol says.
import { createClient, CloseCode } from 'graphql-ws';
import WebSocket from 'ws';

const PATIENCE_MS = 60_000;
const PROTOCOL = 'graphql-transport-ws';

const [url, viewer] = process.argv.slice(2);
if (!url || !viewer) {
  console.error('Name the address of the GraphQL endpoint, and the viewer.');
  process.exit(2);
}
const address = url.replace(/^http/, 'ws');
const region = viewer.match(/regions=([^,;]+)/)[1];
const init = { type: 'connection_init', payload: { 'Renfort-Viewer': viewer } };

function clientOf(options = {}) {
  return createClient({
    url: address,
    webSocketImpl: WebSocket,
    connectionParams: { 'Renfort-Viewer': viewer },
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => {},
    ...options,
  });
}

function check(holds, what) {
  if (!holds) throw new Error(what);
}

async function answer(client, query, variables) {
  for await (const result of client.iterate({ query, variables })) {
    check(!result.errors, JSON.stringify(result.errors));
    return result.data;
  }
  throw new Error('No answer.');
}

function heard(client, event, wanted = () => true) {
  return new Promise((resolve) => client.on(event, (...told) => wanted(...told) && resolve(told)));
}

// Says some messages on a bare socket; answers with the close code.
function closedAfter(messages, protocol = PROTOCOL) {
  return new Promise((resolve, reject) => {
    const socket = protocol ? new WebSocket(address, protocol) : new WebSocket(address);
    socket.on('open', () => messages.forEach((message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message))));
    socket.on('close', (code) => resolve(code));
    // Without a protocol that it asked for, the client of Node hangs up before it is told why.
    socket.on('error', (failure) => (/subprotocol/.test(failure.message) ? resolve(CloseCode.SubprotocolNotAcceptable) : reject(failure)));
  });
}

const trials = {
  async 'acknowledges with a payload'() {
    const client = clientOf();
    const [, payload] = await heard(client, 'connected');
    check(payload.pingSeconds > 0 && payload.viewer, JSON.stringify(payload));
    await client.dispose();
  },

  async 'query: next, complete'() {
    const client = clientOf();
    const data = await answer(client, 'query ($code: String!) { region(code: $code) { code } }', { code: region });
    check(data.region.code === region, JSON.stringify(data));
    await client.dispose();
  },

  async 'subscribe, next, complete by the client'() {
    const client = clientOf();
    const events = client.iterate({
      query: 'subscription ($code: String) { incidentChanged(regionCode: $code) { id title } }',
      variables: { code: region },
    });
    const first = events.next();
    // The protocol acknowledges no subscription: what happens is repeated until it is heard of.
    const site = (await answer(client, 'query ($code: String!) { region(code: $code) { establishments(first: 1) { nodes { id } } } }', { code: region }))
      .region.establishments.nodes[0].id;
    let event;
    for (let attempt = 0; !event; attempt += 1) {
      const knownAt = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 3_600_000).toISOString().replace('.000', '');
      await answer(client, `mutation ($site: ID!, $knownAt: DateTime!) {
        declareIncident(input: { establishmentId: $site, title: "Essai ${attempt}", kind: RANSOMWARE, severity: 1, knownAt: $knownAt, exercise: true }) {
          incident { id } userErrors { message } } }`, { site, knownAt });
      event = await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 500))]);
    }
    check(event.value.data.incidentChanged.title.startsWith('Essai'), JSON.stringify(event));
    await events.return();
    await client.dispose();
  },

  async 'subscribe, next, complete by the service'() {
    const client = clientOf();
    const run = (await answer(client, 'mutation ($code: String!) { planRegion(input: { regionCode: $code, exercise: false }) { planningRun { id } userErrors { message } } }', { code: region }))
      .planRegion.planningRun.id;
    const states = [];
    for await (const event of client.iterate({ query: 'subscription ($id: ID!) { planningRunProgress(id: $id) { state } }', variables: { id: run } })) {
      states.push(event.data.planningRunProgress.state);
    }
    check(['DONE', 'FAILED'].includes(states.at(-1)), states.join());
    await client.dispose();
  },

  async 'error'() {
    const client = clientOf();
    const errors = await answer(client, 'subscription { nothing }').then(() => null, (told) => told);
    check(errors?.[0]?.extensions?.code === 'VALIDATION_ERROR', JSON.stringify(errors));
    await client.dispose();
  },

  async 'ping of the client is answered'() {
    const client = clientOf({ keepAlive: 200 });
    await heard(client, 'pong', (received) => received);
    await client.dispose();
  },

  async 'ping of the service is answered'() {
    const client = clientOf();
    await heard(client, 'ping', (received) => received);
    check((await answer(client, '{ __typename }')).__typename === 'Query', 'The socket is gone.');
    await client.dispose();
  },

  async 'frames are not compressed'() {
    const socket = new WebSocket(address, PROTOCOL);
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
    check(socket.extensions === '', socket.extensions);
    socket.close();
  },

  async 'close 4400: bad message'() {
    check(await closedAfter([init, '{"type":"hello"}']) === CloseCode.BadRequest, 'another code');
  },
  async 'close 4401: before the acknowledgement'() {
    check(await closedAfter([{ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } }]) === CloseCode.Unauthorized, 'another code');
  },
  async 'close 4403: a stranger'() {
    check(await closedAfter([{ type: 'connection_init' }]) === CloseCode.Forbidden, 'another code');
  },
  async 'close 4406: another protocol'() {
    check(await closedAfter([], null) === CloseCode.SubprotocolNotAcceptable, 'another code');
    check(await closedAfter([], 'graphql-ws') === CloseCode.SubprotocolNotAcceptable, 'another code');
  },
  async 'close 4408: nothing said'() {
    check(await closedAfter([]) === CloseCode.ConnectionInitialisationTimeout, 'another code');
  },
  async 'close 4409: a name used twice'() {
    const subscribe = { id: '1', type: 'subscribe', payload: { query: 'subscription { missionChanged { id } }' } };
    check(await closedAfter([init, subscribe, subscribe]) === CloseCode.SubscriberAlreadyExists, 'another code');
  },
  async 'close 4429: opened twice'() {
    check(await closedAfter([init, init]) === CloseCode.TooManyInitialisationRequests, 'another code');
  },
};

// A demonstration loads its registers once it serves.
const ready = clientOf();
while (!(await answer(ready, 'query ($code: String!) { region(code: $code) { code } }', { code: region })).region) {
  await new Promise((resolve) => setTimeout(resolve, 500));
}
await ready.dispose();

const verdicts = await Promise.all(Object.entries(trials).map(async ([name, trial]) => {
  let alarm;
  const late = new Promise((resolve, reject) => { alarm = setTimeout(() => reject(new Error('nothing came')), PATIENCE_MS); });
  try {
    await Promise.race([trial(), late]);
    return `ok     ${name}`;
  } catch (failure) {
    return `failed ${name}: ${failure.message ?? JSON.stringify(failure)}`;
  } finally {
    clearTimeout(alarm);
  }
}));
verdicts.forEach((verdict) => console.log(verdict));
const failed = verdicts.filter((verdict) => verdict.startsWith('failed')).length;
console.log(`${verdicts.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
