import { type AnswerHead, momentOf, type TokenState } from './facts.ts';
import { expiryInHeaders, expiryInToken } from './token-expiry.ts';

/** Follows how a token fares. Its end is reckoned by GitHub's time of day, which comes with each answer. */
export class TokenLife {
  #expiry: Date | undefined;
  #worked = false;
  #isTold = false;
  readonly #tell: (atMs: number) => void;

  constructor(token: string, tell: (atMs: number) => void = () => {}) {
    this.#expiry = expiryInToken(token);
    this.#tell = tell;
  }

  note(head: AnswerHead): TokenState {
    this.#expiry ??= expiryInHeaders(head.headers);
    const worked = this.#worked;
    this.#worked ||= head.status === 200;
    if (!this.#expiry) return { worked };
    if (!this.#isTold) this.#tell(momentOf(this.#expiry.getTime(), head));
    this.#isTold = true;
    return { worked, ...(this.#expiry <= head.date && { expiredAt: this.#expiry }) };
  }
}
