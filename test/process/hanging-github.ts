import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario } from '../../emulators/scenario.ts';
import { sources } from './organization.ts';

/** One organization of so many repositories, whose numbers GitHub never gives: once they are asked for, the job is ended. */
export const endedWhileGitHubHangs = (how: 'cancel' | 'kill', count: number): Scenario => ({
  sources,
  services: {
    github: {
      populate: [{ owner: 'contoso', count }],
      faults: [{ do: 'hang', when: ({ repositories }) => repositories.length > 0 }],
    },
  },
  meanwhile: async (action, { github }) => {
    while (!github.requests.some(({ repositories }) => repositories.length > 0)) await sleep(20);
    action[how]();
  },
});
