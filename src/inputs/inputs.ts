import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraMetricNames } from '../github/metrics.ts';
import { troubles } from '../text/troubles.ts';
import { type InputName, inputDefaults } from './defaults.ts';
import { meant, nearest } from './nearest.ts';
import { type EmailInputs, type EventInputs, readEmail, readEvent } from './notifications.ts';
import { folderInside } from './output-directory.ts';
import { InputReader, type ReaderOptions } from './reader.ts';
import { parseSources, type Sources } from './sources/parse.ts';

export interface GitHubInputs {
  token: string;
  reposPerQuery: number;
  concurrency: number;
}

export interface CosmosSettings {
  endpoint: string;
  /** The account's key; absent to sign in with Microsoft Entra ID. */
  key: string | undefined;
  database: string;
  dataContainer: string;
  runInfoContainer: string;
  createResources: boolean;
  serverless: boolean;
  /** RU/s that this run may use. */
  throughput: number;
  requestUnitsPerWrite: number;
  /** Seconds after which stats documents expire; absent for never. */
  ttlSeconds: number | undefined;
}

/** An application of Microsoft Entra ID that trusts this workflow. */
export interface EntraInputs {
  tenantId: string;
  clientId: string;
}

/** What the inputs say, the sources apart. */
export interface Settings {
  github: GitHubInputs;
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
  /** Whether to count and estimate only. */
  dryRun: boolean;
  maxFailedPercent: number;
  maxMinutes: number;
}

export interface Inputs extends Settings {
  sources: Sources;
}

/** The inputs that hold a secret. */
export const secretInputs = [
  'github-token',
  'cosmos-key',
  'event-grid-key',
  'sendgrid-api-key',
] as const satisfies InputName[];

export type ReadInputs = { inputs: Inputs } | { faults: string[] };
export type ReadSettings = { settings: Settings } | { faults: string[] };

export interface InputSource extends ReaderOptions {
  workspace: string;
  /** Names of the inputs that have a value, in lower case, whether the action knows them or not. */
  given?: readonly string[];
  /** What the variable AZURE_AUTHORITY_HOST says. */
  authorityHost?: string | undefined;
  /** What the variable AZURE_TENANT_ID says. */
  tenantId?: string | undefined;
  /** Whether the job may ask for its federated token. */
  hasIdToken?: boolean;
}

/** The inputs of this step, as the runner hands them over. */
export const inputSource = (options: ReaderOptions, env: NodeJS.ProcessEnv): InputSource => ({
  ...options,
  workspace: env.GITHUB_WORKSPACE ?? process.cwd(),
  given: Object.keys(env).flatMap((name) => (env[name] && /^INPUT_(.+)/.exec(name)?.[1]?.toLowerCase()) || []),
  authorityHost: env.AZURE_AUTHORITY_HOST,
  tenantId: env.AZURE_TENANT_ID,
  // The runner sets it where the job has `id-token: write`: https://docs.github.com/en/actions/reference/security/oidc
  hasIdToken: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL),
});

/**
 * With the time that storing and closing may take after it, less than a day: a run that is `running` for longer than that
 * is taken for one that was killed.
 */
const mostMinutes = 1_380;

/** Reads and checks every input and the sources. All faults come at once, each naming the input and what is allowed. */
export function readInputs(source: InputSource): ReadInputs {
  const reader = new InputReader(source);
  const settings = readAllSettings(reader, source);
  const sources = readSources(reader, source);
  return sources && reader.faults.length === 0 ? { inputs: { ...settings, sources } } : { faults: reader.faults };
}

/** Reads the inputs without the sources, which may be gone when the post step runs. */
export function readSettings(source: InputSource): ReadSettings {
  const reader = new InputReader(source);
  const settings = readAllSettings(reader, source);
  return reader.faults.length === 0 ? { settings } : { faults: reader.faults };
}

