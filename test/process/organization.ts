import type { Scenario } from '../../emulators/scenario.ts';
import { quiet } from '../../emulators/scenario.ts';
import { originalLatencies } from '../../emulators/services.ts';

/** Time runs so much faster that the minutes and hours of the limits take seconds. */
export const timeScale = 60;

/** Without emails and an event, and with a store without limits. */
export const serverless = { ...quiet, 'cosmos-serverless': 'true' };

export const sources = { fullOrgs: [{ orgName: 'contoso' }] };

/** The names of so many repositories, without their owner. */
export const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`);

/** One organization of so many repositories, and a GitHub that answers as slowly as it does. */
export function organization(count: number, scenario: Scenario = {}): Scenario {
  const github = {
    latency: originalLatencies.github,
    populate: [{ owner: 'contoso', count }],
    ...scenario.services?.github,
  };
  const cosmos = { throughput: 'unlimited' as const };
  return {
    sources,
    ...scenario,
    inputs: { ...serverless, ...scenario.inputs },
    services: { timeScale, cosmos, ...scenario.services, github },
  };
}
