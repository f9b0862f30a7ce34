import {
  type FieldNode,
  type GraphQLError,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { costOf, type QueryCost, type QueryShape } from './cost.ts';
import type { AnswerError } from './errors.ts';
import { githubSchema, parseQuery } from './schema.ts';

export interface QueryBody {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | undefined;
}

export interface AskedRepository {
  alias: string;
  /** `owner/name` as asked. */
  name: string;
}

export interface PreparedQuery extends QueryShape {
  body: QueryBody;
  cost: QueryCost;
  asked: AskedRepository[];
}

export type Preparation = { valid: true; query: PreparedQuery } | { valid: false; errors: AnswerError[] };

/** Reads the JSON body of a GraphQL request; undefined when it is no JSON object. */
export function readBody(text: string): Partial<QueryBody> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { query, variables, operationName } = value as Record<string, unknown>;
  return {
    ...(typeof query === 'string' ? { query } : {}),
    variables: typeof variables === 'object' && variables !== null ? { ...variables } : {},
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

/** Everything GitHub knows of a query before it executes it: is it valid, what does it ask, what does it cost. */
export function prepareQuery(body: Partial<QueryBody>, missingFields: readonly string[] = []): Preparation {
  if (!body.query) {
    return invalid([{ message: 'A query attribute must be specified and must be a string.' }]);
  }
  const parsed = parseQuery(body.query, missingFields);
  if (!parsed.valid) return parsed;
  const schema = githubSchema();
  const operation = getOperationAST(parsed.document, body.operationName);
  if (!operation) {
    return invalid([
      { message: body.operationName ? `No operation named "${body.operationName}"` : 'An operation name is required' },
    ]);
  }
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], body.variables ?? {});
  if (coerced.errors) return invalid(coerced.errors.map(describeVariable));
  const shape = { schema, document: parsed.document, operation, variables: coerced.coerced };
  const complete = { query: body.query, variables: body.variables ?? {}, operationName: body.operationName };
  return { valid: true, query: { ...shape, body: complete, cost: costOf(shape), asked: askedRepositories(shape) } };
}

function invalid(errors: AnswerError[]): Preparation {
  return { valid: false, errors };
}

function describeVariable(error: GraphQLError): AnswerError {
  const match = /^Variable "\$(.+?)".*?type "(.+?)"/.exec(error.message);
  const explanation = /must not be null|was not provided/.test(error.message)
    ? 'Expected value to not be null'
    : error.message;
  return {
    extensions: { value: null, problems: [{ path: [], explanation }] },
    ...(error.locations ? { locations: error.locations } : {}),
    message: match ? `Variable $${match[1]} of type ${match[2]} was provided invalid value` : error.message,
  };
}

function askedRepositories(shape: QueryShape): AskedRepository[] {
  const definition = shape.schema.getQueryType()?.getFields().repository;
  if (!definition || shape.operation.operation !== 'query') return [];
  const asked = new Map<string, AskedRepository>();
  for (const field of rootFields(shape, shape.operation.selectionSet)) {
    if (field.name.value !== 'repository') continue;
    const alias = field.alias?.value ?? 'repository';
    const { owner, name } = getArgumentValues(definition, field, shape.variables);
    asked.set(alias, { alias, name: `${owner}/${name}` });
  }
  return [...asked.values()];
}

function rootFields(shape: QueryShape, selectionSet: SelectionSetNode): FieldNode[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(shape, selection.selectionSet);
    const fragment = shape.document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(shape, fragment.selectionSet) : [];
  });
}
