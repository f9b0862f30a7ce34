import type { ServiceClock } from '../service-clock.ts';
import type { App } from './apps.ts';
import type { Fault, TimeoutKind } from './faults.ts';
import type { SecondaryLimits } from './limits.ts';
import type { Grant } from './tokens.ts';
import type { OwnerSpec, Population } from './world.ts';

/** Simulated response times in emulated milliseconds; all default to 0. */
export interface Latency {
  restPageMs?: number;
  queryMs?: number;
  /** For each request that a connection needs (one for each count of each repository). */
  connectionMs?: number;
  /** Extra for a repository by `owner/name`; map keys in lower case. */
  perRepositoryMs?: ReadonlyMap<string, number> | ((name: string) => number);
  /** Multiplies all of the above: 10 is ten times slower. */
  speedFactor?: number;
}

export interface GitHubOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  clock?: ServiceClock;
  /** Paths of GitHub Enterprise Server: /api/graphql and /api/v3. */
  enterprise?: boolean;
  /** `2.22.24`, for example: answers name it, and what later versions added is missing. */
  enterpriseVersion?: string;
  /** Fields that the server's repositories do not have, as on an older GitHub Enterprise Server. */
  missingFields?: readonly string[];
  /** False: limits are off as on an Enterprise Server, `rateLimit` is null and no x-ratelimit header is sent. */
  rateLimit?: boolean;
  /** False starts without the real repositories of emulators/data. */
  realRepositories?: boolean;
  owners?: readonly OwnerSpec[];
  populate?: readonly Population[];
  /** Old to present `owner/name`. */
  renames?: Readonly<Record<string, string>>;
  /** Old to present login: its repositories are found under the old name, the account itself is not. */
  ownerRenames?: Readonly<Record<string, string>>;
  /** Accepted tokens; default: `emulator-token`. */
  tokens?: Readonly<Record<string, Grant>>;
  /** GitHub Apps, with the accounts that installed them. */
  apps?: readonly App[];
  pointsPerHour?: number;
  restRequestsPerHour?: number;
  /** How long the hour of the primary limits lasts, so that a test need not wait for it. */
  hourMs?: number;
  /** How the primary limit is spelled in `errors[].type`; default `RATE_LIMIT`. */
  primaryErrorType?: 'RATE_LIMIT' | 'RATE_LIMITED';
  /** Default: the documented ones; false: none. */
  secondaryLimits?: false | Partial<SecondaryLimits>;
  latency?: Latency;
  timeout?: Partial<TimeoutOptions>;
  faults?: readonly Fault[];
  /** For faults by probability. */
  seed?: number;
  /** `summary` keeps no query texts, variables and headers. */
  record?: 'full' | 'summary';
  /** False leaves `rel="last"` out of Link headers. */
  linkLast?: boolean;
  /** What is wrong with the lists of an owner's repositories. */
  listing?: ListingFlaws;
}

export interface ListingFlaws {
  /** By login: how many repositories GraphQL's count has that no list has. */
  uncounted?: Readonly<Record<string, number>>;
  /** As `owner/name`: null in lists by GraphQL, with an error. */
  unreadable?: readonly string[];
  /** Each page of REST and of GraphQL is the first one again, and another follows. */
  repeats?: boolean;
  /** Where Link headers of REST lead instead. */
  linkOrigin?: string;
}

export interface TimeoutOptions {
  /** A query that would take longer ends here; 10,000. */
  afterMs: number;
  answer: TimeoutKind;
  /** GitHub does not publish how many points a time-out costs on top; 10 is made up. */
  extraPoints: number;
}
