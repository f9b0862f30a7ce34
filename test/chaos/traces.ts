import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunInfo, StatsDocument } from '../../src/model.ts';
import type { Evidence } from './run.ts';

/** Main or the post step was killed, so it has no outputs and no exact counts. */
export const wasKilled = ({ result }: Evidence): boolean =>
  [result.main, result.post].some((step) => (step?.signal ?? null) !== null);

export const usesCosmos = ({ plan }: Evidence): boolean => plan.inputs['cosmos-endpoint'] !== '';

export const usesFiles = ({ plan }: Evidence): boolean => plan.inputs['output-directory'] !== 'none';

const pathOf = ({ result }: Evidence, name: string): string => join(result.workspace, 'repo-stats', name);

const textOf = (evidence: Evidence, name: string): string | undefined =>
  existsSync(pathOf(evidence, name)) ? readFileSync(pathOf(evidence, name), 'utf8') : undefined;

export function fileRunInfo(evidence: Evidence): RunInfo | undefined {
  const text = textOf(evidence, 'run-info.json');
  return text === undefined ? undefined : (JSON.parse(text) as RunInfo);
}

/** The documents of stats.ndjson; undefined where there is no such file. */
export function filedDocuments(evidence: Evidence): StatsDocument[] | undefined {
  const text = textOf(evidence, 'stats.ndjson');
  if (text === undefined) return undefined;
  // The last line of a process that was killed may be half written.
  const whole = wasKilled(evidence) ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as StatsDocument);
}

/** The run info as a reader finds it: in Cosmos DB, or where there is none, in the output directory. */
export function storedRunInfo(evidence: Evidence): RunInfo | undefined {
  if (!usesCosmos(evidence)) return fileRunInfo(evidence);
  const found = evidence.runInfos as unknown as RunInfo[];
  return found.find(({ id }) => id === evidence.result.outputs['run-id']) ?? found[0];
}

/** The documents as a reader finds them. */
export const storedDocuments = (evidence: Evidence): StatsDocument[] =>
  usesCosmos(evidence) ? (evidence.documents as unknown as StatsDocument[]) : (filedDocuments(evidence) ?? []);

/** What the post step says if it could not close the run info. */
export const leftRunning = ({ result }: Evidence): string | undefined =>
  /^.*(?:is|might be) left as running.*$/m.exec(result.post?.log ?? '')?.[0];

/** What the log says if Cosmos DB does not answer. */
const lostConnection = /ECONNRESET|ECONNREFUSED|socket hang up|given up/;

const hasCosmosTrouble = ({ plan }: Evidence): boolean =>
  plan.faults.cosmos.length > 0 || plan.disturbances.some(({ do: kind }) => kind.startsWith('cosmos'));

/** About as many requests as the post step sends. */
const requestsAtTheEnd = 8;

/** Whether Cosmos DB did not carry out what was asked of it in the end, and the post step says so. */
export function wasCosmosLost(evidence: Evidence): boolean {
  const message = leftRunning(evidence);
  if (message === undefined) return false;
  const isGone = [...evidence.lasting].some((kind) => kind.startsWith('cosmos'));
  const last = evidence.services.cosmos.requests.slice(-requestsAtTheEnd);
  const wasRefused = last.some(({ fault, status }) => fault !== undefined || status === undefined || status >= 400);
  // A busy machine can be too slow for the scaled time-out of a request.
  if (isGone || wasRefused || /Timeout Error/.test(message)) return true;
  return hasCosmosTrouble(evidence) && lostConnection.test(message);
}
