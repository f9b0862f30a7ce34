import { readText } from '../../text/bodies.ts';
import type { RawAnswer } from './facts.ts';

const mostRedirects = 3;

/**
 * Requests an address, and follows a redirect of a `GET` on the same server: a token is for no other.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export async function request(
  send: typeof fetch,
  [input, init]: Parameters<typeof fetch>,
): Promise<Omit<RawAnswer, 'nowMs' | 'date' | 'body'> & { text: string }> {
  let address = String(input);
  for (let redirects = 0; ; redirects++) {
    const response = await send(address, { ...init, redirect: 'manual' });
    const next = init?.method === 'GET' && redirects < mostRedirects ? redirectWithin(response, address) : undefined;
    if (next === undefined) {
      const { status, headers } = response;
      const redirectedTo = redirects > 0 ? address : undefined;
      return { status, headers, redirectedTo, ...(await readText(response)) };
    }
    await response.body?.cancel();
    address = next;
  }
}

function redirectWithin({ status, headers }: Response, address: string): string | undefined {
  const location = status >= 300 && status < 400 ? headers.get('location') : null;
  const next = location === null ? null : URL.parse(location, address);
  return next?.origin === new URL(address).origin ? next.href : undefined;
}
