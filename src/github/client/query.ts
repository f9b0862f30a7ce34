import { type AnswerError, aliasOf } from './facts.ts';
import type { QueryResult } from './results.ts';

export interface Query {
  text: string;
  variables: Record<string, string>;
}

// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#checking-the-status-of-your-primary-rate-limit
export const rateLimit = 'rateLimit { cost limit remaining resetAt }';

/** Asks for nothing but the points; costs one. */
export const pointsQuery: Query = { text: `query points { ${rateLimit} }`, variables: {} };

/** One query for many, under aliases that `readEach` knows. No name can change what is asked: names are variables. */
export function queryEach(
  operation: string,
  variables: readonly Record<string, string>[],
  field: (i: number) => string,
): Query {
  const numbered = variables.flatMap((one, i) => Object.entries(one).map(([letter, value]) => [letter + i, value]));
  const declared = numbered.map(([name]) => `$${name}: String!`).join(', ');
  const fields = [...variables.map((_, i) => field(i)), rateLimit].join('\n  ');
  return { text: `query ${operation}(${declared}) {\n  ${fields}\n}`, variables: Object.fromEntries(numbered) };
}

export function queryRepositories<Name extends string>(
  operation: string,
  names: readonly Name[],
  selectionOf: (name: Name) => string,
): Query {
  const variables = names.map((name) => {
    const [o = '', n = ''] = name.split('/');
    return { o, n };
  });
  const field = (i: number): string =>
    `r${i}: repository(owner: $o${i}, name: $n${i}) { ${selectionOf(names[i] as Name)} }`;
  return queryEach(operation, variables, field);
}

export interface AliasAnswer {
  value: unknown;
  /** The first of those that are about it. */
  error: AnswerError | undefined;
  errors: readonly AnswerError[];
}

export function readEach(letter: 'r' | 'o', count: number, result: QueryResult): AliasAnswer[] {
  const { data, errors } = result.status === 'answered' ? result : { data: undefined, errors: [] };
  const errorsByAlias = Map.groupBy(errors, aliasOf);
  const at = (alias: string): AliasAnswer => {
    const about = errorsByAlias.get(alias) ?? [];
    return { value: data?.[alias], error: about[0], errors: about };
  };
  return Array.from({ length: count }, (_, i) => at(letter + i));
}
