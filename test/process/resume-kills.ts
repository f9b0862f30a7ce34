import { expect } from 'vitest';
import { seededRandom } from '../../emulators/github/random.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import { attempt, type Cut, cutAt, expectStored, expectWhole, infosOf } from './attempts.ts';
import { namesOf } from './compared-runs.ts';
import { subjectsOf } from './left-behind.ts';

const sources = { fullOrgs: [{ orgName: 'contoso' }], individualRepos: ['torvalds/old'] };
const cuts: readonly Cut[] = ['kill', 'kill both', 'cancel'];
const mostCuts = 3;
/** A run of so few repositories sends about so many requests. */
const requests = 45;

/**
 * Runs a job that is cut up to three times at any moment, and then to its end: every repository is stored once.
 * `losesAnswers`: of what Cosmos DB carries out meanwhile, some answers never come.
 */
export async function resumeAfterKills(seed: number, { losesAnswers = false } = {}): Promise<void> {
  const random = seededRandom(seed);
  const services = await startServices({ github: { populate: [{ owner: 'contoso', count: 9 }] } });
  services.github.renames.set('torvalds/old', 'torvalds/linux');
  const plan = Array.from({ length: 1 + Math.floor(mostCuts * random()) }, () => ({
    cut: cuts[Math.floor(cuts.length * random())] as Cut,
    atRequest: 1 + Math.floor(requests * random()),
  }));
  try {
    await runPlan(plan, { services, losesAnswers });
  } catch (error) {
    throw new Error(`Seed ${seed}, ${JSON.stringify(plan)}`, { cause: error });
  } finally {
    await services.close();
  }
}

async function runPlan(
  plan: readonly { cut: Cut; atRequest: number }[],
  { services, losesAnswers }: { services: Services; losesAnswers: boolean },
): Promise<void> {
  const names = [...namesOf(services), 'torvalds/linux'];
  const inputs = { 'publish-event': 'false' };
  const prepare = ({ cosmos }: Services): void => {
    if (losesAnswers) cosmos.faults.push({ do: 'reset-after', when: { operation: ['create', 'replace'], every: 3 } });
  };
  for (const [i, { cut, atRequest }] of plan.entries()) {
    const run = await attempt(services, i + 1, { sources, inputs, prepare, meanwhile: cutAt(cut, atRequest) });
    // The cut came too late.
    if (infosOf(run).some(({ status }) => status === 'completed')) return expectStored(run, names);
  }
  const last = await attempt(services, plan.length + 1, { sources, inputs, prepare });
  expect(last.result.exitCode, last.result.log).toBe(0);
  expectWhole(last, names);
  expect(subjectsOf(last).filter((status) => status === 'started').length).toBeLessThanOrEqual(1);
}
