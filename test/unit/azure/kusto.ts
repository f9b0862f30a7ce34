import { createRequire } from 'node:module';

/**
 * Runs Kusto queries on rows, as far as ours need it. Microsoft's language service parses them and checks each name and
 * type against the tables; nothing that can be had from npm runs them.
 */
export type Value = string | number | boolean | null | undefined | { [key: string]: Value };
export type Row = Record<string, Value>;
/** Columns with their Kusto types. Times and time spans are milliseconds here. */
export type Columns = Record<string, 'datetime' | 'string' | 'real' | 'int' | 'bool' | 'dynamic'>;

export interface Table {
  columns: Columns;
  rows: Row[];
}
export type Tables = Record<string, Table>;

/** A node of the service's syntax tree, in plain objects. */
interface Node {
  kind: string;
  text: string;
  nodes: Node[];
}

const load = createRequire(import.meta.url);
load('@kusto/language-service-next/bridge.min.js');
load('@kusto/language-service-next/Kusto.Language.Bridge.min.js');
// biome-ignore lint/suspicious/noExplicitAny: the package's types cover globals that only a script tag makes
const { Kusto, System } = globalThis as any;
const { Language } = Kusto;

/** Made once for the same columns, since it remembers what it has found out of them. */
const globals = new Map<string, unknown>();

