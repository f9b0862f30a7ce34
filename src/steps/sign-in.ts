import { type Clock, systemClock } from '../async/clock.ts';
import type { Ending } from '../async/ending.ts';
import type { Settings } from '../inputs/inputs.ts';
import { isoSeconds } from '../model.ts';
import type { Connections } from '../network/connections.ts';
import { type Credential, createCredential } from '../outlets/azure-credential.ts';
import { reserveMs } from '../outlets/borrowed-sign-in.ts';
import type { Log } from '../text/log.ts';
import { troubles } from '../text/troubles/troubles.ts';

export interface SignInNeeds {
  env: NodeJS.ProcessEnv;
  ending: Ending;
  log: Log;
  connections: Connections;
}

/** A run whose sign-in ends for good ends before it, while it can still close its run info. */
export function endBeforeSignInEnds(
  atMs: number,
  { clock, ending, log }: { clock: Clock; ending: Pick<Ending, 'deadlineMs' | 'limit'>; log: Log },
): void {
  const time = isoSeconds(clock.date(atMs)).slice(11, 16);
  const reason = `The Azure sign-in of an earlier step ends at ${time} UTC and cannot be renewed`;
  if (atMs - reserveMs < ending.deadlineMs) log.info(`${reason}. The run ends before that`);
  ending.limit(atMs - reserveMs, { status: 'failed', reason, remedy: troubles.entraExpired.remedy });
}

/** The one sign-in of a step. */
export function signInOnce(
  { entra }: Pick<Settings, 'entra'>,
  { env, ending, log, connections }: SignInNeeds,
): () => Promise<Credential> {
  const clock = systemClock;
  const ends = (atMs: number): void => endBeforeSignInEnds(atMs, { clock, ending, log });
  let made: Promise<Credential> | undefined;
  return () => {
    made ??= createCredential({ entra, connections, env, clock, ends });
    return made;
  };
}
