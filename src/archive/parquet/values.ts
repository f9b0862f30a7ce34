import { isoSeconds } from '../../model.ts';
import type { Column, ColumnKind, Document } from './columns.ts';

/** What Parquet holds of a value; `isWhole`: the value comes back as it was. */
interface Encoded {
  value: unknown;
  isWhole: boolean;
}

const nothing: Encoded = { value: null, isWhole: false };

const encoders: Readonly<Record<ColumnKind, (value: unknown) => Encoded>> = {
  // Parquet knows no -0.
  integer: (value) =>
    Number.isSafeInteger(value) && !Object.is(value, -0) ? { value: BigInt(value as number), isWhole: true } : nothing,
  number: (value) => (typeof value === 'number' ? { value, isWhole: true } : nothing),
  boolean: (value) => (typeof value === 'boolean' ? { value, isWhole: true } : nothing),
  time: (value) => {
    const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(ms) ? nothing : { value: new Date(ms), isWhole: timeText(new Date(ms)) === value };
  },
  text: (value) =>
    typeof value === 'string' ? { value: value.toWellFormed(), isWhole: value.isWellFormed() } : nothing,
  texts: (value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? { value: value.map((one) => one.toWellFormed()), isWhole: value.every((one) => one.isWellFormed()) }
      : nothing,
  // JSON writes half a pair of surrogates as an escape.
  json: (value) => ({ value: JSON.stringify(value), isWhole: true }),
};

const decoders: Readonly<Record<ColumnKind, (value: unknown) => unknown>> = {
  integer: Number,
  number: Number,
  boolean: Boolean,
  time: (value) => timeText(value as Date),
  text: String,
  texts: (value) => value,
  json: (value) => JSON.parse(String(value)),
};

/** As GitHub writes a time. */
const timeText = (time: Date): string => (time.getUTCMilliseconds() === 0 ? isoSeconds(time) : time.toISOString());

interface Others {
  values: Record<string, unknown>;
  absent: string[];
}

/** A document as a row of these columns, and as JSON what they cannot hold of it; undefined if they hold it whole. */
export function encodeRow(document: Document, columns: readonly Column[]): { row: unknown[]; others?: string } {
  const others: Others = { values: {}, absent: [] };
  const names = new Set(columns.map(({ name }) => name));
  const row = columns.map(({ name, kind }) => {
    const value = document[name];
    if (value === undefined) others.absent.push(name);
    if (value === undefined || value === null) return null;
    const encoded = encoders[kind](value);
    if (!encoded.isWhole) others.values[name] = value;
    return encoded.value;
  });
  for (const [name, value] of Object.entries(document)) if (!names.has(name)) others.values[name] = value;
  const isWhole = others.absent.length === 0 && Object.keys(others.values).length === 0;
  return isWhole ? { row } : { row, others: JSON.stringify(others) };
}

/** The document that `encodeRow` was given. */
export function decodeRow(row: readonly unknown[], columns: readonly Column[], others?: string): Document {
  const { values, absent }: Others = others === undefined ? { values: {}, absent: [] } : JSON.parse(others);
  const fields = columns.map(({ name, kind }, i) => {
    const value = row[i];
    return [name, value === null || value === undefined ? null : decoders[kind](value)] as const;
  });
  const present = absent.length === 0 ? fields : fields.filter(([name]) => !absent.includes(name));
  return { ...Object.fromEntries(present), ...values };
}
