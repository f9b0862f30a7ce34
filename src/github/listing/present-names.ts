import { deadline } from '../../async/abort.ts';
import type { PresentNames, RepositoryName } from '../../model.ts';
import { fieldsOf } from '../client/json.ts';
import { refusalOf } from '../client/judgment.ts';
import { queryRepositories, readEach } from '../client/query.ts';
import type { QueryResult } from '../client/results.ts';
import { isRepositoryName } from '../metrics.ts';
import { type GitHubAccess, pauseForLimit } from '../pacing/access.ts';

/** No connection is opened, so a query is one point whatever it asks for. */
const namesPerQuery = 100;
const maxNames = 300;
/** The run waits for this alone, so a limit that lasts is not waited for. */
const patienceMs = 20_000;
/** The rest is for others who use the same token. */
const leastPointsLeft = 10;

/** Asks GitHub under which names repositories are found today: it follows renames and moves. */
export async function presentNames(names: readonly string[], access: GitHubAccess): Promise<PresentNames> {
  const present = new Map<string, RepositoryName | 'not-found'>();
  const { clock, ending } = access;
  const limit = deadline(clock, patienceMs, ending.taking);
  for (let from = 0; from < Math.min(names.length, maxNames); from += namesPerQuery) {
    const some = names.slice(from, Math.min(from + namesPerQuery, maxNames));
    const result = await ask(some, access, limit.signal);
    if (result?.status !== 'answered') break;
    for (const [i, { value, error }] of readEach('r', some.length, result).entries()) {
      const { nameWithOwner: now } = fieldsOf(value);
      if (isRepositoryName(now)) present.set(some[i] ?? '', now);
      else if (error && refusalOf(error).status === 'not-found') present.set(some[i] ?? '', 'not-found');
    }
  }
  limit.clear();
  return present;
}

async function ask(
  names: readonly string[],
  access: GitHubAccess,
  signal: AbortSignal,
): Promise<QueryResult | undefined> {
  const { gate, client, log } = access;
  if ((gate.points.left ?? leastPointsLeft) < leastPointsLeft) return undefined;
  const permit = await gate.admit({ points: 1, seconds: 0 }, signal);
  if (!permit) return undefined;
  // https://docs.github.com/en/graphql/reference/queries#repository
  const result = await client.query(
    queryRepositories('names', names, () => 'nameWithOwner'),
    signal,
  );
  permit.finish(result);
  if (result.status === 'failed') {
    log.debug(`The present names of repositories are unknown: ${result.failure.reason}`);
    if (result.failure.kind === 'limited')
      pauseForLimit({ pause: gate.pause, limit: result.failure, inRow: 1 }, access);
  }
  return result;
}
