import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import type { RepositoryFixture } from '../fixtures.ts';
import type { Listings } from '../listing.ts';
import type { ListingFlaws } from '../options.ts';
import type { Grant, Permission } from '../tokens.ts';
import { sees } from '../tokens.ts';
import type { World } from '../world.ts';
import { FieldRefusal, notAccessible } from './errors.ts';

export type AliasFault = 'resource-limits' | 'null-alias-error' | 'forbidden-alias' | 'missing-alias';

/** The `rateLimit` field's answer; null where limits are off. */
export interface RateLimitAnswer {
  cost: number;
  limit: number;
  remaining: number;
  used: number;
  nodeCount: number;
  resetAt: string;
}

export interface QueryContextParts {
  world: World;
  listings: Listings;
  flaws: ListingFlaws;
  grant: Grant;
  rateLimit: RateLimitAnswer | null;
  aliasFaults: ReadonlyMap<string, AliasFault>;
  requestId: string;
  nowMs: number;
}

/** What the resolvers of one query share. */
export class QueryContext {
  readonly world: World;
  readonly listings: Listings;
  readonly flaws: ListingFlaws;
  readonly grant: Grant;
  readonly rateLimit: RateLimitAnswer | null;
  readonly #parts: QueryContextParts;
  readonly #struck = new Set<string>();

  constructor(parts: QueryContextParts) {
    this.world = parts.world;
    this.listings = parts.listings;
    this.flaws = parts.flaws;
    this.grant = parts.grant;
    this.rateLimit = parts.rateLimit;
    this.#parts = parts;
  }

  isVisible(repository: RepositoryFixture): boolean {
    return sees(this.grant, repository);
  }

  /** Throws where the token may see the repository, and not this of it. */
  require(permission: Permission, { visibility }: RepositoryFixture): void {
    if (visibility !== 'PUBLIC' && this.grant.lacks?.includes(permission))
      throw notAccessible(this.grant.installation ? 'integration' : 'personal access token');
  }

  aliasFault(alias: string): AliasFault | undefined {
    return this.#parts.aliasFaults.get(alias);
  }

  /** Throws when this query's fault plan says that the alias around this field fails. */
  refuseIfFaulty(info: GraphQLResolveInfo): void {
    if (this.#parts.aliasFaults.size === 0) return;
    const alias = String(responsePathAsArray(info.path)[0]);
    const refusal = this.refusalFor(alias);
    if (!refusal) return;
    this.#struck.add(alias);
    throw refusal;
  }

  refusalFor(alias: string): FieldRefusal | undefined {
    const fault = this.aliasFault(alias);
    if (fault === 'resource-limits') {
      // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#other-resource-limits
      return new FieldRefusal('RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.');
    }
    if (fault !== 'null-alias-error') return undefined;
    return new FieldRefusal(undefined, somethingWentWrong(this.#parts.requestId, this.#parts.nowMs));
  }

  /** Aliases that ought to fail and have no field that could: they are failed as a whole. */
  notYetStruck(): string[] {
    return [...this.#parts.aliasFaults.keys()].filter((alias) => this.refusalFor(alias) && !this.#struck.has(alias));
  }
}

function somethingWentWrong(requestId: string, nowMs: number): string {
  const time = `${new Date(nowMs).toISOString().slice(0, 19)}Z`;
  return `Something went wrong while executing your query on ${time}. Please include \`${requestId}\` when reporting this issue.`;
}
