import { setOutput } from '@actions/core';
import type { RunReport } from '../model.ts';

const maxFailedRepos = 1_000;
/** All outputs of a job share 1 MB in UTF-16: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#outputs-for-docker-container-and-javascript-actions */
const maxRunInfoLength = 100_000;

/** Sets the action's outputs to what a run came to. */
export function setOutputs({ info, failures }: RunReport, outputDirectory: string | undefined): void {
  setAll({
    ...info,
    failed: failures.slice(0, maxFailedRepos).map(({ repo }) => repo),
    outputDirectory,
    runInfo: withoutLists(info),
  });
}

/** Sets the outputs where there was no run, so that only these are known. */
export function setOutputsOfNoRun({ status, totalReceived = 0 }: { status: string; totalReceived?: number }): void {
  setAll({ status, totalReceived });
}

interface Outputs {
  id?: string;
  status: string;
  totalReceived: number;
  totalProcessed?: number;
  totalCreatedCount?: number;
  totalFailedCount?: number;
  failed?: readonly string[];
  outputDirectory?: string | undefined;
  runInfo?: string;
}

function setAll(outputs: Outputs): void {
  setOutput('run-id', outputs.id ?? '');
  setOutput('status', outputs.status);
  setOutput('total-received', outputs.totalReceived);
  setOutput('total-processed', outputs.totalProcessed ?? 0);
  setOutput('total-created', outputs.totalCreatedCount ?? 0);
  setOutput('total-failed', outputs.totalFailedCount ?? 0);
  setOutput('failed-repos', JSON.stringify(outputs.failed ?? []));
  setOutput('output-directory', outputs.outputDirectory ?? '');
  setOutput('run-info', outputs.runInfo ?? '{}');
}

function withoutLists({ createdList, failedList, ...rest }: RunReport['info']): string {
  const text = JSON.stringify(rest);
  if (text.length <= maxRunInfoLength) return text;
  const { failures, ownersNotListed, duplicates, qualityFindings, ...short } = rest;
  return JSON.stringify(short);
}
