import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What GitHub's limits see in a query before it is executed. */
export interface QueryCost {
  /** Requests needed to fulfill each unique connection. */
  connectionRequests: number;
  points: number;
  nodes: number;
}

export interface QueryShape {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit
export const maxNodes = 500_000;

/**
 * Points and nodes by GitHub's published rule: add up the requests for each unique connection, divide by 100, round,
 * at least 1. A connection without `first` or `last` counts one request and no node.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#predicting-the-point-value-of-a-query
 */
export function costOf(shape: QueryShape): QueryCost {
  const walk = new CostWalk(shape);
  const root = shape.schema.getRootType(shape.operation.operation);
  if (root) walk.visit(root, [shape.operation.selectionSet], 1);
  return {
    connectionRequests: walk.requests,
    points: Math.max(1, Math.round(walk.requests / 100)),
    nodes: walk.nodes,
  };
}

interface CollectedField {
  parent: GraphQLNamedType;
  first: FieldNode;
  selections: SelectionSetNode[];
}

class CostWalk {
  requests = 0;
  nodes = 0;
  readonly #shape: QueryShape;
  readonly #fragments: Map<string, FragmentDefinitionNode>;

  constructor(shape: QueryShape) {
    this.#shape = shape;
    this.#fragments = new Map(
      shape.document.definitions
        .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
        .map((one) => [one.name.value, one]),
    );
  }

  visit(type: GraphQLNamedType, selectionSets: readonly SelectionSetNode[], multiplier: number): void {
    const fields = new Map<string, CollectedField>();
    for (const selectionSet of selectionSets) this.#collect(type, selectionSet, fields);
    for (const field of fields.values()) this.#visitField(field, multiplier);
  }

  #visitField({ parent, first, selections }: CollectedField, multiplier: number): void {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return;
    const definition = parent.getFields()[first.name.value];
    if (!definition) return;
    const type = getNamedType(definition.type);
    if (!type.name.endsWith('Connection')) {
      if (selections.length > 0) this.visit(type, selections, multiplier);
      return;
    }
    const size = this.#pageSize(first);
    this.requests += multiplier;
    this.nodes += multiplier * (size ?? 0);
    this.visit(type, selections, multiplier * (size ?? 1));
  }

  #collect(type: GraphQLNamedType, selectionSet: SelectionSetNode, into: Map<string, CollectedField>): void {
    for (const selection of selectionSet.selections) {
      if (!this.#isIncluded(selection.directives ?? [])) continue;
      if (selection.kind === Kind.FIELD) collectField(type, selection, into);
      else this.#collectFragment(type, selection, into);
    }
  }

  #collectFragment(
    type: GraphQLNamedType,
    selection: InlineFragmentNode | FragmentSpreadNode,
    into: Map<string, CollectedField>,
  ): void {
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
    if (!fragment) return;
    const condition = fragment.typeCondition?.name.value;
    this.#collect((condition && this.#shape.schema.getType(condition)) || type, fragment.selectionSet, into);
  }

  #isIncluded(directives: NonNullable<FieldNode['directives']>): boolean {
    return directives.every((directive) => {
      const condition = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
      if (directive.name.value === 'include') return this.#read(condition) !== false;
      if (directive.name.value === 'skip') return this.#read(condition) !== true;
      return true;
    });
  }

  #pageSize(field: FieldNode): number | undefined {
    for (const name of ['first', 'last']) {
      const value = this.#read(field.arguments?.find((argument) => argument.name.value === name)?.value);
      if (typeof value === 'number') return Math.max(0, value);
    }
    return undefined;
  }

  #read(value: ValueNode | undefined): unknown {
    if (value?.kind === Kind.VARIABLE) return this.#shape.variables[value.name.value];
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind === Kind.BOOLEAN) return value.value;
    return undefined;
  }
}

function collectField(type: GraphQLNamedType, field: FieldNode, into: Map<string, CollectedField>): void {
  const key = field.alias?.value ?? field.name.value;
  const known = into.get(key) ?? { parent: type, first: field, selections: [] };
  if (field.selectionSet) known.selections.push(field.selectionSet);
  into.set(key, known);
}
