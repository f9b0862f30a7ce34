import type { RepoStats, RepositoryName } from '../../model.ts';
import { type AnswerError, aliasOf, type Refusal, refusalOf } from '../client/failures.ts';
import { type Query, rateLimit } from '../client/query.ts';
import type { Extras, MetricSet, RepositoryNode } from '../metrics.ts';

/**
 * One GraphQL query for the stats of many repositories. Names travel as variables, so a text depends only on how many
 * there are, and no name can change what is asked.
 */
export function buildQuery(names: readonly RepositoryName[], metrics: MetricSet): Query {
  const variables: Record<string, string> = {};
  names.forEach((repository, i) => {
    const [owner = '', name = ''] = repository.split('/');
    variables[`o${i}`] = owner;
    variables[`n${i}`] = name;
  });
  return { text: queryText(names.length, metrics.selection), variables };
}

/** Asks for a repository whose stats are there already, to find out whether GitHub gives any. */
export function buildProbe(name: RepositoryName, metrics: MetricSet): Query {
  const { text, variables } = buildQuery([name], metrics);
  return { text: text.replace(/^query stats/, 'query probe'), variables };
}

function queryText(size: number, selection: string): string {
  const each = (line: (i: number) => string, glue: string): string =>
    Array.from({ length: size }, (_, i) => line(i)).join(glue);
  return `query stats(${each((i) => `$o${i}: String!, $n${i}: String!`, ', ')}) {
  ${each((i) => `r${i}: repository(owner: $o${i}, name: $n${i}) { ...stats }`, '\n  ')}
  ${rateLimit}
}
fragment stats on Repository {
  ${selection}
}`;
}

/** What one answer says of one of the repositories asked for; `left-out`: nothing. */
export type Said =
  | { status: 'answered'; stats: RepoStats; extras: Extras }
  | Refusal
  | { status: 'left-out'; reason: string };

/** What needs not be asked again. */
export type SaidForGood = Exclude<Said, { status: 'left-out' }> & { status: 'answered' | 'not-found' | 'forbidden' };

export const isSaidForGood = (said: Said): said is SaidForGood =>
  said.status === 'answered' || said.status === 'not-found' || said.status === 'forbidden';

export interface AnswerParts {
  data: Readonly<Record<string, unknown>> | undefined;
  errors: readonly AnswerError[];
}

/** What an answer says of each repository, in the order asked. */
export function readAnswer(
  names: readonly RepositoryName[],
  { data, errors }: AnswerParts,
  metrics: MetricSet,
): Said[] {
  const errorByAlias = new Map<string, AnswerError>();
  for (const error of errors) {
    const alias = aliasOf(error);
    if (alias !== undefined && !errorByAlias.has(alias)) errorByAlias.set(alias, error);
  }
  return names.map((name, i) => {
    const error = errorByAlias.get(`r${i}`);
    const node = data?.[`r${i}`];
    if (error) return refusalOf(error);
    if (node === undefined || node === null) return { status: 'left-out', reason: `GitHub's answer left ${name} out` };
    const reading = metrics.read(node as RepositoryNode);
    if (reading.status === 'read') return { ...reading, status: 'answered' };
    return { status: 'unclear', reason: `GitHub's answer has no usable ${reading.field}` };
  });
}
