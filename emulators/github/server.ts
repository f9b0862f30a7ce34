import { createServer } from 'node:http';
import { listen, stop } from '../listen.ts';
import type { App } from './apps.ts';
import { handle } from './arrival.ts';
import { Emulation } from './emulation.ts';
import type { Fault } from './faults.ts';
import { githubSchema } from './graphql/schema.ts';
import type { SecondaryLimitName } from './limits.ts';
import type { GitHubOptions, Latency } from './options.ts';
import type { RequestRecord, Usage } from './record.ts';
import { defaultGrant, type Grant } from './tokens.ts';
import type { Owner, OwnerSpec, Population, RepositoryMap } from './world.ts';

/** A running emulator; everything that is not readonly can be changed during a test. */
export interface GitHubEmulator {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** What the runner sets as GITHUB_API_URL and GITHUB_GRAPHQL_URL. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly port: number;
  readonly requests: readonly RequestRecord[];
  readonly usage: Readonly<Usage>;
  readonly answered: ReadonlyMap<string, number>;
  /** Fields asked for that the emulator cannot answer. */
  readonly gaps: ReadonlySet<string>;
  /** How often the emulator itself found a secondary limit exceeded; faults do not count. */
  readonly limiterTrips: number;
  readonly tripsByLimit: Readonly<Record<SecondaryLimitName, number>>;
  /** How often a primary limit was found used up. */
  readonly primaryRefusals: number;
  /** Requests sent before the time that an earlier answer named. */
  readonly earlyRequests: number;
  readonly inFlight: number;
  readonly peakInFlight: number;
  latency: Latency;
  readonly faults: Fault[];
  readonly repositories: RepositoryMap;
  readonly owners: ReadonlyMap<string, Owner>;
  readonly renames: Map<string, string>;
  readonly ownerRenames: Map<string, string>;
  readonly tokens: Map<string, Grant>;
  readonly apps: readonly App[];
  addOwner(spec: OwnerSpec): Owner;
  /** Returns the new repositories' names. */
  populate(population: Population): string[];
  /** Spends points of the hour as another job with the same token would. */
  spendPoints(amount: number, grant?: Grant): void;
  remainingPoints(grant?: Grant): number;
  close(): Promise<void>;
}

/** Starts an emulator of GitHub's API on 127.0.0.1. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubEmulator> {
  const emulation = new Emulation(options);
  githubSchema();
  const server = createServer((request, response) => {
    handle(emulation, request, response).catch((error) => response.destroy(error));
  });
  server.keepAliveTimeout = 120_000;
  const port = await listen(server, options.port);
  return expose(emulation, port, () => {
    emulation.closing.abort();
    return stop(server);
  });
}

function expose(emulation: Emulation, port: number, close: () => Promise<void>): GitHubEmulator {
  const { journal, world } = emulation;
  const trips = (): Record<SecondaryLimitName, number> => {
    const all: Record<SecondaryLimitName, number> = { inFlight: 0, graphqlPoints: 0, restPoints: 0, graphqlSeconds: 0 };
    for (const limiter of emulation.limiters)
      for (const name of Object.keys(all) as SecondaryLimitName[]) all[name] += limiter.trips[name];
    return all;
  };
  const url = `http://127.0.0.1:${port}`;
  const enterprise = emulation.options.enterprise === true;
  return {
    url,
    apiUrl: enterprise ? `${url}/api/v3` : url,
    graphqlUrl: enterprise ? `${url}/api/graphql` : `${url}/graphql`,
    port,
    requests: journal.requests,
    usage: journal.usage,
    answered: journal.answered,
    gaps: journal.gaps,
    get limiterTrips() {
      return Object.values(trips()).reduce((sum, count) => sum + count, 0);
    },
    get tripsByLimit() {
      return trips();
    },
    get primaryRefusals() {
      return emulation.primaryRefusals;
    },
    get earlyRequests() {
      return journal.requests.filter((request) => request.early).length;
    },
    get inFlight() {
      return emulation.limiters.reduce((sum, { inFlight }) => sum + inFlight, 0);
    },
    get peakInFlight() {
      return journal.requests.reduce((most, request) => Math.max(most, request.inFlightAtStart), 0);
    },
    get latency() {
      return emulation.latency;
    },
    set latency(latency) {
      emulation.latency = latency;
    },
    faults: emulation.plan.faults,
    repositories: world.repositories,
    owners: world.owners,
    renames: world.renames,
    ownerRenames: world.ownerRenames,
    tokens: emulation.tokens,
    apps: emulation.apps,
    addOwner: (spec) => world.addOwner(spec),
    populate: (population) => world.populate(population),
    spendPoints: (amount, grant) => emulation.budgetOf(grant ?? firstGrant(emulation), 'graphql').spend(amount),
    remainingPoints: (grant) => emulation.budgetOf(grant ?? firstGrant(emulation), 'graphql').remaining,
    close,
  };
}

function firstGrant(emulation: Emulation): Grant {
  return emulation.tokens.values().next().value ?? defaultGrant;
}
