// Sends a body and tells how much of it is on its way; answers { status, answer }.
import { language, SignedOut } from './live.js';

// The line broke, or the service did not answer. What was sent may be sent again.
export class Cut extends Error {}

export function sending(address, body, type, progress, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', type);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? Math.floor((100 * loaded) / total) : 0);
    request.onerror = () => reject(new Cut());
    request.onabort = () => reject(new Cut());
    request.onload = () => {
      if (request.status === 401) reject(new SignedOut());
      else if (request.status >= 500) reject(new Cut());
      else resolve({ status: request.status, answer: JSON.parse(request.responseText) });
    };
    request.send(body);
  });
}
