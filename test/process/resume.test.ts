import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningAction } from '../../emulators/runner/runner.ts';
import { quiet, type StoredDocument } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import type { Usage } from '../../src/model.ts';
import { type Attempt, attempt, expectWhole, infosOf } from './attempts.ts';
import { change, namesOf, rename } from './compared-runs.ts';
import { annotationsOf, listOf, outputFile, runInfoFile, subjectsOf } from './left-behind.ts';

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
  it('takes up its run until it is completed, asks for nothing twice, and for nothing where the store does not say what is stored', async () => {
    const first = await attempt(services, 1, { sources, meanwhile: afterQueries(5, 'kill') });
    const before = storedIn(first);
    expect(before.length).toBeGreaterThan(4);
    const [renamed = '', gone = ''] = before.filter((name) => name.startsWith('contoso/'));
    rename(services, renamed, 'contoso/renamed');
    services.github.repositories.delete(gone);

    services.cosmos.faults.push({ do: 'firewall-403', when: { operation: 'query', container: 'repoStats' } });
    const second = await attempt(services, 2, { sources, inputs: { ...quiet, 'max-retries': '0' } });
    services.cosmos.faults.length = 0;
    expect([second.result.exitCode, second.asked]).toEqual([1, []]);
    expect(infosOf(second)).toMatchObject([{ status: 'cancelled', id: infosOf(first)[0]?.id }]);
    expect(second.result.log).toContain('could not look up the run of the attempt before');
    expect(annotationsOf(second.result, 'error')[0]?.message).toContain('set `resume: false`');

    // Points that come back after the deadline end the run at once.
    services.github.faults.push({
      do: 'rate-limited',
      when: ({ repositories }) => repositories.length > 0 && !repositories.includes('torvalds/old'),
    });
    const third = await attempt(services, 3, { sources, inputs: { 'max-minutes': '0.5' } });
    services.github.faults.length = 0;
    expect(infosOf(third)).toMatchObject([{ status: 'timed out', attempt: 3 }]);
    // Nothing said that it is stored under its name of today.
    expect(third.asked.filter((name) => [...before, 'contoso/renamed'].includes(name))).toEqual([]);
    const created = listOf(infosOf(third)[0]?.createdList);
    expect(storedIn(third).toSorted()).toEqual([...created, gone].sort());
    expect(created).toEqual(expect.arrayContaining(before.filter((name) => name !== gone)));

    const fourth = await attempt(services, 4, { sources });
    const all = [...namesOf(services).filter((name) => name !== 'contoso/renamed'), renamed, ...named];
    expect(fourth.asked.toSorted()).toEqual(all.filter((name) => !storedIn(third).includes(name)).sort());
    const counting = fourth.documents.filter(({ repo }) => repo !== gone);
    expect(fourth.documents).toHaveLength(counting.length + 1);
    expectWhole({ ...fourth, documents: counting }, all);
    expect(subjectsOf(fourth)).toEqual(['started', 'cancelled', 'timed out', 'completed']);
    const [info] = infosOf(fourth);
    const [id, count] = [String(info?.id), all.length];
    const line = `Attempt 4 took up run ${id}; ${storedIn(third).length - 1} of ${count} repositories had been stored before`;
    for (const text of [fourth.result.log, fourth.result.summary, outputFile(fourth.result, 'report.html')])
      expect(text).toContain(line);
    expect(outputFile(fourth.result, 'stats.csv').trimEnd().split('\n')).toHaveLength(1 + count);
    expect(runInfoFile(fourth.result)).toMatchObject({ id, createdList: info?.createdList });
    expect(info?.startedAt).toBe(infosOf(first)[0]?.startedAt);
    expect(eventIds()).toEqual([`${info?.date}-${id}`, `${info?.date}-${id}-2`]);
    expect(pointsOf(info)).toBeGreaterThan(pointsOf(infosOf(third)[0]));
  });

  it('reports the whole run as one without failures, with an event for each end, and starts a new one where it is to', async () => {
    const [one = '', other = ''] = namesOf(services);
    const inputs = { 'send-email': 'false', 'max-retries': '0', 'max-failed-percent': '100' };
    services.github.faults.push({ do: 'forbidden-alias', when: { containsRepository: one } });
    const earlier = await attempt(services, 1, { sources, inputs });
    expect(infosOf(earlier)).toMatchObject([{ status: 'partial', failedList: one }]);
    for (const name of namesOf(services)) change(services, name, { stars: 1_000, mergedPRs: 0 });

    services.github.faults.push({ do: 'forbidden-alias', when: { containsRepository: other } });
    const first = await attempt(services, 2, { sources, inputs: { ...inputs, resume: 'false' } });
    const all = [...namesOf(services), ...named];
    expect(new Set(first.asked).size).toBe(all.length);
    expect(runInfoFile(first.result)).not.toHaveProperty('takenUp');
    const id = first.result.outputs['run-id'];
    const infoOf = (run: Attempt) => infosOf(run).find((info) => info.id === id);
    expect(infoOf(first)).toMatchObject({ status: 'partial', totalFailedCount: 2, eventPublished: true });

    services.github.faults.length = 0;
    services.eventGrid.fail({ do: 'answer', answer: { status: 404 }, times: Number.POSITIVE_INFINITY });
    const second = await attempt(services, 3, { sources, inputs });
    expect(second.asked.sort()).toEqual([one, other].sort());
    const own = { ...second, runInfos: second.runInfos.filter((info) => info.id === id) };
    expectWhole({ ...own, documents: second.documents.filter(({ runId }) => runId === id) }, all);
    const previousRunId = earlier.result.outputs['run-id'];
    expect(infoOf(second)).toMatchObject({ events: 2, eventPublished: false, previousRunId });
    expect(infoOf(second)?.changes).toMatchObject({ compared: all.length - 1, new: 0, gone: 0 });
    // Of all whose merged pull requests are gone.
    const findings = infoOf(second)?.qualityFindings as { about: string }[];
    expect(new Set(findings.map(({ about }) => about))).toEqual(
      new Set(namesOf(services).filter((name) => name !== one)),
    );
    const portfolio = all.length.toLocaleString('en');
    expect(second.result.summary).toContain(`<td>Repositories</td><td align="right">${portfolio}</td>`);

    services.eventGrid.recover();
    const third = await attempt(services, 4, { sources, inputs });
    expect([infosOf(third).length, third.asked.length]).toEqual([3, all.length]);
    const date = infoOf(second)?.date;
    expect(eventIds().filter((one) => one.includes(String(id)))).toEqual(['', '-2'].map((n) => `${date}-${id}${n}`));
  });
});
