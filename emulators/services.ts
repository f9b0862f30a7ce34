import type { ApplicationInsights } from './application-insights/server.ts';
import type { BlobStorage, BlobStorageOptions } from './blob-storage/server.ts';
import { type CosmosEmulator, type CosmosOptions, startCosmos } from './cosmos/server.ts';
import { type EventGrid, type EventGridOptions, startEventGrid } from './event-grid/server.ts';
import type { GitHubOptions } from './github/options.ts';
import { type GitHubEmulator, startGitHub } from './github/server.ts';
import { defaultToken } from './github/tokens.ts';
import { type SendGrid, type SendGridOptions, startSendGrid } from './sendgrid/server.ts';
import { realClock, scaledClock } from './service-clock.ts';

export interface ServiceOptions {
  github?: GitHubOptions;
  cosmos?: CosmosOptions;
  eventGrid?: Partial<EventGridOptions>;
  sendGrid?: Partial<SendGridOptions>;
  /** Only where it is asked for, since it takes seconds to start. */
  blobStorage?: BlobStorageOptions;
  /** How many times faster than real time everything runs; the action has to run as fast. */
  timeScale?: number;
}

/** The services, and what the action needs to use them. */
export interface Services {
  github: GitHubEmulator;
  cosmos: CosmosEmulator;
  eventGrid: EventGrid;
  sendGrid: SendGrid;
  blobStorage: BlobStorage | undefined;
  token: string;
  /** The runner's variables that name GitHub's addresses. */
  env: Record<string, string>;
  /** Inputs that make the action use all of them. */
  inputs: Record<string, string>;
  /** For the runner: the same scale and origin of time. */
  time: { timeScale?: number; timeOrigin?: number };
  close(): Promise<void>;
}

/** The latencies that were measured when the original collected 195 repositories. */
export const originalLatencies = {
  github: { restPageMs: 520, queryMs: 100, connectionMs: 8.7 },
  cosmos: { writeMs: 60, readMs: 60, metadataMs: 60 },
} as const;

/** What Event Grid and SendGrid accept. */
export const accounts = {
  eventGrid: { key: Buffer.from('the key of the emulated topic').toString('base64'), schema: 'EventGrid' },
  sendGrid: { apiKey: 'SG.emulator.key', verifiedSenders: ['stats@example.com'] },
} satisfies { eventGrid: EventGridOptions; sendGrid: SendGridOptions };

/** The inputs that make the action use a service. */
export const inputsOf = {
  cosmos: ({ endpoint, key }: CosmosEmulator) => ({ 'cosmos-endpoint': endpoint, 'cosmos-key': key }),
  eventGrid: ({ endpoint, key, schema }: EventGrid) => ({
    'publish-event': 'true',
    'event-grid-endpoint': endpoint,
    'event-grid-key': key,
    'event-grid-schema': schema,
  }),
  /** For the archive. */
  blobStorage: ({ endpoint, key }: BlobStorage, container: string) => ({
    destination: `${endpoint}/${container}`,
    'storage-key': key,
  }),
  applicationInsights: ({ connectionString }: ApplicationInsights) => ({
    'application-insights-connection-string': connectionString,
  }),
  sendGrid: ({ endpoint, apiKey }: SendGrid) => ({
    'send-email': 'true',
    'sendgrid-endpoint': endpoint,
    'sendgrid-api-key': apiKey,
    'sendgrid-from': 'stats@example.com',
    'sendgrid-to': 'office@example.com, platform@example.com',
  }),
};

let warmedUp: Promise<void> | undefined;

/** The first query of a process takes a fifth of a second, which scaled time would make an age. */
async function warmUp(): Promise<void> {
  const github = await startGitHub({ populate: [{ owner: 'warm', count: 29 }] });
  const counts = 'i: issues(states: OPEN) { totalCount } p: pullRequests(states: OPEN) { totalCount }';
  for (const size of [29, 14, 7, 28]) {
    const aliases = Array.from(
      { length: size },
      (_, i) => `r${i}: repository(owner: "warm", name: "x${i}") { nameWithOwner ${counts} }`,
    );
    await fetch(github.graphqlUrl, {
      method: 'POST',
      headers: { authorization: `bearer ${defaultToken}`, 'user-agent': 'warm-up' },
      body: JSON.stringify({ query: `{ ${aliases.join(' ')} rateLimit { cost } }` }),
    });
  }
  await github.close();
}

export async function startServices(options: ServiceOptions = {}): Promise<Services> {
  if (options.timeScale !== undefined) {
    warmedUp ??= warmUp();
    await warmedUp;
  }
  const timeOrigin = Date.now();
  const clock = options.timeScale === undefined ? realClock : scaledClock(options.timeScale);
  const scaled = options.timeScale === undefined ? {} : { clock };
  const [github, cosmos, eventGrid, sendGrid, blobStorage] = await Promise.all([
    startGitHub({ clock, ...options.github }),
    startCosmos({ ...scaled, ...options.cosmos }),
    startEventGrid({ clock, ...accounts.eventGrid, ...options.eventGrid }),
    startSendGrid({ clock, ...accounts.sendGrid, ...options.sendGrid }),
    options.blobStorage &&
      (await import('./blob-storage/server.ts')).startBlobStorage({ clock, ...options.blobStorage }),
  ]);
  return {
    github,
    cosmos,
    eventGrid,
    sendGrid,
    blobStorage,
    token: defaultToken,
    env: { GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl },
    inputs: {
      ...inputsOf.cosmos(cosmos),
      ...inputsOf.eventGrid(eventGrid),
      ...inputsOf.sendGrid(sendGrid),
    },
    time: options.timeScale === undefined ? {} : { timeScale: options.timeScale, timeOrigin },
    close: async () => {
      await Promise.all([github.close(), cosmos.close(), eventGrid.close(), sendGrid.close(), blobStorage?.close()]);
    },
  };
}
