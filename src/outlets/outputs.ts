import { truncateSync } from 'node:fs';
import { setOutput, summary } from '@actions/core';
import { appendWhole } from '../disk/whole-file.ts';
import type { ArchiveReport, RunReport, WrittenSite } from '../model.ts';
import { messageOf } from '../text/error-text.ts';
import type { Log } from '../text/log.ts';

const maxFailedRepos = 1_000;
/** All outputs of a job share 1 MB in UTF-16: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#outputs-for-docker-container-and-javascript-actions */
const maxRunInfoLength = 100_000;

/** The outputs with what they are where nothing is known. */
const unknown = {
  'run-id': '',
  status: '',
  'total-received': 0,
  'total-processed': 0,
  'total-created': 0,
  'total-failed': 0,
  'failed-repos': '[]',
  'output-directory': '',
  'run-info': '{}',
};

export type Outputs = Partial<typeof unknown>;

/** The action's outputs as what a run came to. */
export const outputsOf = ({ info }: Pick<RunReport, 'info'>, outputDirectory = ''): Outputs => ({
  'run-id': info.id,
  status: info.status,
  'total-received': info.totalReceived,
  'total-processed': info.totalProcessed,
  'total-created': info.totalCreatedCount,
  'total-failed': info.totalFailedCount,
  'failed-repos': JSON.stringify(info.failedList.split(',').filter(Boolean).slice(0, maxFailedRepos)),
  'output-directory': outputDirectory,
  'run-info': withoutLists(info),
});

/** Sets all outputs, those too of which nothing is known. */
export const setOutputs = (outputs: Outputs, log: Log): void => setAll({ ...unknown, ...outputs }, log);

/** Those of a job that plans: beside the others, what a matrix is made of. */
export const setPlanOutputs = (
  outputs: Outputs & { shards?: readonly number[]; maxParallel?: number },
  log: Log,
): void => {
  const { shards = [], maxParallel = 1, ...others } = outputs;
  setAll({ ...unknown, ...others, shards: JSON.stringify(shards), 'max-parallel': Math.max(1, maxParallel) }, log);
};

/** The outputs of the archive. */
export function setArchiveOutputs(report: Partial<ArchiveReport>, log: Log): void {
  const { runs = 0, documents = 0, deleted = 0, bytes = 0, destination = '' } = report;
  const outputs = { 'runs-archived': runs, 'documents-archived': documents, 'documents-deleted': deleted };
  setAll({ ...outputs, bytes, destination }, log);
}

/** The outputs of the dashboard; `site` is absent if none was written. */
export function setDashboardOutputs(site: WrittenSite | undefined, log: Log): void {
  const { repositories = 0, days = 0, directory = '' } = site ?? {};
  setAll({ repositories, days, 'output-directory': directory }, log);
}

/** All of them or none: a part of one would fail the step. */
function setAll(outputs: Readonly<Record<string, string | number>>, log: Log): void {
  try {
    appendWhole(process.env.GITHUB_OUTPUT, () => {
      for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    });
  } catch (error) {
    log.warning(`The outputs could not be set: ${messageOf(error)}`);
  }
}

function withoutLists({ createdList, failedList, ownersNotListedList, ...rest }: RunReport['info']): string {
  const text = JSON.stringify(rest);
  if (text.length <= maxRunInfoLength) return text;
  const long = ['failures', 'ownersNotListed', 'duplicates', 'storedAs', 'qualityFindings'];
  return JSON.stringify(rest, (key, value) => (long.includes(key) ? undefined : value));
}

/** A part of a summary would read like the whole. */
function emptySummary(): void {
  try {
    truncateSync(process.env.GITHUB_STEP_SUMMARY ?? '');
  } catch {
    // There is none.
  }
}

/** Shows Markdown on the page of the workflow run; where there is no such page, a warning says so. */
export async function writeJobSummary(markdown: string, log: Log): Promise<void> {
  try {
    await summary.emptyBuffer().addRaw(markdown).write({ overwrite: true });
  } catch (error) {
    emptySummary();
    log.warning(`The job summary could not be written: ${messageOf(error)}`);
  }
}
