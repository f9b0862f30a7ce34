import type { RequestRecord } from '../../emulators/cosmos/model.ts';
import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { type Collected, collectFrom, quiet, type Scenario, type StoredDocument } from '../../emulators/scenario.ts';
import type { Services } from '../../emulators/services.ts';
import type { RunInfo } from '../../src/model.ts';

const contoso = { fullOrgs: [{ orgName: 'contoso' }] };

/** A run, with what it asked of the store. */
export interface Run extends Collected {
  info: StoredDocument & RunInfo;
  requests: RequestRecord[];
}

export async function run(services: Services, scenario: Omit<Scenario, 'services'> = {}): Promise<Run> {
  const from = services.cosmos.requests.length;
  let asked = 0;
  const collected = await collectFrom(services, {
    sources: contoso,
    ...scenario,
    inputs: { ...quiet, ...scenario.inputs },
    meanwhile: async (action, running) => {
      await scenario.meanwhile?.(action, running);
      await action.done;
      asked = services.cosmos.requests.length;
    },
  });
  const id = collected.result.outputs['run-id'];
  const info = collected.runInfos.find((one) => one.id === id) as Run['info'];
  return { ...collected, info, requests: services.cosmos.requests.slice(from, asked) };
}

export const readsOf = ({ requests }: Run): RequestRecord[] =>
  requests.filter(({ operation, container }) => operation === 'read' && container === 'repoStats');
export const writesOf = ({ requests }: Run): RequestRecord[] =>
  requests.filter(({ operation, container }) => operation === 'create' && container === 'repoStats');

export const change = (services: Services, name: string, changes: Partial<RepositoryFixture>): void => {
  const fixture = services.github.repositories.get(name);
  if (!fixture) throw new Error(`GitHub has no ${name}`);
  services.github.repositories.set(name, { ...fixture, ...changes });
};

export function rename(services: Services, from: string, to: string): void {
  const fixture = services.github.repositories.get(from);
  if (!fixture) throw new Error(`GitHub has no ${from}`);
  const [owner = '', name = ''] = to.split('/');
  services.github.repositories.delete(from);
  services.github.repositories.set(to, { ...fixture, owner, name });
  services.github.renames.set(from.toLowerCase(), to);
}

export const namesOf = (services: Services, login = 'contoso'): string[] =>
  [...services.github.repositories.values()]
    .filter(({ owner }) => owner === login)
    .map(({ owner, name }) => `${owner}/${name}`);
