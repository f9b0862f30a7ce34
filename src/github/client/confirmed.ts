import type { Clock } from '../../async/clock.ts';
import { type Confirmation, confirmationWaitMs } from '../../errors/confirmation.ts';
import type { RequestFailure } from './failures.ts';

const mostTries = { all: 2, host: 6 };

interface Outcome {
  failure?: RequestFailure;
  /** GitHub never saw the request. */
  isUnsent?: boolean;
}

interface Surroundings {
  confirmation: Confirmation;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * Sends a request, and within seconds again where it failed in a way that would end the run. Where others were answered in
 * between, it is one that other tries may help.
 */
export async function confirmed<Result extends Outcome>(
  send: () => Promise<Result>,
  { confirmation, clock, signal }: Surroundings,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const startedMs = clock.now();
    const result = await send();
    const { failure } = result;
    if (failure?.kind !== 'refused' || failure.what === 'query') {
      note(result, confirmation);
      return result;
    }
    const { what, reason, remedy } = failure;
    const isHost = what === 'host';
    const nowMs = clock.now();
    if (isHost ? confirmation.isUnknown(nowMs) : confirmation.isConfirmed(startedMs, nowMs)) return result;
    if (tries === mostTries[what] || (isHost && confirmation.hasResolved))
      return { ...result, failure: { kind: 'unclear', reason, remedy } };
    await clock.sleep(confirmationWaitMs, signal).catch(() => {});
    if (signal.aborted) return { ...result, failure: { kind: 'stopped', reason: 'The run was stopped' } };
  }
}

/** A failure that another try may help says nothing of token and address. */
function note({ failure, isUnsent }: Outcome, confirmation: Confirmation): void {
  const isOpen = failure && ['unclear', 'too-heavy', 'stopped'].includes(failure.kind);
  if (!isOpen) confirmation.answered();
  else if (!isUnsent && failure.kind !== 'stopped') confirmation.resolved();
}
