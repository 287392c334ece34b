// Runs all audits of the GraphQL-over-HTTP specification and prints each verdict.
// Usage: node audit.mjs http://localhost:8080/graphql ["Renfort-Viewer: coordinator; regions=11"]
// Ends with 0 only if every audit passes and their number is the one expected: a suite that shrinks is a failure too.
import { auditServer } from 'graphql-http';

const EXPECTED_AUDITS = 61;
const AUDIT_TIMEOUT_MS = 10_000;

const [url, viewer] = process.argv.slice(2);
if (!url) {
  console.error('Name the address of the GraphQL endpoint.');
  process.exit(2);
}

const headersOfViewer = viewer ? [viewer.split(/:\s*(.*)/, 2)] : [];

function fetchAsViewer(address, options = {}) {
  const headers = new Headers(options.headers);
  headersOfViewer.forEach(([name, value]) => headers.set(name, value));
  return fetch(address, { ...options, headers, signal: AbortSignal.timeout(AUDIT_TIMEOUT_MS) });
}

const verdicts = await auditServer({ url, fetchFn: fetchAsViewer });
for (const verdict of verdicts) {
  const line = `${verdict.status.padEnd(6)} ${verdict.id} ${verdict.name}`;
  console.log(verdict.status === 'ok' ? line : `${line}\n       ${verdict.reason}`);
}

const passed = verdicts.filter((verdict) => verdict.status === 'ok').length;
const failed = verdicts.length - passed;
console.log(`${passed} passed, ${failed} failed`);
if (verdicts.length !== EXPECTED_AUDITS) {
  console.error(`${verdicts.length} audits ran; ${EXPECTED_AUDITS} were expected.`);
}
process.exit(failed === 0 && verdicts.length === EXPECTED_AUDITS ? 0 : 1);
