import type { Fault as CosmosFault, FaultKind as CosmosFaultKind } from '../../emulators/cosmos/faults.ts';
import type { Operation } from '../../emulators/cosmos/model.ts';
import type { Fault as GitHubFault, FaultKind as GitHubFaultKind } from '../../emulators/github/faults.ts';
import type { Fault as MessageFault, FaultKind as MessageFaultKind } from '../../emulators/http-faults.ts';
import type { Dice } from './dice.ts';

const githubKinds: GitHubFaultKind[] = [
  'reset-before',
  'rate-limited',
  'secondary-403',
  'secondary-200',
  'secondary-429',
  'server-500',
  'max-node-limit',
  'timeout-502-json',
  'timeout-504',
  'timeout-200',
  'couldnt-respond',
  'html-502',
  'html-200',
  'resource-limits',
  'missing-alias',
  'null-alias-error',
  'forbidden-alias',
  'reset-after',
  'truncated-200',
  'empty-200',
  'garbage-200',
  'hang',
  'shift-listing',
];
/** Each of them ends the whole run, so that it hides what else would happen. */
const githubRefusals: GitHubFaultKind[] = ['unauthorized-401', 'insufficient-scopes'];

const cosmosKinds: CosmosFaultKind[] = [
  'reset-before',
  'reset-after',
  'hang-before',
  'hang-after',
  'status-408',
  'status-410',
  'status-449',
  'status-500',
  'status-503',
  'status-503-after',
  'html-502',
  'empty-500',
  'empty-403',
  'throttle-429',
  'slow',
  'garbage-200',
];
const operations: Operation[] = ['create', 'read', 'replace', 'upsert', 'query', 'metadata'];

const messageKinds: MessageFaultKind[] = [
  'status-500',
  'status-503',
  'status-429',
  'reset-before',
  'reset-after',
  'html-502',
  'garbage-200',
];

/** How often a fault strikes: now and then, at one moment, or from the start and for a while. */
type Often = { probability: number } | { nth: number } | Record<string, never>;

function often(dice: Dice): { when: Often; times?: number } {
  if (dice.chance(0.5)) return { when: { probability: dice.between(0.03, 0.3) } };
  if (dice.chance(0.6)) return { when: { nth: dice.whole(1, 30) }, times: 1 };
  return dice.chance(0.85) ? { when: {}, times: dice.whole(1, 8) } : { when: {} };
}

export function githubFault(dice: Dice): GitHubFault {
  const kind = dice.pick(dice.chance(0.03) ? githubRefusals : githubKinds);
  const { when, ...times } = often(dice);
  const route = dice.pick(['graphql', 'graphql', 'rest', undefined] as const);
  return {
    do: kind,
    when: { ...when, ...(route && { route }) },
    ...times,
    ...(/secondary/.test(kind) && { retryAfterSeconds: dice.pick([null, 1, 10, 60]) }),
    ...(kind === 'rate-limited' && {
      retryAfterSeconds: dice.whole(1, 120),
      errorType: dice.pick(['RATE_LIMIT', 'RATE_LIMITED'] as const),
    }),
    ...(kind === 'shift-listing' && { shift: dice.pick(['create', 'delete'] as const), times: 2 }),
  };
}

export function cosmosFault(dice: Dice): CosmosFault {
  const kind = dice.chance(0.02) ? 'firewall-403' : dice.pick(cosmosKinds);
  const { when, ...times } = often(dice);
  return {
    do: kind,
    when: {
      ...when,
      // Most of them strike documents: a run that cannot even begin shows little.
      ...(dice.chance(0.6)
        ? { operation: ['create', 'read'] as Operation[], container: 'repoStats' }
        : dice.chance(0.6) && { operation: dice.pick(operations) }),
    },
    ...times,
    ...(kind === 'throttle-429' && { retryAfterMs: dice.whole(1, 3_000) }),
    ...(kind === 'slow' && { slowMs: dice.whole(500, 35_000) }),
  };
}

/** Time-outs of sockets are not scaled, so an email service that hangs costs real seconds. */
export function messageFault(dice: Dice, hangs: number): MessageFault {
  const kind = dice.chance(hangs) ? 'hang' : dice.pick(messageKinds);
  return {
    do: kind,
    after: dice.whole(0, 1),
    times: kind === 'hang' ? 1 : dice.whole(1, 6),
    ...(kind.startsWith('status') && { retryAfterSeconds: dice.pick([0, 1, 20]) }),
  };
}
