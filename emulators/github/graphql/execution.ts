import { executeSync, GraphQLError } from 'graphql';
import type { QueryContext } from './context.ts';
import { type AnswerError, formatError, isGap } from './errors.ts';
import type { PreparedQuery } from './request.ts';
import { resolveField, resolveType } from './resolvers.ts';

export interface QueryAnswer {
  data: Record<string, unknown> | null;
  errors?: AnswerError[];
}

export interface ExecutedQuery {
  answer: QueryAnswer;
  /** Fields that were asked for and that the emulator cannot answer. */
  gaps: string[];
}

/** Executes a query and applies the faults of single aliases; never throws for what a query asks. */
export function executeQuery(query: PreparedQuery, context: QueryContext): ExecutedQuery {
  const result = executeSync({
    schema: query.schema,
    document: query.document,
    rootValue: {},
    contextValue: context,
    variableValues: query.body.variables,
    operationName: query.body.operationName ?? null,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  const errors = (result.errors ?? []).map(formatError);
  const data = result.data ? { ...result.data } : null;
  if (data) failWholeAliases(data, errors, context);
  const gaps = (result.errors ?? []).filter(isGap).map((error) => error.message);
  return { answer: { data, ...(errors.length > 0 ? { errors } : {}) }, gaps };
}

function failWholeAliases(data: Record<string, unknown>, errors: AnswerError[], context: QueryContext): void {
  for (const alias of context.notYetStruck()) {
    if (data[alias] == null) continue;
    const refusal = context.refusalFor(alias);
    data[alias] = null;
    if (refusal) errors.push(formatError(new GraphQLError(refusal.message, { path: [alias], originalError: refusal })));
  }
  for (const alias of Object.keys(data)) {
    if (context.aliasFault(alias) === 'missing-alias') delete data[alias];
  }
}
