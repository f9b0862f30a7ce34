import type { RawAnswer } from './facts.ts';

/** An answer for a hundred repositories, or a page of the listing, has about a tenth of this. */
const longestBody = 20_000_000;
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

/** The body as it unpacks; of one that is longer than any of GitHub's, nothing. */
async function readText({ body }: Response): Promise<{ text: string; isOversized?: boolean }> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > longestBody) return { text: '', isOversized: true };
    text += decoder.decode(chunk, { stream: true });
  }
  return { text: text + decoder.decode() };
}
