import type { SchemaElement } from 'hyparquet-writer';
import { contractMetrics, extraMetrics, identityMetrics, type Kind } from '../../github/metrics.ts';

/** A document as the archive takes it: whatever fields it has. */
export type Document = Readonly<Record<string, unknown>>;

export type ColumnKind = 'integer' | 'number' | 'boolean' | 'time' | 'text' | 'texts' | 'json';

export interface Column {
  name: string;
  kind: ColumnKind;
}

/**
 * What the other columns cannot hold as it is: JSON with `values` of fields and the names of fields that are `absent`
 * instead of null. The column is there only where a document needs it.
 */
export const otherColumn: Column = { name: 'otherValues', kind: 'json' };

/** A path with `date=` in it gives readers a column of this name. */
const reserved = [otherColumn.name.toLowerCase(), 'date'];

const kinds: Readonly<Record<Kind, ColumnKind>> = {
  name: 'text',
  boolean: 'boolean',
  time: 'time',
  count: 'integer',
  total: 'integer',
  names: 'texts',
  text: 'text',
  'optional word': 'text',
  'optional time': 'time',
  'optional count': 'integer',
  'optional total': 'integer',
};

/** Fixed, so that the files of all runs make one table, also where a field is null throughout a run. */
const kindsByField: ReadonlyMap<string, ColumnKind> = new Map([
  ['id', 'text'],
  ['runId', 'text'],
  ['collectedAt', 'time'],
  ['ttl', 'integer'],
  ...[...contractMetrics, ...identityMetrics, ...extraMetrics].map(({ field, kind }) => [field, kinds[kind]] as const),
]);

/** Finds the columns for documents, in the order in which their fields come up. */
export class ColumnFinder {
  readonly #columns = new Map<string, { name: string; kind: ColumnKind | undefined }>();

  see(document: Document): void {
    for (const [name, value] of Object.entries(document)) {
      // Readers take names without regard to case.
      const key = name.toLowerCase();
      const column = this.#columns.get(key) ?? { name, kind: kindsByField.get(name) };
      if (reserved.includes(key) || column.name !== name) continue;
      if (!kindsByField.has(name)) column.kind = joined(column.kind, kindOf(value));
      this.#columns.set(key, column);
    }
  }

  get columns(): Column[] {
    return [...this.#columns.values()].map(({ name, kind = 'text' }) => ({ name, kind }));
  }
}

function kindOf(value: unknown): ColumnKind | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number';
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? 'texts' : 'json';
}

function joined(one: ColumnKind | undefined, other: ColumnKind | undefined): ColumnKind | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  return [one, other].every((kind) => kind === 'integer' || kind === 'number') ? 'number' : 'json';
}

/** https://github.com/apache/parquet-format/blob/master/LogicalTypes.md */
const elements: Readonly<Record<Exclude<ColumnKind, 'texts'>, Omit<SchemaElement, 'name'>>> = {
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  // As plain text: not every reader knows Parquet's JSON.
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
};

export const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap(({ name, kind }): SchemaElement[] =>
    kind === 'texts'
      ? [
          { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
          { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
          { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
        ]
      : [{ name, repetition_type: 'OPTIONAL', ...elements[kind] }],
  ),
];
