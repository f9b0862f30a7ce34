import { aborted, race } from '../../async/abort.ts';
import type { WorkEnding } from '../../async/ending.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import type { AppClient } from '../client/app-client.ts';
import type { TokenState } from '../client/facts.ts';
import { isRetryable, type Refused, type RequestFailure } from '../client/failures.ts';
import type { TokenResult } from '../client/results.ts';
import type { Token, TokenSource } from '../client/token-source.ts';
import { requestRest } from '../listing/request-with-retry.ts';
import type { GitHubAccess } from '../pacing/access.ts';

/** A query that begins so long before the end of its token is answered in time. */
const reserveMs = 5 * 60_000;
/** A request that changes something counts five: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#calculating-points-for-the-secondary-rate-limit */
const pointsOfToken = 5;

interface TokenOptions {
  /** As itself. */
  app: GitHubAccess & { client: AppClient };
  /** Of what is asked with the token. */
  ending: WorkEnding;
  installation: number;
  name: string;
  permissions: readonly string[];
  /** Hides a token before anything is sent with it. */
  mask(token: string): void;
}

/** The token of an installation: made when it is first needed, and anew before it ends or once GitHub refuses it. */
export class InstallationToken implements TokenSource {
  readonly #options: TokenOptions;
  #made: (TokenResult & { status: 'made' }) | undefined;
  #making: Promise<Token> | undefined;

  constructor(options: TokenOptions) {
    this.#options = options;
  }

  async get(signal: AbortSignal): Promise<Token> {
    const { clock } = this.#options.app;
    if (this.#made && clock.now() < this.#made.expiresMs - reserveMs)
      return { status: 'ready', token: this.#made.token };
    this.#making ??= this.#make().finally(() => {
      this.#making = undefined;
    });
    const token = await race(this.#making, signal);
    return token === aborted
      ? { status: 'failed', failure: { kind: 'stopped', reason: 'The run was stopped' } }
      : token;
  }

  /** What others were refused with it in the same moment does not cost another one. */
  refused(token: string): boolean {
    if (this.#made?.token === token) this.#made = undefined;
    return true;
  }

  note(): TokenState {
    return { worked: false, isInstallation: true };
  }

  async #make(permissions: readonly string[] | 'all' = this.#options.permissions): Promise<Token> {
    const { app, installation, name, mask } = this.#options;
    const wanted =
      permissions === 'all' ? undefined : Object.fromEntries(permissions.map((one) => [one, 'read'] as const));
    const send = (): Promise<TokenResult> => app.client.createToken(installation, wanted, app.ending.cancelled);
    const result = await requestRest({ what: `a token of the ${name}`, send, points: pointsOfToken }, app);
    if (!result) return { status: 'failed', failure: this.#notRequested() };
    if (result.status === 'made') {
      mask(result.token);
      this.#made = result;
      return { status: 'ready', token: result.token };
    }
    // A permission that was taken back since the installations were listed.
    if (result.failure.kind === 'rejected' && permissions !== 'all') return this.#make('all');
    return { status: 'failed', failure: this.#refusal(result.failure) };
  }

  /** If there is no time for a token, there is none for what needs it. */
  #notRequested(): RequestFailure {
    const { ending } = this.#options;
    if (!ending.taking.aborted)
      ending.stop(ending.beyondDeadline('The next token could not be requested before `max-minutes` was over'));
    return { kind: 'stopped', reason: ending.reason?.reason ?? 'The run was stopped' };
  }

  /** Without a token nothing can be asked. */
  #refusal(failure: RequestFailure): RequestFailure {
    if (failure.kind === 'stopped' || failure.kind === 'refused') return failure;
    const { remedy } = isRetryable(failure)
      ? troubles.githubDown
      : /suspended/i.test(failure.reason)
        ? troubles.githubAppSuspended
        : troubles.githubInstallation;
    const reason = `GitHub issued no token for the ${this.#options.name}: ${failure.reason}`;
    return { kind: 'refused', what: 'all', reason, remedy } satisfies Refused;
  }
}
