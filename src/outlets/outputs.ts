import { setOutput } from '@actions/core';
import type { RunReport } from '../model.ts';

const maxFailedRepos = 1_000;
/** All outputs of a job share 1 MB in UTF-16: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#outputs-for-docker-container-and-javascript-actions */
const maxRunInfoLength = 100_000;

/** Sets the action's outputs; without a report, for a run that never began, only those that are known. */
export function setOutputs(report: RunReport | undefined, outputDirectory: string | undefined): void {
  const info = report?.info;
  const failed = (report?.failures ?? []).slice(0, maxFailedRepos).map(({ repo }) => repo);
  setOutput('run-id', info?.id ?? '');
  setOutput('status', info?.status ?? 'failed');
  setOutput('total-received', info?.totalReceived ?? 0);
  setOutput('total-processed', info?.totalProcessed ?? 0);
  setOutput('total-created', info?.totalCreatedCount ?? 0);
  setOutput('total-failed', info?.totalFailedCount ?? 0);
  setOutput('failed-repos', JSON.stringify(failed));
  setOutput('output-directory', outputDirectory ?? '');
  setOutput('run-info', info ? withoutLists(info) : '{}');
}

function withoutLists({ createdList, failedList, ...rest }: RunReport['info']): string {
  const text = JSON.stringify(rest);
  if (text.length <= maxRunInfoLength) return text;
  const { failures, ownersNotListed, duplicates, qualityFindings, ...short } = rest;
  return JSON.stringify(short);
}
