import type { Clock } from '../async/clock.ts';
import { type SignInError, signInFailure } from '../errors/sign-in.ts';
import type { CliToken } from './azure-cli.ts';

const minuteMs = 60_000;
/** `az` hands out the token that it has until five minutes before its end. */
const renewalMs = 4.5 * minuteMs;
const renewalPauseMs = 30_000;
/** What is in hand is stored, and the run info closed, in this time. */
export const reserveMs = 3 * minuteMs;

export interface BorrowedOptions {
  clock: Clock;
  get: (scope: string) => Promise<CliToken>;
  /** Hears of the moment, in milliseconds of the clock, after which there are no tokens any more. */
  ends: (atMs: number) => void;
}

/**
 * The sign-in that an earlier step left, which may end in mid-run. Each token is kept as long as it is good; whether there
 * is a further one is found out in time for the run to close.
 */
export class BorrowedSignIn {
  readonly #options: BorrowedOptions;
  readonly #tokens = new Map<string, Promise<CliToken>>();

  constructor(options: BorrowedOptions) {
    this.#options = options;
  }

  getToken(scope: string): Promise<CliToken> {
    const ask = (): Promise<CliToken> => this.#ask(scope);
    const kept = this.#tokens.get(scope)?.then((token) => (this.#leftMs(token) > 0 ? token : ask()), ask);
    const token = kept ?? ask();
    this.#tokens.set(scope, token);
    return token;
  }

  async #ask(scope: string): Promise<CliToken> {
    const token = await this.#options.get(scope);
    if (token.isRenewable) this.#renewLater(scope, token);
    else this.#options.ends(this.#endOf(token));
    return token;
  }

  async #renewLater(scope: string, old: CliToken): Promise<void> {
    const { clock, get, ends } = this.#options;
    await clock.sleep(this.#leftMs(old) - renewalMs);
    while (this.#leftMs(old) > reserveMs) {
      const renewed = await get(scope).catch((error: SignInError) => signInFailure(error)?.verdict);
      if (typeof renewed === 'object' && renewed.expiresOnTimestamp > old.expiresOnTimestamp) {
        this.#tokens.set(scope, Promise.resolve(renewed));
        return this.#renewLater(scope, renewed);
      }
      if (renewed === 'final for all') break;
      await clock.sleep(renewalPauseMs);
    }
    ends(this.#endOf(old));
  }

  #leftMs({ expiresOnTimestamp }: CliToken): number {
    return expiresOnTimestamp - this.#options.clock.date().getTime();
  }

  #endOf(token: CliToken): number {
    return this.#options.clock.now() + this.#leftMs(token);
  }
}
