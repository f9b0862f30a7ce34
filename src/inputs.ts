import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraMetricNames } from './github/metrics.ts';
import type { InputName } from './input-defaults.ts';
import { InputReader } from './input-reader.ts';
import { nearest } from './nearest.ts';
import { folderInside } from './output-directory.ts';
import { parseSources, type Sources } from './sources.ts';
import type { CosmosSettings } from './store/cosmos/cosmos-store.ts';

export interface GitHubInputs {
  token: string;
  reposPerQuery: number;
  concurrency: number;
}

export interface EmailInputs {
  apiKey: string;
  from: string;
  to: string[];
  endpoint: string;
  when: 'always' | 'end' | 'problem';
}

export interface EventInputs {
  endpoint: string;
  /** Absent to sign in with Microsoft Entra ID. */
  key: string | undefined;
  schema: 'EventGrid' | 'CloudEvent';
}

/** An application of Microsoft Entra ID that trusts this workflow. */
export interface EntraInputs {
  tenantId: string;
  clientId: string;
}

export interface Inputs {
  github: GitHubInputs;
  sources: Sources;
  /** Names of extra metrics, each once. */
  extraMetrics: string[];
  coolDownMs: number;
  maxRetries: number;
  cosmos: CosmosSettings | undefined;
  /** For a Cosmos DB or an Event Grid without a key; absent for the credentials that an earlier step left. */
  entra: EntraInputs | undefined;
  email: EmailInputs | undefined;
  event: EventInputs | undefined;
  /** Absolute path; absent for no files. */
  outputDirectory: string | undefined;
  /** Whether to report what changed since the last run. */
  compare: boolean;
  maxFailedPercent: number;
  maxMinutes: number;
}

/** The inputs that hold a secret. */
export const secretInputs = [
  'github-token',
  'cosmos-key',
  'event-grid-key',
  'sendgrid-api-key',
] as const satisfies InputName[];

export type ReadInputs = { inputs: Inputs } | { faults: string[] };

export interface InputSource {
  /** The value of an input as the runner hands it over; empty when not given. */
  get(name: string): string;
  workspace: string;
  /** What the variable AZURE_AUTHORITY_HOST says. */
  authorityHost?: string | undefined;
}

/** Reads and checks every input and the sources. All faults come at once, each naming the input and what is allowed. */
export function readInputs({ get, workspace, authorityHost }: InputSource): ReadInputs {
  const reader = new InputReader(get);
  const outputDirectory = readOutputDirectory(reader, workspace);
  const cosmos = readCosmos(reader);
  if (outputDirectory === undefined && cosmos === undefined) {
    reader.fault('cosmos-endpoint: required when `output-directory` is `none`, else nothing would be stored');
  }
  const sources = readSources(reader, workspace);
  const event = readEvent(reader);
  const signsIn = (cosmos && cosmos.key === undefined) || (event && event.key === undefined);
  if (signsIn) checkAuthorityHost(reader, authorityHost);
  const inputs = {
    github: {
      token: reader.required('github-token', 'a token for the GitHub API'),
      reposPerQuery: reader.number('repos-per-query', { whole: true, least: 1, most: 100 }),
      concurrency: reader.number('github-concurrency', { whole: true, least: 1, most: 20 }),
    },
    extraMetrics: readExtraMetrics(reader),
    coolDownMs: 1000 * reader.number('retry-cooldown-seconds', { least: 0, most: 900 }),
    maxRetries: reader.number('max-retries', { whole: true, least: 0, most: 100 }),
    cosmos,
    entra: readEntra(reader),
    email: readEmail(reader),
    event,
    outputDirectory,
    compare: reader.boolean('compare'),
    maxFailedPercent: reader.number('max-failed-percent', { least: 0, most: 100 }),
    maxMinutes: reader.number('max-minutes', { least: 0, most: 10_000, above: true }),
  };
  return sources && reader.faults.length === 0 ? { inputs: { ...inputs, sources } } : { faults: reader.faults };
}

function readOutputDirectory(reader: InputReader, workspace: string): string | undefined {
  const name = reader.text('output-directory');
  if (name === 'none') return undefined;
  const path = folderInside(workspace, name);
  if (path === undefined) reader.fault(`output-directory: "${name}" is not a folder inside the workspace`);
  return path ?? name;
}

function readSources(reader: InputReader, workspace: string): Sources | undefined {
  const inline = reader.text('sources');
  const file = reader.text('sources-file');
  let text = inline;
  try {
    if (inline === '') text = readFileSync(join(workspace, file), 'utf8');
  } catch {
    reader.fault(
      `sources-file: "${file}" cannot be read in the workspace; check the repository out first, or give \`sources\` inline`,
    );
    return undefined;
  }
  const parsed = parseSources(text, inline === '' ? file : 'sources');
  if ('sources' in parsed) return parsed.sources;
  for (const fault of parsed.faults) reader.fault(fault);
  return undefined;
}

