import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { AnswerError } from './errors.ts';
import { describeInvalid, describeSyntaxError } from './validation.ts';

let schema: GraphQLSchema | undefined;

/** GitHub's public schema, built once a process (0.3 s). */
export function githubSchema(): GraphQLSchema {
  schema ??= buildSchema(published.idl, { assumeValid: true, assumeValidSDL: true });
  return schema;
}

export type ParsedQuery = { valid: true; document: DocumentNode } | { valid: false; errors: AnswerError[] };

const mostDocuments = 300;
const documents = new Map<string, ParsedQuery>();

/** Parses and validates a query; the last 300 texts are remembered. */
export function parseQuery(text: string): ParsedQuery {
  const known = documents.get(text);
  documents.delete(text);
  const parsed = known ?? parseAnew(text);
  documents.set(text, parsed);
  if (documents.size > mostDocuments) {
    const oldest = documents.keys().next();
    if (!oldest.done) documents.delete(oldest.value);
  }
  return parsed;
}

function parseAnew(text: string): ParsedQuery {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: 200_000 });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { valid: false, errors: [describeSyntaxError(error)] };
  }
  const errors = validate(githubSchema(), document);
  if (errors.length === 0) return { valid: true, document };
  return { valid: false, errors: errors.map((error) => describeInvalid(error, document)) };
}
