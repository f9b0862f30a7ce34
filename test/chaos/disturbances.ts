import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault as GitHubFault } from '../../emulators/github/faults.ts';
import type { RunningAction } from '../../emulators/runner/runner.ts';
import type { Services } from '../../emulators/services.ts';
import type { ChaosPlan, DisturbanceKind } from './plan.ts';

const pollMs = 3;
/** A run that waits for a limit sends nothing; it is canceled all the same. */
const latestEndMs = 6_000;

/** Carries out what a plan does in mid-run, until the action is over; resolves to what lasts to the very end. */
export async function disturb(
  plan: ChaosPlan,
  action: RunningAction,
  services: Services,
): Promise<ReadonlySet<DisturbanceKind>> {
  const over = new AbortController();
  const ended = action.done.then(
    () => over.abort(),
    () => over.abort(),
  );
  const lasting = new Set<DisturbanceKind>();
  const sent = (): number => services.github.requests.length + services.cosmos.requests.length;
  const before = sent();
  const requests = (): number => sent() - before;
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds() && !over.signal.aborted) await sleep(pollMs);
  };
  const changes = plan.disturbances.map(async ({ do: kind, afterRequests, forMs }) => {
    await until(() => requests() >= afterRequests);
    if (over.signal.aborted) return;
    const restore = await begin(kind, services);
    lasting.add(kind);
    const endsAt = Date.now() + (forMs ?? Number.POSITIVE_INFINITY) / plan.timeScale;
    await until(() => Date.now() >= endsAt);
    if (!over.signal.aborted) lasting.delete(kind);
    await restore();
  });
  const { end } = plan;
  if (end) {
    const latest = Date.now() + latestEndMs;
    await until(() => requests() >= end.afterRequests || Date.now() > latest);
    if (end.by === 'cancel') action.cancel();
    else if (!over.signal.aborted) action.kill();
  }
  await Promise.all([...changes, ended]);
  return lasting;
}

async function begin(kind: DisturbanceKind, { cosmos, github }: Services): Promise<() => void | Promise<void>> {
  switch (kind) {
    case 'cosmos-refuses':
    case 'cosmos-resets':
      await cosmos.down(kind === 'cosmos-refuses' ? 'refuse' : 'reset');
      return () => cosmos.up();
    case 'cosmos-hangs':
      cosmos.hang = true;
      return () => {
        cosmos.hang = false;
      };
    case 'cosmos-is-shared':
      cosmos.consume(395);
      return () => cosmos.consume(0);
    case 'github-is-down':
      return prepend(github.faults, { do: 'reset-before' });
    case 'github-hangs':
      return prepend(github.faults, { do: 'hang' });
    case 'github-is-slow': {
      const before = github.latency;
      github.latency = { ...before, speedFactor: 20 };
      return () => {
        github.latency = before;
      };
    }
  }
}

function prepend(faults: GitHubFault[], fault: GitHubFault): () => void {
  faults.unshift(fault);
  return () => {
    faults.splice(faults.indexOf(fault), 1);
  };
}
