import { systemClock } from '../async/clock.ts';
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

/** The one sign-in of a step. A run whose sign-in ends for good ends before it, while it can still close its run info. */
export function signInOnce(
  { entra }: Pick<Settings, 'entra'>,
  { env, ending, log, connections }: SignInNeeds,
): () => Promise<Credential> {
  const ends = (atMs: number): void => {
    const time = isoSeconds(systemClock.date(atMs)).slice(11, 16);
    const reason = `The Azure sign-in of an earlier step ends at ${time} UTC and cannot be renewed`;
    if (atMs - reserveMs < ending.deadlineMs) log.info(`${reason}. The run ends before that`);
    ending.limit(atMs - reserveMs, { status: 'failed', reason, remedy: troubles.entraExpired.remedy });
  };
  let made: Promise<Credential> | undefined;
  return () => {
    made ??= createCredential({ entra, connections, env, clock: systemClock, ends });
    return made;
  };
}
