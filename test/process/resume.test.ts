import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningAction } from '../../emulators/runner/runner.ts';
import { quiet, type Scenario, type StoredDocument } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import type { Usage } from '../../src/model.ts';
import { type Attempt, attempt, expectWhole, infosOf } from './attempts.ts';
import { change, namesOf, rename } from './compared-runs.ts';
import { annotationsOf, linesOf, listOf, outputFile, runInfoFile, subjectsOf } from './left-behind.ts';

const sources = { fullOrgs: [{ orgName: 'contoso' }], individualRepos: ['torvalds/old', 'microsoft/vscode'] };
const named = ['torvalds/linux', 'microsoft/vscode'];

let services: Services;
beforeEach(async () => {
  services = await startServices({ github: { populate: [{ owner: 'contoso', count: 24 }] } });
  services.github.renames.set('torvalds/old', 'torvalds/linux');
});
afterEach(() => services.close());

/** Once so many queries for statistics were sent. */
const afterQueries =
  (count: number, how: 'cancel' | 'kill') =>
  async (action: RunningAction): Promise<void> => {
    const queries = (): number => services.github.requests.filter(({ repositories }) => repositories.length > 0).length;
    const before = queries();
    const isOver = action.done.then(() => true);
    const isSent = async (): Promise<boolean> => {
      while (queries() - before < count) await new Promise((resolve) => setTimeout(resolve, 1));
      return false;
    };
    if (!(await Promise.race([isOver, isSent()]))) action[how]();
  };

const storedIn = ({ documents }: Attempt): string[] => documents.map(({ repo }) => String(repo));
const pointsOf = (info: StoredDocument | undefined): number =>
  (info as { usage: Usage } | undefined)?.usage.points ?? 0;
const eventIds = (): string[] => services.eventGrid.received.map(({ id }) => String(id));

