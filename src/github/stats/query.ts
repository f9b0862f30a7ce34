import type { Clock } from '../../async/clock.ts';
import { type Answer, isoSeconds, type RepositoryName } from '../../model.ts';
import { type AnswerError, fieldOf } from '../client/facts.ts';
import { isRetryable, type Refusal, type RequestFailure, type Retryable } from '../client/failures.ts';
import { refusalOf, refusedMetricOf } from '../client/judgment.ts';
import { type AliasAnswer, type Query, queryRepositories, readEach } from '../client/query.ts';
import type { QueryResult } from '../client/results.ts';
import type { MetricSet, Reading, RepositoryNode } from '../metrics.ts';
import type { RefusedMetric, RefusedMetrics } from './refused-metrics.ts';

/** What is asked of each repository. */
export interface Asking {
  metrics: MetricSet;
  refused: RefusedMetrics;
}

/** One query for the stats of many repositories. `probe`: to find out whether GitHub gives any. */
export function buildQuery(
  names: readonly RepositoryName[],
  { metrics, refused }: Asking,
  operation: 'stats' | 'probe' = 'stats',
): Query {
  // Those of which some metrics are refused share a fragment with others of the same.
  const fragments = new Map([[metrics.selection(), 'stats']]);
  const fragmentOf = (name: RepositoryName): string => {
    const selection = metrics.selection(refused.of(name));
    const fragment = fragments.get(selection) ?? `stats${fragments.size}`;
    fragments.set(selection, fragment);
    return fragment;
  };
  const { text, variables } = queryRepositories(operation, names, (name) => `...${fragmentOf(name)}`);
  const used = [...fragments].filter(([, fragment]) => text.includes(`...${fragment} `));
  const defined = used.map(([selection, name]) => `fragment ${name} on Repository {\n  ${selection}\n}`);
  return { text: [text, ...defined].join('\n'), variables };
}

export interface Again {
  asked: RepositoryName;
  refusal: Refusal;
  /** The metrics that a document can be without, where it is only them that failed. */
  onlyFields: readonly string[];
}

/** What became of a query as a whole, and those of which it therefore says nothing. */
export interface FailedQuery {
  failure: Exclude<RequestFailure, Retryable>;
  rest: RepositoryName[];
}

export interface SortedAnswer {
  answers: Answer[];
  again: Again[];
  /** Metrics that GitHub does not answer. */
  refused: RefusedMetric[];
  /** GitHub says nothing of these for the sake of such a metric alone. */
  withoutMetric: RepositoryName[];
  failed: FailedQuery | undefined;
}

/** Sorts what a query brought: a failure of the whole concerns those only of which nothing is said by name. */
export function sortAnswer(
  batch: readonly RepositoryName[],
  result: QueryResult,
  asking: Asking & { clock: Clock },
): SortedAnswer {
  const { failure } = result;
  const failed = failure && !isRetryable(failure) ? { failure, rest: [] as RepositoryName[] } : undefined;
  const sorted: SortedAnswer = { answers: [], again: [], refused: [], withoutMetric: [], failed };
  for (const [i, answer] of readEach('r', batch.length, result).entries()) {
    const asked = batch[i] as RepositoryName;
    const { refused, errors } = withoutRefused(asked, answer, asking);
    sorted.refused.push(...refused);
    const read = readAnswer({ ...answer, errors, asked, refused }, asking);
    if (read) place(read, { asked, errors }, sorted, asking);
    else if (refused.length > 0) sorted.withoutMetric.push(asked);
    else if (failed) failed.rest.push(asked);
    else sorted.again.push({ asked, refusal: leftOut(asked, failure), onlyFields: [] });
  }
  return sorted;
}

type Read = Refusal | (Reading & { status: 'read' });

function place(
  read: Read,
  { asked, errors }: { asked: RepositoryName; errors: readonly AnswerError[] },
  { answers, again }: SortedAnswer,
  { metrics, clock }: Asking & { clock: Clock },
): void {
  if (read.status === 'read')
    answers.push({ ...read, status: 'answered', asked, collectedAt: isoSeconds(clock.date()) });
  else if (read.status === 'not-found' || read.status === 'forbidden')
    answers.push({ status: read.status, asked, reason: read.reason });
  else again.push({ asked, refusal: read, onlyFields: dispensable(errors, metrics) });
}

/** Takes out the errors that refuse a metric alone; one that was not asked for refuses nothing. */
function withoutRefused(
  asked: RepositoryName,
  { errors }: AliasAnswer,
  { metrics, refused }: Asking,
): { refused: RefusedMetric[]; errors: readonly AnswerError[] } {
  const isOptional = (field: string): boolean => metrics.isDispensable(field) && !refused.of(asked).has(field);
  const read = errors.map((error) => ({ error, metric: refusedMetricOf(error, isOptional) }));
  return {
    refused: read.flatMap(({ metric }) => (metric ? [{ asked, ...metric }] : [])),
    errors: read.flatMap(({ error, metric }) => (metric ? [] : [error])),
  };
}

/** The fields of errors that are all about metrics which a document can be without. */
function dispensable(errors: readonly AnswerError[], metrics: MetricSet): string[] {
  const fields = errors.map((error) => fieldOf(error) ?? '');
  return fields.every((field) => metrics.isDispensable(field)) ? fields : [];
}

interface OneAnswer {
  asked: RepositoryName;
  value: unknown;
  errors: readonly AnswerError[];
  refused: readonly RefusedMetric[];
}

/** Undefined where nothing is said of the repository. */
function readAnswer(
  { asked, value, errors: [error], refused: now }: OneAnswer,
  { metrics, refused }: Asking,
): Read | undefined {
  if (error) return refusalOf(error);
  if (value === undefined || value === null) return undefined;
  const without = new Set([...refused.of(asked), ...now.map(({ field }) => field)]);
  const reading = metrics.read(value as RepositoryNode, without);
  if (reading.status === 'read') return reading;
  return { status: 'unclear', reason: `GitHub's answer has no valid ${reading.field}` };
}

const leftOut = (asked: RepositoryName, failure: RequestFailure | undefined): Refusal =>
  failure && isRetryable(failure)
    ? { ...failure, status: failure.kind }
    : { status: 'unclear', reason: `GitHub's answer does not include ${asked}` };
