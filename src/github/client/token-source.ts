import type { AnswerHead, TokenState } from './facts.ts';
import type { RequestFailure } from './failures.ts';
import { TokenLife } from './token-life.ts';

export type Token = { status: 'ready'; token: string } | { status: 'failed'; failure: RequestFailure };

/** Where each request gets its token from. */
export interface TokenSource {
  get(signal: AbortSignal): Token | Promise<Token>;
  /** GitHub refused a token: whether the next `get` can bring another one. */
  refused(token: string): boolean;
  note(head: AnswerHead): TokenState;
}

/** `expires`: called once, with the moment of the clock at which the token expires, where that can be known. */
export function fixedToken(token: string, expires?: (atMs: number) => void): TokenSource {
  const life = new TokenLife(token, expires);
  return { get: () => ({ status: 'ready', token }), refused: () => false, note: (head) => life.note(head) };
}
