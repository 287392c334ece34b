// GraphiQL of the service: who calls, the ready queries, and the editor. Loads nothing from elsewhere.
const { React, ReactDOM, GraphiQL } = window;
const CHOICE = 'renfort.viewer';
const WITH_OWNER = ['hospital', 'lender'];
const WITHOUT_REGION = ['national-administrator'];
const SEARCH_AFTER_MILLIS = 250;

const content = document.getElementById('content');
const form = document.getElementById('viewer');
const language = document.documentElement.lang;
const root = ReactDOM.createRoot(content);

const remembered = () => JSON.parse(localStorage.getItem(CHOICE) ?? 'null');

function header({ role, region, owner }) {
  if (WITHOUT_REGION.includes(role)) return role;
  return WITH_OWNER.includes(role) ? `${role}; ${role}=${owner}` : `${role}; regions=${region}`;
}

// What a subscription tells, over a socket of its own that ends with it.
function followed(request) {
  return {
    subscribe(observer) {
      const choice = remembered();
      const socket = new WebSocket(new URL('/graphql', location.href.replace(/^http/, 'ws')), 'graphql-transport-ws');
      const say = (message) => socket.send(JSON.stringify(message));
      const heard = {
        connection_ack: () => say({ id: '1', type: 'subscribe', payload: request }),
        ping: () => say({ type: 'pong' }),
        next: ({ payload }) => observer.next(payload),
        error: ({ payload }) => { observer.next({ errors: payload }); observer.complete(); },
        complete: () => observer.complete(),
      };
      socket.onopen = () => say({ type: 'connection_init', payload: { 'Accept-Language': language, ...(choice && { [content.dataset.viewerHeader]: header(choice) }) } });
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        heard[message.type]?.(message);
        if (['error', 'complete'].includes(message.type)) socket.close();
      };
      socket.onclose = ({ code, reason }) => {
        if (code > 1000 && code !== 1005) observer.next({ errors: [{ message: reason || content.dataset.unreachable, extensions: { code } }] });
        observer.complete();
      };
      return { unsubscribe: () => socket.close() };
    },
  };
}

function subscribes({ operationName }, { documentAST } = {}) {
  const operations = documentAST?.definitions.filter(({ kind }) => kind === 'OperationDefinition') ?? [];
  const chosen = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  return chosen?.operation === 'subscription';
}

// Not every request says which of its operations is meant: then it is the first.
const named = ({ operationName, query }) => operationName ?? /^\s*(?:query|mutation)\s+(\w+)/m.exec(query)?.[1];

// By operation, what was answered last: a ready query that follows finds its variables there.
const answered = {};

async function fetcher(request, options) {
  if (subscribes(request, options)) return followed(request);
  const choice = remembered();
  const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', 'Accept-Language': language, ...options?.headers };
  if (choice) headers[content.dataset.viewerHeader] = header(choice);
  let response;
  try {
    response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(request) });
  } catch {
    return { errors: [{ message: content.dataset.unreachable }] };
  }
  const answer = await response.json();
  if (answer.data) answered[named(request)] = answer.data;
  return answer;
}

function show(opened) {
  root.render(React.createElement(GraphiQL, {
    fetcher,
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: false,
    defaultQuery: '',
    ...opened,
  }));
}

// ---- who calls

const chosen = document.getElementById('chosen');

function label(select) {
  return select.selectedOptions[0]?.textContent ?? '';
}

function said(choice) {
  const parts = [choice.roleLabel];
  if (!WITHOUT_REGION.includes(choice.role)) parts.push(WITH_OWNER.includes(choice.role) ? choice.ownerLabel : choice.regionLabel);
  return `${chosen.dataset.chosen} ${parts.join(', ')}`;
}

function fields() {
  const { role, region, owner } = form.elements;
  return {
    role: role.value, roleLabel: label(role),
    region: region.value, regionLabel: label(region),
    owner: owner.value, ownerLabel: label(owner),
  };
}

function choose(choice) {
  localStorage.setItem(CHOICE, JSON.stringify(choice));
  chosen.textContent = said(choice);
}

function arrange() {
  const role = form.elements.role.value;
  form.querySelectorAll('.owner').forEach((field) => { field.hidden = !WITH_OWNER.includes(role); });
  form.elements.region.closest('label').hidden = WITHOUT_REGION.includes(role);
}

let latestSearch = 0;
async function searchOwners(wanted) {
  const search = ++latestSearch;
  const { role, region, text, owner } = form.elements;
  if (!WITH_OWNER.includes(role.value)) return;
  const asked = new URLSearchParams({ role: role.value.toUpperCase(), region: region.value, text: text.value });
  const response = await fetch(`/graphiql/owners?${asked}`);
  const found = response.ok ? await response.json() : [];
  if (search !== latestSearch) return;
  owner.replaceChildren(...found.map(({ id, name }) => new Option(name, id, false, id === wanted)));
  if (found.length === 0) owner.append(new Option(chosen.dataset.none, ''));
}

function restore(choice) {
  form.elements.role.value = choice.role;
  form.elements.region.value = choice.region;
  arrange();
  searchOwners(choice.owner);
  // Words in the language of the page, not in that of the day on which it was chosen.
  choose({ ...choice, roleLabel: label(form.elements.role) });
}

if (form) {
  let waiting;
  form.addEventListener('change', (event) => {
    arrange();
    if (['role', 'region'].includes(event.target.name)) searchOwners();
  });
  form.elements.text.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(searchOwners, SEARCH_AFTER_MILLIS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const choice = fields();
    if (WITH_OWNER.includes(choice.role) && !choice.owner) {
      chosen.textContent = chosen.dataset.mustChoose;
    } else {
      choose(choice);
    }
  });
  arrange();
  restore(remembered() ?? fields());
}

// ---- ready queries

const DAY_MILLIS = 24 * 60 * 60 * 1000;

const within = (value, path) => path.split('.').reduce((part, step) => part?.[step], value);

function filled(variables) {
  const minute = new Date();
  minute.setUTCSeconds(0, 0);
  const instant = (days) => new Date(minute.getTime() + days * DAY_MILLIS).toISOString().replace('.000', '');
  const region = form?.elements.region.value;
  const known = variables.replace(/"\$\{(\w+)\.([\w.]+)\}"/g, (_, operation, path) => JSON.stringify(within(answered[operation], path) ?? null));
  const text = known.replaceAll('${now}', instant(0)).replaceAll('${inAWeek}', instant(7)).replaceAll('${key}', `graphiql-${minute.getTime()}-${performance.now()}`);
  return region ? text.replace(/("region": )"\d+"/, `$1"${region}"`) : text;
}

async function text(file) {
  const response = await fetch(`/console/queries/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.text();
}

document.getElementById('queries').addEventListener('click', async (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  const name = button.dataset.query;
  const [query, variables] = await Promise.all([text(`${name}.graphql`), text(`${name}.json`)]);
  // Once without, so that the editor takes the same query a second time.
  ReactDOM.flushSync(() => show({}));
  show({ query, variables: filled(variables) });
  const opened = document.getElementById('opened');
  opened.textContent = `${opened.dataset.opened} ${button.textContent}`;
});

show({});
