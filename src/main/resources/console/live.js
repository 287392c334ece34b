// What the live pages share: words, elements, times of a region, GraphQL over HTTP and over a socket.
const ANSWER_WITHIN_MILLIS = 15_000;
const SILENCE_MILLIS = 60_000;
const LONGEST_PAUSE_SECONDS = 30;

export const language = document.documentElement.lang;

const words = new Map([...document.getElementById('words').content.querySelectorAll('[data-word]')]
  .map((word) => [word.dataset.word, word.textContent]));
const plural = new Intl.PluralRules(language);

// The sentence of a key, in the language of the page.
export function say(key, ...values) {
  if (!words.has(key)) throw new Error(`no sentence ${key}`);
  return words.get(key).replace(/\{(\d)\}/g, (place, index) => values[index] ?? place);
}

// The sentence for one or for many; the number is its first value.
export function count(key, number, ...values) {
  return say(`${key}.${plural.select(number) === 'one' ? 'one' : 'many'}`, number, ...values);
}

// An element; what is null or false is left out, and text stays text.
export function h(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// ---- times

const pad = (number) => String(number).padStart(2, '0');

// Instants as a region's clocks show them, and the other way round.
export function clocks(zone) {
  const format = (options) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', { timeZone: zone, hourCycle: 'h23', ...options });
  const parts = format({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  const moment = format({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const exact = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const day = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const local = (instant) => {
    const at = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
    return `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}`;
  };
  return {
    moment: (instant) => moment.format(new Date(instant)),
    clock: (instant) => clock.format(new Date(instant)),
    exact: (instant) => exact.format(new Date(instant)),
    day: (instant) => day.format(new Date(instant)),
    hour: (instant) => Number(local(instant).slice(11, 13)),
    // 2026-12-04T01:30 on the region's clocks.
    local,
    // The instant of such a text; null when it is none. Twice, for the nights on which clocks change.
    instant(text) {
      const wanted = Date.parse(`${text}:00Z`);
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text ?? '') || Number.isNaN(wanted)) return null;
      let at = wanted;
      for (let pass = 0; pass < 2; pass++) at -= Date.parse(`${local(at)}:00Z`) - wanted;
      return new Date(at).toISOString().replace('.000', '');
    },
  };
}

// 135 minutes as 2 h 15.
export function span(minutes) {
  const whole = Math.abs(Math.round(minutes));
  return whole < 60 ? say('minutes', whole) : say('hours', Math.floor(whole / 60), pad(whole % 60));
}

// ---- GraphQL over HTTP

// The service did not answer: what was asked may be asked again.
export class Unreachable extends Error {}

// Nobody is signed in any more.
export class SignedOut extends Error {}

// The data of an answer.
export async function graphql(query, variables, signal) {
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), ANSWER_WITHIN_MILLIS);
  signal?.addEventListener('abort', () => patience.abort());
  let response;
  let answer;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': language },
      body: JSON.stringify({ query, variables }),
      signal: patience.signal,
    });
    answer = await response.json();
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new Unreachable(failure.message);
  } finally {
    clearTimeout(late);
  }
  if (response.status === 401) throw new SignedOut();
  if (response.status >= 500) throw new Unreachable(`${response.status}`);
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join(' '));
  return answer.data;
}

// ---- GraphQL over a socket

// Follows subscriptions for as long as the page is open; told(event) at each, state(true or false) as the line comes and goes.
export function follow(subscriptions, told, state) {
  let pause = 1;
  let socket;
  let silence;
  let waiting;
  let over = false;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => socket.close(), SILENCE_MILLIS);
  };
  const open = () => {
    clearTimeout(waiting);
    const before = socket;
    socket = new WebSocket(new URL('/graphql', location.href.replace(/^http/, 'ws')), 'graphql-transport-ws');
    const line = socket;
    before?.close();
    const tell = (message) => line.send(JSON.stringify(message));
    line.onopen = () => tell({ type: 'connection_init', payload: { 'Accept-Language': language } });
    line.onmessage = ({ data }) => {
      heard();
      const message = JSON.parse(data);
      if (message.type === 'ping') tell({ type: 'pong' });
      if (message.type === 'next') told(message.payload);
      if (message.type === 'connection_ack') {
        subscriptions.forEach(({ query, variables }, index) => tell({ id: `${index}`, type: 'subscribe', payload: { query, variables } }));
        pause = 1;
        state(true);
      }
    };
    line.onclose = () => {
      clearTimeout(silence);
      if (over || line !== socket) return;
      state(false);
      waiting = setTimeout(open, pause * 1000);
      pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS);
    };
  };
  const cut = () => socket.close();
  window.addEventListener('online', open);
  window.addEventListener('offline', cut);
  open();
  return () => {
    over = true;
    window.removeEventListener('online', open);
    window.removeEventListener('offline', cut);
    clearTimeout(waiting);
    socket.close();
  };
}
