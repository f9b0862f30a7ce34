import type { FaultKind } from './faults.ts';
import type { SecondaryLimitName } from './limits.ts';

export interface RequestRecord {
  id: number;
  requestId: string;
  route: 'graphql' | 'rest';
  /** Emulated milliseconds since 1970. */
  startedAt: number;
  endedAt: number | undefined;
  method: string;
  path: string;
  search: string;
  /** Query and variables; absent where only summaries are recorded. */
  graphql?: { query: string; variables: Record<string, unknown> };
  /** `owner/name` of each repository asked for, and its alias at the same place. */
  repositories: string[];
  aliases: string[];
  /** Points charged, with those of a time-out; 1 for a REST request. */
  cost: number;
  connectionRequests: number;
  nodes: number;
  /** The response time that the latency model gave it, before the limit of ten seconds. */
  simulatedMs: number;
  /** 0 while there is none, and where the connection was closed without one. */
  status: number;
  fault?: FaultKind;
  refused?: 'primary' | SecondaryLimitName;
  timedOut: boolean;
  /** Request headers without the token; absent where only summaries are recorded. */
  headers?: Record<string, string>;
  /** The login that the token belongs to. */
  tokenOf: string | undefined;
  inFlightAtStart: number;
  /** Sent although an earlier answer had named a later time. */
  early: boolean;
  clientGone: boolean;
}

export interface Usage {
  points: number;
  queries: number;
  restCalls: number;
  /** Simulated GraphQL response time. */
  seconds: number;
}

/** Everything that the emulator was asked, and what it gave. */
export class Journal {
  readonly requests: RequestRecord[] = [];
  readonly usage: Usage = { points: 0, queries: 0, restCalls: 0, seconds: 0 };
  /** How often a repository's numbers reached the client, by its present `owner/name`. */
  readonly answered = new Map<string, number>();
  /** Fields asked for that the emulator cannot answer: a test's fault or the emulator's. */
  readonly gaps = new Set<string>();
  readonly full: boolean;
  #nextId = 1;

  constructor(full: boolean) {
    this.full = full;
  }

  open(
    start: Pick<RequestRecord, 'route' | 'startedAt' | 'method' | 'path' | 'search' | 'inFlightAtStart'>,
  ): RequestRecord {
    const id = this.#nextId++;
    const record: RequestRecord = {
      id,
      requestId: `EMUL:${id.toString(16).toUpperCase().padStart(6, '0')}`,
      endedAt: undefined,
      repositories: [],
      aliases: [],
      cost: 0,
      connectionRequests: 0,
      nodes: 0,
      simulatedMs: 0,
      status: 0,
      timedOut: false,
      tokenOf: undefined,
      early: false,
      clientGone: false,
      ...start,
    };
    this.requests.push(record);
    return record;
  }

  countAnswered(names: Iterable<string>): void {
    for (const name of names) this.answered.set(name, (this.answered.get(name) ?? 0) + 1);
  }
}