function readAllSettings(reader: InputReader, source: InputSource): Settings {
  const { workspace, authorityHost, tenantId, given = [], hasIdToken = true } = source;
  checkNames(reader, given);
  const outputDirectory = readOutputDirectory(reader, workspace);
  const cosmos = readCosmos(reader);
  if (outputDirectory === undefined && cosmos === undefined) {
    reader.fault('cosmos-endpoint: required when `output-directory` is `none`, else nothing would be stored');
  }
  const event = readEvent(reader);
  const signsIn = (cosmos && cosmos.key === undefined) || (event && event.key === undefined);
  if (signsIn) checkAuthorityHost(reader, authorityHost);
  const entra = readEntra(reader);
  if (signsIn && !entra) checkId(reader, 'AZURE_TENANT_ID', tenantId);
  if (signsIn && entra && !hasIdToken)
    reader.fault(`azure-client-id: the job cannot request an OIDC token. ${troubles.idToken.remedy}`);
  return {
    github: {
      token: reader.required('github-token', 'a token for the GitHub API'),
      reposPerQuery: reader.number('repos-per-query', { whole: true, least: 1, most: 100 }),
      concurrency: reader.number('github-concurrency', { whole: true, least: 1, most: 20 }),
    },
    extraMetrics: readExtraMetrics(reader),
    coolDownMs: 1000 * reader.number('retry-cooldown-seconds', { least: 0, most: 900 }),
    maxRetries: reader.number('max-retries', { whole: true, least: 0, most: 100 }),
    cosmos,
    entra,
    email: readEmail(reader),
    event,
    outputDirectory,
    compare: reader.boolean('compare'),
    dryRun: reader.boolean('dry-run'),
    maxFailedPercent: reader.number('max-failed-percent', { least: 0, most: 100 }),
    maxMinutes: reader.number('max-minutes', { least: 0, most: mostMinutes, above: true }),
  };
}

/**
 * The runner hands over what action.yml does not know, too; a mistyped endpoint would leave a run without its store. Where
 * the right input is given as well, the other is a variable of the workflow's own.
 */
function checkNames(reader: InputReader, given: readonly string[]): void {
  const known = Object.keys(inputDefaults) as InputName[];
  for (const name of given.filter((one) => !known.some((input) => input === one))) {
    const right = meant(name, known) as InputName | undefined;
    if (right !== undefined && reader.text(right) === inputDefaults[right])
      reader.fault(`${right}: misspelled as ${reader.quote(name)}, under \`with:\` or as a variable under \`env:\``);
  }
}

function readOutputDirectory(reader: InputReader, workspace: string): string | undefined {
  const name = reader.text('output-directory');
  if (name === 'none') return undefined;
  const path = folderInside(workspace, name);
  if (path === undefined) reader.fault(`output-directory: ${reader.quote(name)} is not a folder inside the workspace`);
  return path ?? name;
}

function readSources(reader: InputReader, { workspace }: InputSource): Sources | undefined {
  const inline = reader.text('sources');
  const file = reader.text('sources-file');
  let text = inline;
  try {
    if (inline === '') text = readFileSync(join(workspace, file), 'utf8');
  } catch {
    reader.fault(
      `sources-file: ${reader.quote(file)} cannot be read in the workspace; check the repository out first, or give \`sources\` inline`,
    );
    return undefined;
  }
  const parsed = parseSources(text, inline === '' ? file : 'sources', reader.quote);
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
    reader.fault(`extra-metrics: unknown metric ${reader.quote(name)}; ${hint}`);
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
  if (reader.text('cosmos-endpoint') === '') {
    if (reader.text('cosmos-key') !== '') reader.fault('cosmos-endpoint: missing, it goes with `cosmos-key`');
    return undefined;
  }
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
  checkId(reader, 'azure-tenant-id', tenantId);
  checkId(reader, 'azure-client-id', clientId);
  return { tenantId, clientId };
}

/** The SDK throws for any other tenant before it signs in. */
function checkId(reader: InputReader, name: string, id = ''): void {
  if (!/^[A-Za-z0-9.-]*$/.test(id)) reader.fault(`${name}: ${reader.quote(id)} is not an id`);
}

/** Empty, it counts as not given; what is no address would end the sign-in in ways that tell nobody why. */
function checkAuthorityHost(reader: InputReader, host = ''): void {
  if (host === '' || URL.parse(host)?.protocol === 'https:') return;
  reader.fault(
    `AZURE_AUTHORITY_HOST: ${reader.quote(host)} is not an https: address, such as https://login.microsoftonline.us`,
  );
}
