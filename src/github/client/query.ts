import { type AnswerError, aliasOf } from './failures.ts';
import type { QueryResult } from './results.ts';

export interface Query {
  text: string;
  variables: Record<string, string>;
}

/**
 * What every query asks for, to know what is left of the hour's points:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#checking-the-status-of-your-primary-rate-limit
 */
export const rateLimit = 'rateLimit { cost limit remaining resetAt }';

/** Asks for nothing but the points; costs one. */
export const pointsQuery: Query = { text: `query points { ${rateLimit} }`, variables: {} };

interface EachQuery {
  operation: string;
  /** The variables of each, by letters that its number follows. */
  variables: readonly Record<string, string>[];
  /** What is asked of the one with this number, under an alias that `readEach` knows. */
  field(i: number): string;
}

/**
 * One query for many, each under an alias of its own. Names travel as variables, so the text depends only on how many
 * there are, and no name can change what is asked.
 */
export function queryEach({ operation, variables, field }: EachQuery): Query {
  const numbered = variables.flatMap((one, i) => Object.entries(one).map(([letter, value]) => [letter + i, value]));
  const declared = numbered.map(([name]) => `$${name}: String!`).join(', ');
  const fields = [...variables.map((_, i) => field(i)), rateLimit].join('\n  ');
  return { text: `query ${operation}(${declared}) {\n  ${fields}\n}`, variables: Object.fromEntries(numbered) };
}

/** One query for many repositories, under the aliases `r0`, `r1` and so on. */
export function queryRepositories(operation: string, names: readonly string[], selection: string): Query {
  const variables = names.map((name) => {
    const [o = '', n = ''] = name.split('/');
    return { o, n };
  });
  const field = (i: number): string => `r${i}: repository(owner: $o${i}, name: $n${i}) { ${selection} }`;
  return queryEach({ operation, variables, field });
}

/** What an answer has under an alias: its value, and the first of its errors. */
export interface AliasAnswer {
  value: unknown;
  error: AnswerError | undefined;
}

export function readEach(letter: 'r' | 'o', count: number, result: QueryResult): AliasAnswer[] {
  const { data, errors } = result.status === 'answered' ? result : nothing;
  const errorsByAlias = Map.groupBy(errors, aliasOf);
  const at = (alias: string): AliasAnswer => ({ value: data[alias], error: errorsByAlias.get(alias)?.[0] });
  return Array.from({ length: count }, (_, i) => at(letter + i));
}

const nothing: Pick<QueryResult & { status: 'answered' }, 'data' | 'errors'> = { data: {}, errors: [] };
