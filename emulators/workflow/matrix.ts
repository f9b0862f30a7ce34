import { expand, type Scope, WorkflowError } from './expressions.ts';
import type { StrategyFile } from './workflow-file.ts';

export interface Strategy {
  failFast: boolean;
  maxParallel: number;
  /** One for each job. */
  legs: Record<string, unknown>[];
}

/** https://docs.github.com/en/actions/reference/limits: a matrix can generate at most this many jobs. */
const mostJobs = 256;

/** The combinations of a matrix, in GitHub's order: the first key changes last. */
export function readStrategy(strategy: StrategyFile, scope: Scope): Strategy {
  const vectors = Object.entries(strategy.matrix ?? {}).map(([key, value]) => readVector(key, value, scope));
  const legs = vectors.reduce<Record<string, unknown>[]>(
    (combined, [key, values]) => combined.flatMap((leg) => values.map((value) => ({ ...leg, [key]: value }))),
    [{}],
  );
  if (legs.length > mostJobs)
    throw new WorkflowError(`The strategy has ${legs.length} jobs, and at most ${mostJobs} are allowed`);
  const failFast = expand(strategy['fail-fast'] ?? true, scope);
  if (typeof failFast !== 'boolean') throw new WorkflowError(`Unexpected value '${failFast}' for fail-fast`);
  return { failFast, maxParallel: readMaxParallel(strategy['max-parallel'], scope, legs.length), legs };
}

function readVector(key: string, value: unknown, scope: Scope): [string, unknown[]] {
  if (key === 'include' || key === 'exclude') throw new WorkflowError(`matrix.${key} is not emulated`);
  const values = Array.isArray(value) ? value.map((one) => expand(one, scope)) : expand(value, scope);
  if (!Array.isArray(values)) throw new WorkflowError(`A sequence was expected for the matrix vector '${key}'`);
  if (values.length === 0) throw new WorkflowError(`Matrix vector '${key}' does not contain any values`);
  return [key, values];
}

function readMaxParallel(value: unknown, scope: Scope, jobs: number): number {
  if (value === undefined) return jobs;
  const most = expand(value, scope);
  if (typeof most !== 'number' || !Number.isInteger(most) || most < 1)
    throw new WorkflowError(`Unexpected value '${most}' for max-parallel`);
  return most;
}