function readExtraMetrics(reader: InputReader): string[] {
  const names = reader
    .text('extra-metrics')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  for (const name of names.filter((one) => !extraMetricNames.includes(one))) {
    const hint = `did you mean "${nearest(name, extraMetricNames)}"? There are: ${extraMetricNames.join(', ')}`;
    reader.fault(`extra-metrics: unknown metric "${name}"; ${hint}`);
  }
  return [...new Set(names)];
}

function readCosmos(reader: InputReader): CosmosSettings | undefined {
  const settings = {
    database: reader.resourceName('cosmos-database'),
    dataContainer: reader.resourceName('cosmos-data-container'),
    runInfoContainer: reader.resourceName('cosmos-run-info-container'),
    createResources: reader.boolean('cosmos-create-resources'),
    serverless: reader.boolean('cosmos-serverless'),
    throughput: reader.number('cosmos-throughput', { least: 1, most: 1_000_000 }),
    requestUnitsPerWrite: reader.number('cosmos-ru-per-write', { least: 0, most: 1000, above: true }),
    ttlSeconds: readTtl(reader),
  };
  if (reader.text('cosmos-endpoint') === '') return undefined;
  return {
    ...settings,
    endpoint: reader.url('cosmos-endpoint'),
    key: reader.text('cosmos-key') || undefined,
  };
}

function readTtl(reader: InputReader): number | undefined {
  if (reader.text('cosmos-ttl-days') === '') return undefined;
  // Cosmos DB takes 32 bits of seconds: https://learn.microsoft.com/azure/cosmos-db/nosql/time-to-live
  return Math.max(1, Math.round(86_400 * reader.number('cosmos-ttl-days', { least: 0, most: 24_000, above: true })));
}

function readEntra(reader: InputReader): EntraInputs | undefined {
  const tenantId = reader.text('azure-tenant-id');
  const clientId = reader.text('azure-client-id');
  if (tenantId === '' && clientId === '') return undefined;
  if (tenantId === '') reader.fault('azure-tenant-id: missing, it goes with `azure-client-id`');
  if (clientId === '') reader.fault('azure-client-id: missing, it goes with `azure-tenant-id`');
  for (const [name, id] of [
    ['azure-tenant-id', tenantId],
    ['azure-client-id', clientId],
  ] as const) {
    if (!/^[A-Za-z0-9.-]*$/.test(id)) reader.fault(`${name}: "${id}" is not an id`);
  }
  return { tenantId, clientId };
}

/** Empty, it counts as not given; what is no address would end the sign-in in ways that tell nobody why. */
function checkAuthorityHost(reader: InputReader, host = ''): void {
  if (host === '' || URL.parse(host)?.protocol === 'https:') return;
  reader.fault(`AZURE_AUTHORITY_HOST: "${host}" is not an https: address, such as https://login.microsoftonline.us`);
}

function readEmail(reader: InputReader): EmailInputs | undefined {
  const when = reader.choice('email-when', ['always', 'end', 'problem']);
  if (!reader.boolean('send-email')) return undefined;
  const to = reader
    .text('sendgrid-to')
    .split(/[,\n]/)
    .map((address) => address.trim())
    .filter(Boolean);
  if (to.length === 0) reader.fault('sendgrid-to: missing, with `send-email` at least one address is needed');
  const from = reader.required('sendgrid-from', 'with `send-email` a verified sender’s address');
  for (const [name, address] of [['sendgrid-from', from], ...to.map((one) => ['sendgrid-to', one])] as [
    string,
    string,
  ][]) {
    if (address !== '' && !/^[^\s@]+@[^\s@]+$/.test(address))
      reader.fault(`${name}: "${address}" is not an email address`);
  }
  return {
    apiKey: reader.required('sendgrid-api-key', 'with `send-email` a SendGrid API key'),
    from,
    // SendGrid refuses a message that names an address twice.
    to: [...new Map(to.map((address) => [address.toLowerCase(), address])).values()],
    endpoint: reader.url('sendgrid-endpoint'),
    when,
  };
}

function readEvent(reader: InputReader): EventInputs | undefined {
  const schema = reader.choice('event-grid-schema', ['EventGrid', 'CloudEvent']);
  if (!reader.boolean('publish-event')) return undefined;
  if (reader.text('event-grid-endpoint') === '') {
    reader.fault('event-grid-endpoint: missing, with `publish-event` the topic’s endpoint is needed');
  }
  return {
    endpoint: reader.text('event-grid-endpoint') === '' ? '' : reader.url('event-grid-endpoint'),
    key: reader.text('event-grid-key') || undefined,
    schema,
  };
}
