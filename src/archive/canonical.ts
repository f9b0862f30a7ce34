import { createHash } from 'node:crypto';
import type { Fields } from '../store/archive-source.ts';

/** The same text for the same values, whatever the order of the fields. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** Two documents with the same digest have the same values. */
export const digestOf = (document: Fields): string =>
  createHash('sha256').update(canonical(document)).digest().toString('latin1');
