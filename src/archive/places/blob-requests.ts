import { aborted, deadline, race } from '../../async/abort.ts';
import { type Clock, systemClock } from '../../async/clock.ts';
import { Confirmation } from '../../errors/confirmation.ts';
import type { ErrorFacts } from '../../errors/facts.ts';
import { judge, type MessageTables } from '../../errors/judgment.ts';
import { blobStorageMeanings } from '../../errors/meanings/blob-storage.ts';
import { signInFailure } from '../../errors/sign-in.ts';
import { blobStorageVerdicts } from '../../errors/verdicts/blob-storage.ts';
import type { Verdict } from '../../errors/verdicts/verdict.ts';
import type { BlobAccess } from '../../inputs/destination.ts';
import type { Connections } from '../../network/connections.ts';
import { attempt, type FailedAttempt, statedWaitMs, wordsOf, worthAnother } from '../../outlets/attempts.ts';
import type { Credential } from '../../outlets/azure-credential.ts';
import { messageOf } from '../../text/error-text.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import { PlaceError } from './place.ts';

/** What a place in Blob Storage works with. */
export interface PlaceParts {
  connections: Connections;
  /** For an account without a key: a sign-in whose identity is a Storage Blob Data Contributor of the container. */
  createCredential: () => Promise<Credential>;
  clock: Clock;
  maxRetries: number;
  /** No wait for another try lasts longer, in milliseconds of the clock. */
  endMs: number;
  /** Gives up what is under way. */
  signal: AbortSignal;
  /** Files in one answer; as many as Blob Storage gives by default. */
  pageSize?: number;
}

/** Answers like any other, which who asked reads. */
export type Refusal = Extract<Verdict, 'conflict' | 'missing' | 'changed'>;
const refusals: readonly string[] = ['conflict', 'missing', 'changed'] satisfies Refusal[];

export type Answer<T> = { status: 'answered'; value: T } | { status: Refusal; isRepeated: boolean };

type FailedRequest = FailedAttempt & { verdict: Verdict };

/** One request with its sign-in, up or down; a run of 100,000 documents is a file of some MB. */
const longestMs = 120_000;
const tables: MessageTables = { verdicts: blobStorageVerdicts, meanings: blobStorageMeanings, trouble: 'blobStorage' };

export class BlobRequests {
  readonly #parts: PlaceParts;
  readonly #kind: BlobAccess['kind'];
  readonly #hosts = new Confirmation();

  constructor(parts: PlaceParts, kind: BlobAccess['kind']) {
    this.#parts = parts;
    this.#kind = kind;
  }

  /** Sends a request until it is answered, as often as that can help. `what`: for people, such as `writing x.parquet`. */
  async ask<T>(what: string, send: (abortSignal: AbortSignal) => Promise<T>): Promise<Answer<T>> {
    const { signal, ...times } = this.#parts;
    let answer: Answer<T> | undefined;
    let tries = 0;
    const failed = await attempt(
      async () => {
        try {
          answer = { status: 'answered', value: await this.#once(send) };
          return undefined;
        } catch (error) {
          const failure = this.#failureOf(error);
          if (!refusals.includes(failure.verdict)) return failure;
          answer = { status: failure.verdict as Refusal, isRepeated: tries > 0 };
          return undefined;
        } finally {
          tries++;
        }
      },
      { ...times, starting: signal },
    );
    if (answer) return answer;
    const { reason, trouble, verdict } = failed as FailedRequest;
    throw new PlaceError(`Blob Storage failed at ${what}: ${reason}`, {
      remedy: troubles[trouble].remedy,
      isOfOne: verdict === 'final for one',
    });
  }

  async #once<T>(send: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
    // The request ends by the signal; the sign-in before it takes none.
    const limit = deadline(systemClock, longestMs, this.#parts.signal);
    try {
      const sent = await race(send(limit.signal), limit.signal);
      if (sent === aborted) throw limit.signal.reason;
      return sent;
    } finally {
      limit.clear();
    }
  }

  #failureOf(error: unknown): FailedRequest {
    const { clock } = this.#parts;
    const signIn = signInFailure(error);
    if (signIn) return { ...signIn, ...worthAnother(signIn.verdict, this.#hosts, clock) };
    const { response } = (typeof error === 'object' && error !== null ? error : {}) as Failed;
    const facts: ErrorFacts = { ...factsOf(error), point: this.#kind };
    const { verdict, trouble } = judge(facts, tables);
    const named = [facts.status, facts.status === undefined ? undefined : facts.code].filter(Boolean).join(' ');
    return {
      reason: named === '' ? facts.text : `${named}: ${facts.text}`,
      verdict,
      trouble,
      waitMs: response?.headers && statedWaitMs((name) => response.headers?.get(name), clock),
      ...worthAnother(verdict, this.#hosts, clock),
    };
  }
}

interface Failed {
  statusCode?: unknown;
  code?: unknown;
  details?: { errorCode?: unknown; authenticationErrorDetail?: unknown };
  response?: { headers?: { get(name: string): string | undefined } };
}

/** A `RestError` has the status, what the service calls the error, and its words with two lines for its makers. */
function factsOf(error: unknown): ErrorFacts {
  const { statusCode, code, details } = (typeof error === 'object' && error !== null ? error : {}) as Failed;
  const [said = ''] = messageOf(error).split(/\n(?:RequestId|Time):/);
  const detail = typeof details?.authenticationErrorDetail === 'string' ? ` ${details.authenticationErrorDetail}` : '';
  return {
    text: wordsOf(`${said}${detail}`) || 'no reason given',
    ...(typeof statusCode === 'number' && { status: statusCode }),
    ...(typeof code === 'string' && { code }),
  };
}
