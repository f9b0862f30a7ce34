import type { FailureStatus } from '../../model.ts';
import type { Failing } from './failure-statuses.ts';
import { shorten } from './size.ts';
import type { Table } from './table.ts';

/** What a report says, before it is written as Markdown, HTML or text: each writer escapes what comes from outside. */
export interface Section {
  title: string;
  blocks: readonly Block[];
}

interface Sentence {
  kind: 'sentence';
  text: string;
}

export type Block = Sentence | TableBlock | FailureList | { kind: 'chart'; mermaid: string };

export interface TableBlock extends Table {
  kind: 'table';
  title?: string;
  /** Shown only on demand, if the medium can do that. */
  isFolded?: boolean;
  more: number;
}

export interface FailureGroup {
  status: FailureStatus;
  count: number;
  meaning: string;
  /** Absent if a problem of the report gives it already. */
  advice?: string;
  reasons: FailureReason[];
}

export interface FailureReason {
  reason: string;
  count: number;
  /** As many of the names as there is room for. */
  names: string[];
}

export interface FailureList {
  kind: 'failures';
  of: Failing;
  /** Of failures that need no advice, since readers know them; these are folded. */
  known?: string;
  groups: readonly FailureGroup[];
  /** Failures for reasons that are left out. */
  more: number;
}

export const sentenceBlock = (text: string): Sentence => ({ kind: 'sentence', text });

/** The first rows of a table, with texts of at most so many characters; nothing for a table without rows. */
export function firstRows({ columns, rows }: Table, limit: number, characters: number): TableBlock[] {
  if (rows.length === 0) return [];
  const cut = rows
    .slice(0, limit)
    .map((row) => row.map((cell) => (typeof cell === 'string' ? shorten(cell, characters) : cell)));
  return [{ kind: 'table', columns, rows: cut, more: Math.max(0, rows.length - limit) }];
}