describe('a job that is run again', () => {
  it('takes up its run until it is completed, asks for nothing twice, and then starts a new one', async () => {
    const first = await attempt(services, 1, { sources, meanwhile: afterQueries(5, 'kill') });
    const before = storedIn(first);
    expect(before.length).toBeGreaterThan(4);
    const [renamed = '', gone = ''] = before.filter((name) => name.startsWith('contoso/'));
    rename(services, renamed, 'contoso/renamed');
    services.github.repositories.delete(gone);

    const second = await attempt(services, 2, { sources, meanwhile: afterQueries(3, 'cancel') });
    expect(infosOf(second)).toMatchObject([{ status: 'cancelled', attempt: 2 }]);
    // Nothing said that it is stored under its name of today.
    expect(second.asked.filter((name) => [...before, 'contoso/renamed'].includes(name))).toEqual([]);
    expect(second.asked).toContain('torvalds/old');
    // A canceled job might not hear of a document that was on its way.
    const created = listOf(infosOf(second)[0]?.createdList);
    expect(storedIn(second)).toEqual(expect.arrayContaining(created));
    expect(created).toEqual(expect.arrayContaining(before.filter((name) => name !== gone)));

    const third = await attempt(services, 3, { sources });
    const all = [...namesOf(services).filter((name) => name !== 'contoso/renamed'), renamed, ...named];
    expect(third.asked.toSorted()).toEqual(all.filter((name) => !storedIn(second).includes(name)).sort());
    const counting = third.documents.filter(({ repo }) => repo !== gone);
    expect(third.documents).toHaveLength(counting.length + 1);
    expectWhole({ ...third, documents: counting }, all);
    expect(subjectsOf(third)).toEqual(['started', 'cancelled', 'cancelled', 'completed']);
    const [info] = infosOf(third);
    const [id, count] = [String(info?.id), all.length];
    const line = `Attempt 3 took up run ${id}; ${storedIn(second).length - 1} of ${count} repositories had been stored before`;
    for (const text of [third.result.log, third.result.summary, outputFile(third.result, 'report.html')])
      expect(text).toContain(line);
    expect(outputFile(third.result, 'stats.csv').trimEnd().split('\n')).toHaveLength(1 + count);
    expect(runInfoFile(third.result)).toMatchObject({ id, createdList: info?.createdList });
    expect(info?.startedAt).toBe(infosOf(first)[0]?.startedAt);
    expect(eventIds()).toEqual([`${info?.date}-${id}`]);
    expect(pointsOf(info)).toBeGreaterThan(pointsOf(infosOf(second)[0]));

    const fourth = await attempt(services, 4, { sources });
    expect(infosOf(fourth)).toHaveLength(2);
    expect(fourth.asked).toHaveLength(count);
    expect(subjectsOf(fourth).slice(4)).toEqual(['started', 'completed']);
  });

  it('after failures reports the whole run as one that had none, with an event of its own for each end', async () => {
    const [one = '', other = ''] = namesOf(services);
    const inputs = { 'send-email': 'false', 'max-retries': '0', 'max-failed-percent': '100' };
    const earlier = await attempt(services, 1, { sources, inputs, env: { GITHUB_RUN_ID: '1' } });
    for (const name of namesOf(services)) change(services, name, { stars: 1_000, mergedPRs: 0 });
    services.github.faults.push({ do: 'forbidden-alias', when: { containsRepository: [one, other] } });
    const first = await attempt(services, 1, { sources, inputs });
    const id = first.result.outputs['run-id'];
    const infoOf = (run: Attempt) => infosOf(run).find((info) => info.id === id);
    expect(infoOf(first)).toMatchObject({ status: 'partial', totalFailedCount: 2, eventPublished: true });

    services.github.faults.splice(0, 1, { do: 'forbidden-alias', when: { containsRepository: other } });
    const second = await attempt(services, 2, { sources, inputs });
    expect(second.asked.sort()).toEqual([one, other].sort());
    expect(infoOf(second)).toMatchObject({ status: 'partial', failedList: other, events: 2, eventPublished: true });

    services.github.faults.length = 0;
    services.eventGrid.fail({ do: 'answer', answer: { status: 404 }, times: Number.POSITIVE_INFINITY });
    const third = await attempt(services, 3, { sources, inputs });
    const all = [...namesOf(services), ...named];
    const own = { ...third, runInfos: third.runInfos.filter((info) => info.id === id) };
    expectWhole({ ...own, documents: third.documents.filter(({ runId }) => runId === id) }, all);
    const whole = JSON.parse(earlier.result.outputs['run-info'] ?? '');
    expect(infoOf(third)).toMatchObject({ events: 3, eventPublished: false, previousRunId: whole.id });
    expect(infoOf(third)?.changes).toMatchObject({ compared: all.length, new: 0, gone: 0 });
    // Of all whose merged pull requests are gone.
    const findings = infoOf(third)?.qualityFindings as { about: string }[];
    expect(new Set(findings.map(({ about }) => about))).toEqual(new Set(namesOf(services)));
    const portfolio = all.length.toLocaleString('en');
    expect(third.result.summary).toContain(`<td>Repositories</td><td align="right">${portfolio}</td>`);

    services.eventGrid.recover();
    await attempt(services, 4, { sources, inputs });
    const date = infoOf(third)?.date;
    expect(eventIds().filter((one) => one.includes(String(id)))).toEqual(
      ['', '-2', '-3'].map((n) => `${date}-${id}${n}`),
    );
  });

  it('goes on after a deadline, and after a store that went away', async () => {
    // Points that come back after the deadline end the run at once.
    services.github.faults.push({
      do: 'rate-limited',
      when: ({ repositories }) => repositories.length > 0 && !repositories.includes('torvalds/old'),
    });
    const first = await attempt(services, 1, { sources, inputs: { ...quiet, 'max-minutes': '0.5' } });
    expect(infosOf(first)).toMatchObject([{ status: 'timed out', totalCreatedCount: 2 }]);
    services.github.faults.length = 0;
    services.cosmos.faults.push({ do: 'status-503', when: { operation: 'create', container: 'repoStats' } });
    const second = await attempt(services, 2, {
      sources,
      inputs: { ...quiet, 'max-retries': '0', 'max-minutes': '0.05' },
    });
    expect(infosOf(second)).toMatchObject([
      { status: expect.stringMatching(/timed out|partial/), totalCreatedCount: first.documents.length },
    ]);
    const third = await attempt(services, 3, { sources, inputs: quiet });
    expectWhole(third, [...namesOf(services), ...named]);
    expect(third.asked.filter((name) => storedIn(first).includes(name))).toEqual([]);
  });

  it('starts a new run where it is not to resume, or is another job, has other sources or no Cosmos DB', async () => {
    await attempt(services, 1, { sources, inputs: quiet, meanwhile: afterQueries(4, 'kill') });
    const scenarios: [runs: number, Pick<Scenario, 'inputs' | 'sources' | 'env'>][] = [
      [2, { inputs: { resume: 'false' } }],
      [3, { sources: { individualRepos: ['torvalds/old', 'microsoft/vscode'] } }],
      [4, { env: { GITHUB_JOB: 'other' } }],
      [4, { inputs: { 'cosmos-endpoint': '' } }],
    ];
    for (const [runs, scenario] of scenarios) {
      const second = await attempt(services, 2, { sources, ...scenario, inputs: { ...quiet, ...scenario.inputs } });
      const names = scenario.sources ? named : [...namesOf(services), ...named];
      expect([linesOf(second.result).length, second.asked.length]).toEqual([names.length, names.length]);
      expect(runInfoFile(second.result)).not.toHaveProperty('takenUp');
      expect(infosOf(second)).toHaveLength(runs);
    }
  });

  it('asks for nothing and leaves the run as it is where the store does not say what was stored', async () => {
    await attempt(services, 1, { sources, inputs: quiet, meanwhile: afterQueries(4, 'kill') });
    services.cosmos.faults.push({ do: 'firewall-403', when: { operation: 'query', container: 'repoStats' } });
    const second = await attempt(services, 2, {
      sources,
      inputs: { ...quiet, 'max-retries': '0' },
    });
    expect([second.result.exitCode, second.asked]).toEqual([1, []]);
    expect(infosOf(second)).toMatchObject([{ status: 'cancelled' }]);
    expect(second.result.log).toContain('could not look up the run of the attempt before');
    expect(annotationsOf(second.result, 'error')[0]?.message).toContain('set `resume: false`');
    expectWhole(await attempt(services, 3, { sources, inputs: quiet }), [...namesOf(services), ...named]);
  });
});
