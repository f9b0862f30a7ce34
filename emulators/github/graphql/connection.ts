import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { EmulatorGap, excessivePagination, FieldRefusal, missingBoundaries } from './errors.ts';

export interface ConnectionArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

export interface Connection {
  totalCount: number;
  nodes: unknown;
  edges: unknown;
  pageInfo: unknown;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

const pagedFields = new Set(['nodes', 'edges', 'pageInfo']);
const asksForPageMemo = new WeakMap<FieldNode, boolean>();

function asksForPage(info: GraphQLResolveInfo): boolean {
  return info.fieldNodes.some((field) => {
    const known = asksForPageMemo.get(field);
    if (known !== undefined) return known;
    const found = field.selectionSet ? selectsPage(field.selectionSet, info) : false;
    asksForPageMemo.set(field, found);
    return found;
  });
}

function selectsPage(selectionSet: SelectionSetNode, info: GraphQLResolveInfo): boolean {
  return selectionSet.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return pagedFields.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectsPage(selection.selectionSet, info);
    const fragment = info.fragments[selection.name.value];
    return fragment ? selectsPage(fragment.selectionSet, info) : false;
  });
}

/**
 * Refuses what GitHub refuses of any connection: `first` and `last` outside 1-100, and nodes asked without either
 * (a mere `totalCount` needs none).
 */
export function checkBoundaries(args: ConnectionArguments, info: GraphQLResolveInfo): void {
  const name = info.fieldName;
  if (args.first != null && args.last != null) {
    throw new FieldRefusal(
      'EXCESSIVE_PAGINATION',
      `Passing both \`first\` and \`last\` values to paginate the \`${name}\` connection is not supported.`,
    );
  }
  if (args.first == null && args.last == null) {
    if (asksForPage(info)) throw missingBoundaries(name);
    return;
  }
  const argument = args.first == null ? 'last' : 'first';
  const size = args.first ?? args.last ?? 0;
  if (size > 100) throw excessivePagination(name, argument, size);
  if (size < 0) {
    throw new FieldRefusal(
      'INVALID_PAGINATION',
      `\`${argument}\` on the \`${name}\` connection cannot be less than zero.`,
    );
  }
}

/** A connection of which the emulator knows the size only. */
export function countOnly(totalCount: number, args: ConnectionArguments, info: GraphQLResolveInfo): Connection {
  checkBoundaries(args, info);
  const gap = (): never => {
    throw new EmulatorGap(`The emulator holds no nodes of ${info.parentType.name}.${info.fieldName}`);
  };
  return { totalCount, nodes: gap, edges: gap, pageInfo: gap };
}

/** A connection whose nodes all fit on the first page that is asked for. */
export function shortList(
  nodes: readonly unknown[],
  args: ConnectionArguments,
  info: GraphQLResolveInfo,
  totalCount = nodes.length,
): Connection {
  checkBoundaries(args, info);
  const page = nodes.slice(0, args.first ?? args.last ?? 0);
  return {
    totalCount,
    nodes: page,
    edges: page.map((node, index) => ({ node, cursor: String(index + 1) })),
    pageInfo: {
      hasNextPage: page.length < totalCount,
      hasPreviousPage: false,
      startCursor: page.length > 0 ? '1' : null,
      endCursor: page.length > 0 ? String(page.length) : null,
    } satisfies PageInfo,
  };
}
