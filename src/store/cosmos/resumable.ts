import { isoSeconds, type RunInfo } from '../../model.ts';
import type { Attempt } from '../store.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { fetchPages } from './pages.ts';
import { unitsPerQuery } from './request-units.ts';
import { daysUntil, type RunAddress } from './run-info.ts';

/** A job is run again on the day of its first attempt, or soon after midnight. */
const daysBack = 1;

type Candidate = Pick<RunInfo, 'id' | 'date' | 'status' | 'job' | 'step' | 'attempt' | 'archive'>;

/**
 * Where the run is that earlier attempts left. One that this attempt has already is another job's, as of a matrix. Throws a
 * `StoreError` if the store cannot be asked.
 */
export async function findResumable(
  { workflowRunUrl, sourcesDigest, job, step, attempt }: Attempt,
  now: Date,
  access: ContainerAccess,
): Promise<RunAddress | undefined> {
  const parameters = { ...daysOf(now), url: workflowRunUrl, digest: sourcesDigest };
  const query = {
    query:
      'SELECT c.id, c.date, c.status, c.job, c.step, c.attempt, c.archive FROM c WHERE c.date >= @from AND c.date <= @to AND c.workflowRunUrl = @url AND c.sourcesDigest = @digest',
    parameters: parametersOf(parameters),
  };
  const found = await fetchPages<Candidate>(
    (request) => access.work(request, { point: 'query', expected: unitsPerQuery }),
    ({ runInfo }) => runInfo.items.query<Candidate>(query),
  );
  if (found.status === 'failed') throw storeError(found.failure, 'cannot look for the run of an earlier attempt');
  const [newest] = found.results
    .filter((run) => run.job === job && run.step === step && (run.attempt ?? 1) < attempt)
    .sort((one, other) => Number(other.id) - Number(one.id));
  // What the archive has emptied is nowhere else.
  return newest?.status === 'completed' || newest?.archive?.deletedAt !== undefined ? undefined : newest;
}

/** Where runs over several jobs are that this workflow run opened and did not complete. Throws a `StoreError`. */
export async function findLeftOpen(url: string, now: Date, access: ContainerAccess): Promise<RunAddress[]> {
  const found = await fetchPages<RunAddress>(
    (request) => access.close(request, { point: 'query', expected: unitsPerQuery }),
    ({ runInfo }) =>
      runInfo.items.query<RunAddress>({
        query:
          "SELECT c.id, c.date FROM c WHERE c.date >= @from AND c.date <= @to AND c.workflowRunUrl = @url AND c.status = 'running' AND IS_DEFINED(c.shards)",
        parameters: parametersOf({ ...daysOf(now), url }),
      }),
  );
  if (found.status === 'failed') throw storeError(found.failure, 'cannot look for the run of this workflow run');
  return found.results;
}

function daysOf(now: Date): { from: string; to: string } {
  const [to = '', from = ''] = daysUntil(isoSeconds(now).slice(0, 10).replaceAll('-', ''), daysBack);
  return { from, to };
}

const parametersOf = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value }));
