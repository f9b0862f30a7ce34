import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { RunningAction } from '../../emulators/runner/runner.ts';
import { type Collected, collectFrom, type Scenario, type StoredDocument } from '../../emulators/scenario.ts';
import type { Services } from '../../emulators/services.ts';
import { linesOf, listOf } from './left-behind.ts';

export type Attempt = Collected & {
  /** The names that this attempt asked GitHub for. */
  asked: string[];
};

/** Runs the job once more, in small queries one after the other. */
export async function attempt(
  services: Services,
  number: number,
  scenario: Omit<Scenario, 'services'> = {},
): Promise<Attempt> {
  const { requests } = services.github;
  const before = requests.length;
  const run = await collectFrom(services, {
    ...scenario,
    env: { GITHUB_RUN_ATTEMPT: String(number), ...scenario.env },
    inputs: { 'repos-per-query': '2', 'github-concurrency': '1', 'retry-cooldown-seconds': '0', ...scenario.inputs },
  });
  return { ...run, asked: requests.slice(before).flatMap(({ repositories }) => repositories) };
}

/** How a job ends before its work is done; without a post step where the machine dies with it. */
export type Cut = 'cancel' | 'kill' | 'kill both';

/** Ends a job once the services have seen so many requests for documents and statistics in all. */
export const cutAt =
  (cut: Cut, requests: number) =>
  async (action: RunningAction, services: Services): Promise<void> => {
    let isOver = false;
    void action.done.then(
      () => {
        isOver = true;
      },
      () => {
        isOver = true;
      },
    );
    const { github, cosmos } = services;
    const before = github.requests.length + cosmos.requests.length;
    while (!isOver && github.requests.length + cosmos.requests.length - before < requests) await sleep(1);
    if (cut === 'cancel') action.cancel();
    else action.kill();
    // What kills the machine kills the post step, too.
    while (cut === 'kill both' && !isOver) {
      action.kill();
      await sleep(1);
    }
  };

export const infosOf = ({ runInfos }: Pick<Collected, 'runInfos'>): StoredDocument[] =>
  runInfos.filter(({ status }) => status !== undefined);

export const namesOf = (documents: readonly StoredDocument[]): string[] =>
  documents.map(({ repo }) => String(repo)).sort();

/** One run, whose documents are these, each once, and whose lists, totals and files say so. */
export function expectWhole(run: Attempt, names: readonly string[]): void {
  expectStored(run, names);
  const lines = linesOf(run.result).map((line) => JSON.parse(line));
  expect(lines.toSorted(byId)).toEqual(run.documents.map(own).toSorted(byId));
}

/** The same without its files. */
export function expectStored(run: Attempt, names: readonly string[]): void {
  const { documents } = run;
  const [info, ...others] = infosOf(run);
  expect(others).toEqual([]);
  expect(namesOf(documents)).toEqual(names.toSorted());
  expect(new Set(documents.map(({ runId }) => runId))).toEqual(new Set([info?.id]));
  expect(listOf(info?.createdList).sort()).toEqual(names.toSorted());
  expect(info).toMatchObject({
    ...{ status: 'completed', failedList: '' },
    ...{ totalReceived: names.length, totalProcessed: names.length },
    ...{ totalCreatedCount: names.length, totalFailedCount: 0 },
  });
}

const byId = (one: { id?: unknown }, other: { id?: unknown }): number => String(one.id).localeCompare(String(other.id));
const own = (document: StoredDocument) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')));
