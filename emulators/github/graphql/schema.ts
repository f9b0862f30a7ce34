import { schema as published } from '@octokit/graphql-schema';
import {
  buildASTSchema,
  buildSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
  visit,
} from 'graphql';
import type { AnswerError } from './errors.ts';
import { describeInvalid, describeSyntaxError } from './validation.ts';

let schema: GraphQLSchema | undefined;

/** GitHub's public schema, built once a process (0.3 s). */
export function githubSchema(): GraphQLSchema {
  schema ??= buildSchema(published.idl, { assumeValid: true, assumeValidSDL: true });
  return schema;
}

const olderSchemas = new Map<string, GraphQLSchema>();

/** The schema of an older GitHub Enterprise Server, whose repositories lack the fields named. */
function schemaWithout(missing: readonly string[]): GraphQLSchema {
  if (missing.length === 0) return githubSchema();
  const key = missing.join();
  const known = olderSchemas.get(key);
  if (known) return known;
  const older = visit(parse(published.idl), {
    ObjectTypeDefinition: (type) =>
      type.name.value === 'Repository'
        ? {
            ...type,
            fields:
              type.fields?.filter(
                ({ kind, name }) => kind !== Kind.FIELD_DEFINITION || !missing.includes(name.value),
              ) ?? [],
          }
        : undefined,
  });
  const schema = buildASTSchema(older, { assumeValid: true, assumeValidSDL: true });
  olderSchemas.set(key, schema);
  return schema;
}

export type ParsedQuery = { valid: true; document: DocumentNode } | { valid: false; errors: AnswerError[] };

const mostDocuments = 300;
const documents = new Map<string, ParsedQuery>();

/** Parses and validates a query; the last 300 texts are remembered. */
export function parseQuery(text: string, missing: readonly string[]): ParsedQuery {
  const key = `${missing.join()} ${text}`;
  const known = documents.get(key);
  documents.delete(key);
  const parsed = known ?? parseAnew(text, missing);
  documents.set(key, parsed);
  if (documents.size > mostDocuments) {
    const oldest = documents.keys().next();
    if (!oldest.done) documents.delete(oldest.value);
  }
  return parsed;
}

function parseAnew(text: string, missing: readonly string[]): ParsedQuery {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: 200_000 });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { valid: false, errors: [describeSyntaxError(error)] };
  }
  const errors = validate(schemaWithout(missing), document);
  if (errors.length === 0) return { valid: true, document };
  return { valid: false, errors: errors.map((error) => describeInvalid(error, document)) };
}
