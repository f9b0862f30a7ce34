import type { Emulation } from './emulation.ts';
import type { RefusalCircumstances } from './fault-answers.ts';
import type { SeenRequest } from './faults.ts';
import type { RequestRecord } from './record.ts';
import type { Grant } from './tokens.ts';

/** One authenticated request on its way through the emulator. */
export interface Exchange {
  emulation: Emulation;
  record: RequestRecord;
  grant: Grant;
  authenticated: boolean;
  /** Scheme, host and, on Enterprise Server, the API's path. */
  apiBase: string;
  /** Path below `apiBase`. */
  path: string;
  search: URLSearchParams;
  body: string;
}

export function seenRequest({ record, path, search }: Exchange, cost: number): SeenRequest {
  return {
    route: record.route,
    method: record.method,
    path,
    page: Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1),
    repositories: record.repositories,
    cost,
    startedAt: record.startedAt,
  };
}

export function circumstances({ emulation, record, grant }: Exchange): RefusalCircumstances {
  return {
    route: record.route,
    requestId: record.requestId,
    userId: grant.id,
    nowMs: emulation.clock.now(),
    resetSeconds: emulation.budgetOf(grant, record.route).resetSeconds,
  };
}
