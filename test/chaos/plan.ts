import type { Fault as CosmosFault } from '../../emulators/cosmos/faults.ts';
import type { Fault as GitHubFault } from '../../emulators/github/faults.ts';
import type { Fault as MessageFault } from '../../emulators/http-faults.ts';
import { Dice } from './dice.ts';
import { type EarlierRun, planEarlier } from './earlier.ts';
import { cosmosFault, githubFault, messageFault } from './fault-dice.ts';

export interface PlannedOwner {
  login: string;
  type: 'Organization' | 'User';
  repositories: string[];
  blocked?: 'ip-allow-list' | 'saml';
  /** Exists nowhere, though the sources name it. */
  isMissing?: boolean;
}

export type DisturbanceKind =
  | 'cosmos-refuses'
  | 'cosmos-resets'
  | 'cosmos-hangs'
  | 'cosmos-is-shared'
  | 'github-is-down'
  | 'github-hangs'
  | 'github-is-slow';

/** A change of a service in mid-run. */
export interface Disturbance {
  do: DisturbanceKind;
  /** After so many requests to GitHub and Cosmos DB together. */
  afterRequests: number;
  /** Emulated milliseconds; absent: to the very end. */
  forMs?: number;
}

/** Everything in which one run differs from another; it is printed where an invariant does not hold. */
export interface ChaosPlan {
  seed: number;
  timeScale: number;
  owners: PlannedOwner[];
  singles: string[];
  /** Old to present name. */
  renames: Record<string, string>;
  forbidden: string[];
  inputs: Record<string, string>;
  pointsPerHour: number;
  serverlessAccount: boolean;
  githubSlowness: number;
  faults: { github: GitHubFault[]; cosmos: CosmosFault[]; eventGrid: MessageFault[]; sendGrid: MessageFault[] };
  disturbances: Disturbance[];
  /** Absent where the run is the first. */
  earlier?: EarlierRun;
  /** Ends main from outside, after so many requests to GitHub and Cosmos DB together. */
  end?: { by: 'cancel' | 'kill'; afterRequests: number };
}

const otherDice = 1_000_000;
const logins = ['contoso', 'Fabrikam-Inc', 'tail_wind'];

export function planChaos(seed: number): ChaosPlan {
  const dice = new Dice(seed);
  const end = planEnd(dice);
  const owners = planOwners(dice);
  const all = owners.flatMap(({ login, repositories }) => repositories.map((name) => `${login}/${name}`));
  const present = all.filter((name) => name.startsWith('solo/') || dice.chance(0.05));
  const renamed = dice.list(dice.whole(0, 2), (i): [string, string] => [`solo/old-${i}`, dice.pick(all)]);
  const missing = dice.list(dice.whole(0, 2), (i) => `solo/gone-${i}`);
  const serverless = dice.chance(0.5);
  // By dice of its own, so that a plan is otherwise what it was before runs were compared.
  const earlier = planEarlier(new Dice(seed + otherDice), all);
  return {
    seed,
    // A canceled job has ten seconds, of which a scale of forty would leave a quarter.
    timeScale: end?.by === 'cancel' ? 5 : dice.pick([30, 40, 50]),
    owners,
    singles: [...present, ...missing, ...renamed.map(([old]) => old)],
    renames: Object.fromEntries(renamed),
    forbidden: all.filter(() => dice.chance(0.02)),
    inputs: planInputs(dice, serverless),
    pointsPerHour: dice.chance(0.1) ? dice.whole(5, 20) : 5_000,
    serverlessAccount: serverless,
    githubSlowness: dice.pick([1, 1, 1, 5]),
    faults: planFaults(dice),
    disturbances: dice.chance(0.4) ? dice.list(dice.whole(1, 2), () => planDisturbance(dice)) : [],
    ...(earlier && { earlier }),
    ...(end && { end }),
  };
}

function planOwners(dice: Dice): PlannedOwner[] {
  const total = dice.whole(5, 150);
  const count = dice.whole(1, 3);
  const owners = dice.list(count, (i): PlannedOwner => {
    const isMissing = dice.chance(0.04);
    return {
      login: logins[i] ?? '',
      type: dice.chance(0.8) ? 'Organization' : 'User',
      repositories: isMissing ? [] : dice.list(Math.ceil(total / count), (n) => (n % 9 === 4 ? `.r_${n}` : `r-${n}.x`)),
      ...(isMissing && { isMissing }),
      ...(dice.chance(0.04) && { blocked: dice.pick(['ip-allow-list', 'saml'] as const) }),
    };
  });
  return [...owners, { login: 'solo', type: 'User', repositories: dice.list(dice.whole(1, 5), (n) => `s${n}`) }];
}

function planInputs(dice: Dice, serverless: boolean): Record<string, string> {
  const [hasCosmos, hasFiles] = dice.pick([
    [true, true],
    [true, true],
    [true, true],
    [true, false],
    [false, true],
  ]);
  return {
    'max-retries': dice.pick(['0', '1', '2', '3', '3']),
    'retry-cooldown-seconds': dice.pick(['0', '0.5', '2', '5']),
    'max-minutes': dice.chance(0.15) ? String(dice.between(0.2, 1.5)) : '15',
    'max-failed-percent': dice.pick(['0', '5', '5', '50', '100']),
    'repos-per-query': dice.pick(['65', '65', '10', '3']),
    'github-concurrency': String(dice.whole(1, 6)),
    'cosmos-serverless': String(serverless),
    'send-email': String(dice.chance(0.7)),
    'email-when': dice.pick(['always', 'end', 'problem']),
    'publish-event': String(dice.chance(0.7)),
    'event-grid-schema': dice.pick(['EventGrid', 'CloudEvent']),
    'extra-metrics': dice.chance(0.2) ? 'forks,license,commits' : '',
    ...(!hasCosmos && { 'cosmos-endpoint': '' }),
    ...(!hasFiles && { 'output-directory': 'none' }),
  };
}

function planFaults(dice: Dice): ChaosPlan['faults'] {
  const some = <T>(probability: number, most: number, make: () => T): T[] =>
    dice.chance(probability) ? dice.list(dice.whole(1, most), make) : [];
  return {
    github: some(0.75, 3, () => githubFault(dice)),
    cosmos: some(0.75, 3, () => cosmosFault(dice)),
    eventGrid: some(0.3, 2, () => messageFault(dice, 0.15)),
    sendGrid: some(0.3, 2, () => messageFault(dice, 0.08)),
  };
}

function planDisturbance(dice: Dice): Disturbance {
  const kind = dice.pick<DisturbanceKind>([
    'cosmos-refuses',
    'cosmos-resets',
    'cosmos-hangs',
    'cosmos-is-shared',
    'github-is-down',
    'github-hangs',
    'github-is-slow',
  ]);
  const lasts = !dice.chance(0.2);
  return { do: kind, afterRequests: dice.whole(2, 120), ...(lasts && { forMs: dice.whole(1_000, 60_000) }) };
}

function planEnd(dice: Dice): ChaosPlan['end'] {
  if (!dice.chance(0.22)) return undefined;
  return { by: dice.pick(['cancel', 'cancel', 'kill'] as const), afterRequests: dice.whole(1, 120) };
}

/** What the sources of a plan select. */
export function sourcesOf({ owners, singles }: ChaosPlan) {
  const loginsOf = (type: string): string[] =>
    owners.filter((owner) => owner.type === type && owner.login !== 'solo').map(({ login }) => login);
  return {
    fullOrgs: loginsOf('Organization').map((orgName) => ({ orgName })),
    users: loginsOf('User').map((login) => ({ login })),
    individualRepos: singles,
  };
}
