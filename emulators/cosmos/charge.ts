import { indexedShare } from './indexing.ts';
import type { IndexingPolicy } from './resources.ts';

type Point = readonly [kilobytes: number, requestUnits: number];

// The document's size against the charge of a write under the default indexing policy, 1 KB rounded from 4.95:
// https://learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption
const writePoints: readonly Point[] = [
  [1, 5],
  [2, 6.3],
  [4, 6.7],
  [8, 7.04],
  [16, 9.52],
  [32, 11.23],
  [64, 22.67],
  [128, 48],
  [256, 98.29],
  [512, 184.57],
  [1024, 625],
  [2048, 1250],
];

// The same page, for point reads at session or eventual consistency.
const readPoints: readonly Point[] = [
  [1, 1],
  [2, 1.04],
  [4, 1.14],
  [8, 1.33],
  [16, 1.67],
  [32, 2.19],
  [64, 4.76],
  [128, 9.95],
  [256, 20.28],
  [512, 40.95],
  [1024, 145.9],
  [2048, 291.8],
];

// A query costs more than a point read of the same document; no formula is published. An indexed query for one small
// document is commonly seen at 2.3 to 2.9.
const queryBase = 2.3;
const querySizeShare = 0.5;

const deleteCharge = 5;

/** What an operation on a document costs that the service refused after it had looked for the document (409, 412). */
const refusedWriteCharge = 1.24;
const missingReadCharge = 1;

function interpolate(points: readonly Point[], bytes: number): number {
  const kilobytes = bytes / 1024;
  let [lowSize, lowCharge] = points[0] as Point;
  if (kilobytes <= lowSize) return lowCharge;
  let slope = 0;
  for (const [size, charge] of points.slice(1)) {
    slope = (charge - lowCharge) / (size - lowSize);
    if (kilobytes <= size) break;
    [lowSize, lowCharge] = [size, charge];
  }
  return lowCharge + slope * (kilobytes - lowSize);
}

/** Request units to create a document of `bytes` bytes of JSON under the default indexing policy. */
const createCharge = (bytes: number): number => interpolate(writePoints, bytes);

/** Replacing costs twice an insert: https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes */
const replaceCharge = (bytes: number): number => 2 * createCharge(bytes);

const readCharge = (bytes: number): number => interpolate(readPoints, bytes);

/** Request units for one page of a query's results. */
const queryCharge = (resultBytes: number): number => queryBase + querySizeShare * readCharge(resultBytes);

export interface Charges {
  write(kind: 'create' | 'replace' | 'delete', bytes: number, document: unknown, policy: IndexingPolicy): number;
  read(bytes: number): number;
  query(resultBytes: number): number;
  refusedWrite: number;
  missingRead: number;
}

export function createCharges(factor: number, indexCharges: boolean): Charges {
  return {
    write: (kind, bytes, document, policy) => {
      if (kind === 'delete') return round(factor * deleteCharge);
      const share = indexCharges ? indexedShare(document, policy) : 1;
      return round(factor * share * (kind === 'create' ? createCharge(bytes) : replaceCharge(bytes)));
    },
    read: (bytes) => round(factor * readCharge(bytes)),
    query: (bytes) => round(factor * queryCharge(bytes)),
    refusedWrite: round(factor * refusedWriteCharge),
    missingRead: round(factor * missingReadCharge),
  };
}

// The service gives charges with two decimals.
const round = (requestUnits: number): number => Math.round(requestUnits * 100) / 100;
