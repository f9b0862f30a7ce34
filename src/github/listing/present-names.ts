import type { PresentNames, RepositoryName } from '../../model.ts';
import { aliasOf, refusalOf } from '../client/failures.ts';
import { type Query, rateLimit } from '../client/query.ts';
import { isRepositoryName } from '../metrics.ts';
import { pauseForLimit } from '../pacing/rate-limit.ts';
import type { ListingOptions } from './request-with-retry.ts';

/** No connection is opened, so a query is one point whatever it asks for. */
const namesPerQuery = 100;
const maxNames = 300;
/** The run waits for this alone, so a limit that lasts is not waited for. */
const patienceMs = 20_000;
/** Fewer points are left for others who use the same token. */
const leastPointsLeft = 10;

/**
 * Asks GitHub under which names repositories are found today: it follows renames and moves. Takes 300 names at the most,
 * for three points, and asks for nothing where the run is ending or few points are left.
 */
export async function presentNames(names: readonly string[], options: ListingOptions): Promise<PresentNames> {
  const present = new Map<string, RepositoryName | 'not-found'>();
  const { clock, ending } = options;
  const over = new AbortController();
  const signal = AbortSignal.any([ending.taking, over.signal]);
  clock.sleep(patienceMs, signal).then(
    () => over.abort(),
    () => {},
  );
  for (let from = 0; from < Math.min(names.length, maxNames); from += namesPerQuery) {
    const some = names.slice(from, Math.min(from + namesPerQuery, maxNames));
    if (!(await ask(some, options, { signal, present }))) break;
  }
  over.abort();
  return present;
}

interface Asking {
  signal: AbortSignal;
  present: Map<string, RepositoryName | 'not-found'>;
}

/** False where it is no use to go on asking. */
async function ask(names: readonly string[], options: ListingOptions, { signal, present }: Asking): Promise<boolean> {
  const { gate, client, log } = options;
  if ((gate.points.left ?? leastPointsLeft) < leastPointsLeft) return false;
  const permit = await gate.admit({ points: 1, seconds: 0 }, signal);
  if (!permit) return false;
  const result = await client.query(queryOf(names), signal);
  permit.finish({ ...result, isWell: result.status === 'answered' });
  if (result.status === 'failed') {
    const { failure } = result;
    log.debug(`Where repositories of the last run are now is not known: ${failure.reason}`);
    if (failure.kind === 'limited') pauseForLimit(gate.pause, failure, 1, options);
    return false;
  }
  const missing = result.errors.filter((error) => refusalOf(error).status === 'not-found').map(aliasOf);
  for (const [i, name] of names.entries()) {
    const now = (result.data?.[`r${i}`] as { nameWithOwner?: unknown } | null | undefined)?.nameWithOwner;
    if (isRepositoryName(now)) present.set(name, now);
    else if (missing.includes(`r${i}`)) present.set(name, 'not-found');
  }
  return true;
}

// https://docs.github.com/en/graphql/reference/queries#repository
function queryOf(names: readonly string[]): Query {
  const all = names.map((_, i) => i);
  const variables: Record<string, string> = {};
  for (const [i, full] of names.entries()) {
    const [owner = '', name = ''] = full.split('/');
    variables[`o${i}`] = owner;
    variables[`n${i}`] = name;
  }
  const text = `query names(${all.map((i) => `$o${i}: String!, $n${i}: String!`).join(', ')}) {
  ${all.map((i) => `r${i}: repository(owner: $o${i}, name: $n${i}) { nameWithOwner }`).join('\n  ')}
  ${rateLimit}
}`;
  return { text, variables };
}
