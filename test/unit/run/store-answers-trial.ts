import { Ending } from '../../../src/async/ending.ts';
import { Differences } from '../../../src/compare/differences.ts';
import { Findings } from '../../../src/compare/findings.ts';
import { CollectionTally } from '../../../src/compare/totals.ts';
import type { Answer, Problem, RepositoryName, StatsDocument, WriteOutcome } from '../../../src/model.ts';
import { PrivateNames } from '../../../src/privacy/private-names.ts';
import type { RunContext } from '../../../src/run/context.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { Timeline } from '../../../src/run/timeline.ts';
import type { StoreError } from '../../../src/store/store.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { stats } from '../samples.ts';

export const collectedAt = '2021-01-20T07:21:41Z';
export const runId = '1611127298';

export const answered = (asked: RepositoryName, repo = asked, extras: Record<string, unknown> = {}): Answer => ({
  status: 'answered',
  asked,
  stats: stats(repo),
  identity: { repoId: 7, visibility: 'public' },
  extras,
  collectedAt,
});

/** A store whose outcomes the test decides. */
class ScriptedStore {
  parallelWrites = 4;
  fields: Record<string, unknown> = {};
  readonly usage = { requestUnits: 0, throttled: 0 };
  broken: StoreError | undefined;
  readonly calls: string[] = [];
  readonly documents: StatsDocument[] = [];
  mostAtOnce = 0;
  #atOnce = 0;
  onWrite: (document: StatsDocument) => WriteOutcome | Promise<WriteOutcome> = () => ({ status: 'stored' });
  onCheck: (document: StatsDocument) => WriteOutcome | Promise<WriteOutcome> = () => ({ status: 'stored' });

  async write(document: StatsDocument): Promise<WriteOutcome> {
    this.calls.push(`write ${document.repo}`);
    this.documents.push(document);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    await settled();
    const outcome = await this.onWrite(document);
    this.#atOnce--;
    return outcome;
  }

  async check(document: StatsDocument): Promise<WriteOutcome> {
    this.calls.push(`check ${document.repo}`);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    await settled();
    const outcome = await this.onCheck(document);
    this.#atOnce--;
    return outcome;
  }
}

export function createRun(...received: RepositoryName[]) {
  const clock = new FakeClock();
  const store = new ScriptedStore();
  const outcomes = new Outcomes();
  for (const name of received) outcomes.receive(name);
  const ending = new Ending(clock);
  const timeline = new Timeline(clock);
  const log = new NotedLog();
  const problems: Problem[] = [];
  const sums = { tally: new CollectionTally(), differences: new Differences(), findings: new Findings() };
  const context = {
    outcomes,
    names: new PrivateNames(false),
    ...sums,
    timeline,
    clock,
    log,
    problems,
    store: { documents: store },
    ending,
  } as object as RunContext;
  return { clock, log, store, outcomes, ending, timeline, problems, context, ...sums };
}

export async function* streamOf(answers: readonly Answer[]): AsyncGenerator<Answer> {
  yield* answers;
}

export const unclear = (): WriteOutcome => ({ status: 'unclear', reason: 'no answer' });