function globalsOf(tables: Tables): unknown {
  const schemas = Object.entries(tables).map(([name, { columns }]) => {
    const types = Object.entries(columns).map(([column, type]) => `${column}:${type}`);
    return [name, `(${types.join()})`] as const;
  });
  const key = JSON.stringify(schemas);
  const known = globals.get(key);
  if (known) return known;
  const symbols = new (System.Collections.Generic.List$1(Language.Symbols.Symbol).ctor)();
  for (const [name, schema] of schemas) symbols.add(Language.Symbols.TableSymbol.From(schema).WithName(name));
  const database = new Language.Symbols.DatabaseSymbol.$ctor1('logs', symbols, false);
  const made = Language.GlobalState.Default.WithDatabase(database);
  globals.set(key, made);
  return made;
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function plain(node: any): Node {
  const children = Array.from({ length: node.ChildCount }, (_, index) => node.GetChild(index)).filter(Boolean);
  const kind = System.Enum.toString(Language.Syntax.SyntaxKind, node.Kind);
  return { kind, text: String(node.toString().trim()), nodes: children.map(plain) };
}

/** By the state that it was analyzed with, since the same queries are asked of other rows. */
const parsed = new WeakMap<object, Map<string, Node>>();

/** The rows that a query gives. Throws what the language service finds wrong with it. */
export function runQuery(query: string, tables: Tables, nowMs: number): Row[] {
  const state = globalsOf(tables) as object;
  const known = parsed.get(state) ?? new Map<string, Node>();
  parsed.set(state, known);
  const node = known.get(query) ?? parse(query, state);
  known.set(query, node);
  return new Query(tables, nowMs).rows(node);
}

function parse(query: string, state: object): Node {
  const code = Language.KustoCode.ParseAndAnalyze(query, state);
  const found = code.GetDiagnostics();
  const faults = Array.from({ length: found.Count }, (_, index) => found.getItem(index).Message);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return first(plain(code.Syntax), 'ExpressionStatement').nodes[0] as Node;
}

/** The first node of a kind, the node itself included. */
function first(node: Node, kind: string): Node {
  if (node.kind === kind) return node;
  for (const child of node.nodes) {
    const found = find(child, kind);
    if (found) return found;
  }
  throw new Error(`no ${kind} in ${node.text}`);
}
const find = (node: Node, kind: string): Node | undefined =>
  node.kind === kind ? node : node.nodes.map((child) => find(child, kind)).find(Boolean);
const elementsOf = (node: Node | undefined): Node[] =>
  (node?.nodes.find(({ kind, nodes }) => kind === 'List' && nodes.length > 0)?.nodes ?? []).map(
    ({ nodes }) => nodes[0] as Node,
  );

const unitsMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const numberOf = (value: Value): number | null =>
  value === null || value === undefined || value === '' || Number.isNaN(Number(value)) ? null : Number(value);
const compare = (one: Value, other: Value): number => {
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

type Aggregate = (rows: Row[], values: ((row: Row) => Value)[]) => Value;
const numbers = (rows: Row[], value?: (row: Row) => Value): number[] =>
  rows.flatMap((row) => numberOf(value?.(row)) ?? []);
const where = (rows: Row[], condition?: (row: Row) => Value): Row[] => rows.filter((row) => condition?.(row) === true);
const least = (values: number[]): Value => (values.length > 0 ? Math.min(...values) : null);
const most = (values: number[]): Value => (values.length > 0 ? Math.max(...values) : null);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

const aggregates: Record<string, Aggregate> = {
  count: (rows) => rows.length,
  sum: (rows, [value]) => sum(numbers(rows, value)),
  sumif: (rows, [value, condition]) => sum(numbers(where(rows, condition), value)),
  min: (rows, [value]) => least(numbers(rows, value)),
  minif: (rows, [value, condition]) => least(numbers(where(rows, condition), value)),
  max: (rows, [value]) => most(numbers(rows, value)),
  dcount: (rows, [value]) => new Set(rows.map((row) => value?.(row))).size,
  take_any: (rows, [value]) => (rows[0] ? value?.(rows[0]) : null),
};

const arithmetic: Record<string, (one: number, other: number) => number> = {
  AddExpression: (one, other) => one + other,
  SubtractExpression: (one, other) => one - other,
  MultiplyExpression: (one, other) => one * other,
  DivideExpression: (one, other) => one / other,
};
const comparisons: Record<string, (order: number) => boolean> = {
  EqualExpression: (order) => order === 0,
  NotEqualExpression: (order) => order !== 0,
  LessThanExpression: (order) => order < 0,
  LessThanOrEqualExpression: (order) => order <= 0,
  GreaterThanExpression: (order) => order > 0,
  GreaterThanOrEqualExpression: (order) => order >= 0,
};

const literals: Record<string, (text: string) => Value> = {
  StringLiteralExpression: (text) => text.slice(1, -1),
  LongLiteralExpression: Number,
  RealLiteralExpression: Number,
  BooleanLiteralExpression: (text) => text === 'true',
  TimespanLiteralExpression: (text) => {
    const [, count, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(text) ?? [];
    return Number(count) * unitsMs[unit as keyof typeof unitsMs];
  },
};

/** What is null is neither less nor more; only != holds. */
const compared = (kind: string, one: Value, other: Value): boolean => {
  const missing = (one ?? null) === null || (other ?? null) === null;
  return missing ? kind === 'NotEqualExpression' : (comparisons[kind]?.(compare(one, other)) ?? false);
};
const calculated = (kind: string, one: number | null, other: number | null): Value =>
  one === null || other === null ? null : (arithmetic[kind]?.(one, other) ?? null);

class Query {
  readonly #tables: Tables;
  readonly #nowMs: number;

  constructor(tables: Tables, nowMs: number) {
    this.#tables = tables;
    this.#nowMs = nowMs;
  }

  rows(node: Node): Row[] {
    const table = this.#tables[node.text];
    if (table) return table.rows;
    if (node.kind !== 'PipeExpression') throw new Error(`not known: ${node.kind} ${node.text}`);
    const [source, , operator] = node.nodes as [Node, Node, Node];
    return this.#apply(operator, this.rows(source));
  }

  #apply(operator: Node, rows: Row[]): Row[] {
    const { kind, nodes } = operator;
    if (kind === 'FilterOperator') return where(rows, (row) => this.#value(nodes.at(-1) as Node, row));
    if (kind === 'SummarizeOperator') return this.#summarize(operator, rows);
    if (kind === 'SortOperator') return this.#sorted(elementsOf(operator), rows);
    if (kind === 'TopOperator') {
      const [, , count, , by] = nodes as [Node, Node, Node, Node, Node];
      return this.#sorted([by], rows).slice(0, Number(this.#value(count, {})));
    }
    if (kind !== 'ExtendOperator' && kind !== 'ProjectOperator') throw new Error(`not known: ${kind}`);
    return rows.map((row) => ({ ...(kind === 'ExtendOperator' && row), ...this.#named(elementsOf(operator), row) }));
  }

  #named(elements: Node[], row: Row): Row {
    return Object.fromEntries(elements.map((element) => [nameOf(element), this.#value(expressionOf(element), row)]));
  }

  #sorted([by]: Node[], rows: Row[]): Row[] {
    if (!by) throw new Error('sorted by nothing');
    const key = by.kind === 'OrderedExpression' ? (by.nodes[0] as Node) : by;
    const rising = / asc$/.test(by.text) ? 1 : -1;
    return rows.toSorted((one, other) => rising * compare(this.#value(key, one), this.#value(key, other)));
  }

  #summarize(operator: Node, rows: Row[]): Row[] {
    const clause = operator.nodes.find(({ kind }) => kind === 'SummarizeByClause');
    const by = elementsOf(clause);
    const groups = Map.groupBy(rows, (row) => JSON.stringify(this.#named(by, row)));
    // Without `by` there is one row, also of no rows.
    if (by.length === 0) groups.set('{}', rows);
    return [...groups].map(([group, members]) => ({
      ...JSON.parse(group),
      ...Object.fromEntries(
        elementsOf(operator).map((element) => {
          const call = expressionOf(element);
          const { name, values } = callOf(call);
          const aggregate = aggregates[name];
          if (!aggregate) return [nameOf(element), this.#ofAggregates(call, members)];
          return [
            nameOf(element),
            aggregate(
              members,
              values.map((value) => (row: Row) => this.#value(value, row)),
            ),
          ];
        }),
      ),
    }));
  }

  /** A scalar function of an aggregate, such as round(sum(x), 1). */
  #ofAggregates(call: Node, members: Row[]): Value {
    const inner = callsIn(call).find((node) => node !== call && callOf(node).name in aggregates);
    if (!inner) throw new Error(`no aggregate in ${call.text}`);
    const { name, values } = callOf(inner);
    const result = aggregates[name]?.(
      members,
      values.map((value) => (row: Row) => this.#value(value, row)),
    );
    return this.#value(call, {}, new Map([[inner, result]]));
  }

  #value(node: Node, row: Row, known = new Map<Node, Value>()): Value {
    if (known.has(node)) return known.get(node);
    const { kind, text, nodes } = node;
    const literal = literals[kind];
    if (literal) return literal(text);
    const value = (index: number): Value => this.#value(nodes[index] as Node, row, known);
    if (kind in comparisons) return compared(kind, value(0), value(2));
    if (kind in arithmetic) return calculated(kind, numberOf(value(0)), numberOf(value(2)));
    const kinds: Record<string, () => Value> = {
      NameReference: () => row[text],
      PathExpression: () => (value(0) as Row | null)?.[(nodes[2] as Node).text],
      ParenthesizedExpression: () => value(1),
      AndExpression: () => value(0) === true && value(2) === true,
      OrExpression: () => value(0) === true || value(2) === true,
      InExpression: () => this.#among(nodes[2], row).includes(value(0)),
      NotInExpression: () => !this.#among(nodes[2], row).includes(value(0)),
      FunctionCallExpression: () => {
        const { name, values } = callOf(node);
        return this.#called(
          name,
          values.map((argument) => this.#value(argument, row, known)),
        );
      },
    };
    const found = kinds[kind];
    if (!found) throw new Error(`not known: ${kind} ${text}`);
    return found();
  }

  #among(list: Node | undefined, row: Row): Value[] {
    return elementsOf(list).map((element) => this.#value(element, row));
  }

  #called(name: string, [one, other]: Value[]): Value {
    const size = Number(other ?? 1);
    const functions: Record<string, () => Value> = {
      ago: () => this.#nowMs - Number(one),
      bin: () => Math.floor(Number(one) / size) * size,
      isnotempty: () => one !== undefined && one !== null && one !== '',
      round: () => Number(Number(one).toFixed(Number(other ?? 0))),
      todouble: () => numberOf(one),
      toint: () => numberOf(one),
      tostring: () => String(one ?? ''),
    };
    const known = functions[name];
    if (!known) throw new Error(`no function ${name}`);
    return known();
  }
}

const nameOf = ({ kind, nodes, text }: Node): string => {
  if (kind === 'SimpleNamedExpression') return (nodes[0] as Node).text;
  return /^bin\((\w+),/.exec(text)?.[1] ?? text;
};
const expressionOf = (node: Node): Node => (node.kind === 'SimpleNamedExpression' ? (node.nodes[2] as Node) : node);
const callOf = ({ kind, nodes }: Node): { name: string; values: Node[] } =>
  kind === 'FunctionCallExpression'
    ? { name: (nodes[0] as Node).text, values: elementsOf(nodes[1]) }
    : { name: '', values: [] };
const callsIn = (node: Node): Node[] => [
  ...(node.kind === 'FunctionCallExpression' ? [node] : []),
  ...node.nodes.flatMap(callsIn),
];
