import { clientOf } from './cosmos/client.ts';
import { type ActionResult, type RunningAction, type RunOptions, startAction } from './runner/runner.ts';
import { type ServiceOptions, type Services, startServices } from './services.ts';

export interface Scenario extends Omit<RunOptions, 'githubToken' | 'timeScale' | 'timeOrigin'> {
  services?: ServiceOptions;
  /** The content of the input `sources`; the file sources.json if it is absent. */
  sources?: unknown;
  /** Changes the emulated services before the run begins. */
  prepare?: (services: Services) => unknown;
  /** Called once the run is under way. */
  meanwhile?: (action: RunningAction, services: Services) => void | Promise<void>;
}

/** Inputs of a run that sends neither emails nor an event. */
export const quiet = { 'publish-event': 'false', 'send-email': 'false' };

export type StoredDocument = Record<string, unknown> & { id: string };

/** What a run left behind. */
export interface Collected {
  services: Services;
  result: ActionResult;
  /** The data container as a reader finds it; empty if there is none. */
  documents: StoredDocument[];
  runInfos: StoredDocument[];
}

/** Runs the built action against fresh services, and reads back what it stored. */
export function collect(scenario: Scenario): Promise<Collected> {
  return withRun(scenario, async (services, result) => ({
    services,
    result,
    ...(await readBack(services, scenario.inputs)),
  }));
}

/** Runs the built action against fresh services, and hands both over while the services are still open. */
export async function withRun<T>(
  scenario: Scenario,
  look: (services: Services, result: ActionResult) => T | Promise<T>,
): Promise<T> {
  const services = await startServices(accountsOf(scenario));
  try {
    return await look(services, await runFrom(services, scenario));
  } finally {
    await services.close();
  }
}

/** A Cosmos DB account of the kind that the inputs name, unless the scenario sets one. */
function accountsOf({ services = {}, inputs = {} }: Scenario): ServiceOptions {
  const serverless = inputs['cosmos-serverless'] === 'true';
  return serverless ? { ...services, cosmos: { serverless, ...services.cosmos } } : services;
}

/** Runs it against services that run already and go on after it, and reads back all that they have. */
export async function collectFrom(services: Services, scenario: Omit<Scenario, 'services'>): Promise<Collected> {
  const result = await runFrom(services, scenario);
  return { services, result, ...(await readBack(services, scenario.inputs)) };
}

async function runFrom(services: Services, scenario: Omit<Scenario, 'services'>): Promise<ActionResult> {
  await scenario.prepare?.(services);
  const action = startAction({
    ...scenario,
    githubToken: services.token,
    env: { ...services.env, ...scenario.env },
    inputs: {
      ...services.inputs,
      ...(scenario.sources !== undefined && { sources: JSON.stringify(scenario.sources) }),
      // Half a pair would be a fault.
      ...(scenario.inputs?.['cosmos-endpoint'] === '' && { 'cosmos-key': '' }),
      ...scenario.inputs,
    },
    ...services.time,
  });
  await scenario.meanwhile?.(action, services);
  return action.done;
}

/** What Cosmos DB has, once its faults are over. */
export async function readBack(
  services: Services,
  inputs: Record<string, string> = {},
): Promise<Pick<Collected, 'documents' | 'runInfos'>> {
  const { cosmos } = services;
  cosmos.faults.length = 0;
  cosmos.hang = false;
  await cosmos.up();
  const database = inputs['cosmos-database'] ?? 'github';
  const all = async (container: string): Promise<StoredDocument[]> => {
    if (!cosmos.databases.get(database)?.containers.has(container)) return [];
    const { resources } = await clientOf(cosmos)
      .database(database)
      .container(container)
      .items.readAll<StoredDocument>()
      .fetchAll();
    return resources;
  };
  const documents = await all(inputs['cosmos-data-container'] ?? 'repoStats');
  return { documents, runInfos: await all(inputs['cosmos-run-info-container'] ?? 'runInfo') };
}

/** Without the properties that Cosmos DB adds, whose names begin with `_`. */
export const ownFields = (document: StoredDocument): Record<string, unknown> =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')));

/** How many times each repository was asked for, by GraphQL. */
export function timesAsked({ github }: Services): Map<string, number> {
  const times = new Map<string, number>();
  for (const name of github.requests.flatMap(({ repositories }) => repositories))
    times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}
