import { type ASTNode, type DocumentNode, type GraphQLError, Kind, visit } from 'graphql';
import type { AnswerError } from './errors.ts';

interface Rule {
  found: RegExp;
  describe(match: RegExpExecArray, error: GraphQLError): { message: string; extensions: Record<string, unknown> };
}

function part(match: RegExpExecArray, index: number): string {
  return match[index] ?? '';
}

/** What graphql-js finds, in the words and with the codes of the Ruby library that GitHub uses. */
const rules: Rule[] = [
  {
    found: /^Cannot query field "(.+?)" on type "(.+?)"/,
    describe: (match) => ({
      message: `Field '${part(match, 1)}' doesn't exist on type '${part(match, 2)}'`,
      extensions: { code: 'undefinedField', typeName: part(match, 2), fieldName: part(match, 1) },
    }),
  },
  {
    found: /^Unknown argument "(.+?)" on field "(?:.+?)\.(.+?)"/,
    describe: (match) => ({
      message: `Field '${part(match, 2)}' doesn't accept argument '${part(match, 1)}'`,
      extensions: {
        code: 'argumentNotAccepted',
        name: part(match, 2),
        typeName: 'Field',
        argumentName: part(match, 1),
      },
    }),
  },
  {
    found: /^Field "(.+?)" argument "(.+?)" of type ".+?" is required/,
    describe: (match) => ({
      message: `Field '${part(match, 1)}' is missing required arguments: ${part(match, 2)}`,
      extensions: {
        code: 'missingRequiredArguments',
        className: 'Field',
        name: part(match, 1),
        arguments: part(match, 2),
      },
    }),
  },
  {
    found: /^Field "(.+?)" of type "(.+?)" must have a selection of subfields/,
    describe: (match) => {
      const [name, type] = [part(match, 1), part(match, 2).replace(/[[\]!]/g, '')];
      return {
        message: `Field must have selections (field '${name}' returns ${type} but has no selections. Did you mean '${name} { ... }'?)`,
        extensions: { code: 'selectionMismatch', nodeName: `field '${name}'`, typeName: type },
      };
    },
  },
  {
    found: /^Variable "\$(.+?)" is never used/,
    describe: (match, error) => ({
      message: `Variable $${part(match, 1)} is declared by ${/in operation "(.+?)"/.exec(error.message)?.[1] ?? 'anonymous query'} but not used`,
      extensions: { code: 'variableNotUsed', variableName: part(match, 1) },
    }),
  },
  {
    found: /^Variable "\$(.+?)" is not defined/,
    describe: (match, error) => ({
      message: `Variable $${part(match, 1)} is used by ${/by operation "(.+?)"/.exec(error.message)?.[1] ?? 'anonymous query'} but not declared`,
      extensions: { code: 'variableNotDefined', variableName: part(match, 1) },
    }),
  },
];

export function describeInvalid(error: GraphQLError, document: DocumentNode): AnswerError {
  const node = error.nodes?.[0];
  const common = {
    ...(node ? { path: pathTo(node, document) } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
  };
  for (const rule of rules) {
    const match = rule.found.exec(error.message);
    if (match) {
      const { message, extensions } = rule.describe(match, error);
      return { ...common, extensions, message };
    }
  }
  return { ...common, extensions: { code: 'invalidQuery' }, message: error.message };
}

export function describeSyntaxError(error: GraphQLError): AnswerError {
  const place = error.locations?.[0] ?? { line: 1, column: 1 };
  const token = /Unexpected (?:\S+ )?"(.*?)"/.exec(error.message)?.[1] ?? 'end of file';
  return {
    locations: [place],
    message: `Parse error on "${token}" (error) at [${place.line}, ${place.column}]`,
  };
}

/** The path in the query's text: `query`, or `query Name`, then aliases or names down to the node. */
function pathTo(target: ASTNode, document: DocumentNode): string[] {
  let found: string[] = [];
  const path: string[] = [];
  visit(document, {
    enter(node) {
      const step = stepOf(node);
      if (step !== undefined) path.push(step);
      if (node === target) found = [...path];
    },
    leave(node) {
      if (stepOf(node) !== undefined) path.pop();
    },
  });
  return found;
}

function stepOf(node: ASTNode): string | undefined {
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION:
      return node.name ? `${node.operation} ${node.name.value}` : node.operation;
    case Kind.FRAGMENT_DEFINITION:
      return `fragment ${node.name.value}`;
    case Kind.INLINE_FRAGMENT:
      return node.typeCondition ? `... on ${node.typeCondition.name.value}` : '...';
    case Kind.FIELD:
      return node.alias?.value ?? node.name.value;
    case Kind.ARGUMENT:
      return node.name.value;
    default:
      return undefined;
  }
}
