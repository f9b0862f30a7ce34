import type { Clock } from '../../async/clock.ts';
import type { Ending } from '../../async/ending.ts';
import type { Log } from '../../text/log.ts';
import type { GitHubClient } from '../client/client.ts';
import type { QueryGate } from './query-gate.ts';
import type { CoolDown } from './rate-limit.ts';

/** What every stage needs that asks GitHub for something. */
export interface GitHubAccess extends CoolDown {
  client: GitHubClient;
  gate: QueryGate;
  clock: Clock;
  ending: Ending;
  log: Log;
  maxRetries: number;
}
