import type { Table } from '../content/table.ts';

/** What the scripts of the page read: its tables and charts as JSON. */
export interface PageData {
  /** Where repositories have their pages, such as `https://github.com`; null if that is unknown. */
  server: string | null;
  tables: Record<string, TableData>;
  charts: Record<string, ChartData>;
}

export interface TableData extends Table {
  /** What a row is, one and several: `repository`, `repositories`. */
  noun: [one: string, many: string];
  /** The column by which the rows come sorted, if they do. */
  sortedBy?: Order;
  rowsPerPage: number;
  /** Whether a row shows only the begin of its long texts. */
  isCompact?: boolean;
}

export interface Order {
  column: number;
  descending: boolean;
}

/** A chart with the same as a table. */
export interface TableChart {
  name: string;
  title: string;
  table: Table;
}

export type ChartData = BarChart | SpanChart;

/** Bars from zero, a row for each label; several series are stacked. */
export interface BarChart {
  kind: 'bars';
  labels: string[];
  series: { name: string; values: number[] }[];
}

/** Spans of time, in milliseconds since the run began; the second series lies on the first. */
export interface SpanChart {
  kind: 'spans';
  labels: string[];
  series: { name: string; spans: Span[] }[];
}

export interface Span {
  label: string;
  from: number;
  to: number;
  /** What a reader sees who points at it. */
  text: string;
}
