import { extraMetricNames, needlessMetricNames } from '../github/metrics.ts';
import { type Proxies, readProxies } from '../network/proxies.ts';
import { type CosmosSettings, readCosmos } from './cosmos.ts';
import type { Defaults } from './defaults.ts';
import { readFolder } from './folder.ts';
import { type AppInputs, readApp } from './github-app.ts';
import { withMistypedNames } from './mistyped-names.ts';
import { suggestion } from './nearest.ts';
import { type EmailInputs, type EventInputs, readEmail, readEvent } from './notifications.ts';
import { type Privacy, readPrivacy } from './private-names.ts';
import { faulty, InputReader, type InputSource, type Read, whole } from './reader.ts';
import { checkSignIn, type EntraInputs, readEntra } from './sign-in.ts';
import type { Excerpt } from './sources/excerpt.ts';
import type { Sources } from './sources/parse.ts';
import { readSources } from './sources/read.ts';
import { readTelemetry, type TelemetrySettings } from './telemetry.ts';

export interface Settings {
  github: { token: string; app: AppInputs | undefined; reposPerQuery: number; concurrency: number };
  /** Names of extra metrics, each once. */
  extraMetrics: string[];
  coolDownMs: number;
  maxRetries: number;
  cosmos: CosmosSettings | undefined;
  /** For Cosmos DB or Event Grid without a key; absent for the sign-in of an earlier step. */
  entra: EntraInputs | undefined;
  email: EmailInputs | undefined;
  event: EventInputs | undefined;
  telemetry: TelemetrySettings | undefined;
  /** Absolute path; absent for no files. */
  outputDirectory: string | undefined;
  /** Where the dashboard is published; absent if there is none. */
  dashboardUrl: string | undefined;
  compare: boolean;
  /** Whether another attempt takes up the run that the one before it did not complete. */
  resume: boolean;
  privacy: Privacy;
  dryRun: boolean;
  maxFailedPercent: number;
  maxMissingPercent: number;
  maxMinutes: number;
  proxies: Proxies;
}

export type Inputs = Settings & { sources: Sources };

/** With the time for storing and closing less than a day: a run that is `running` for longer counts as killed. */
export const maxMinutes = 1_380;

export type ReadInputs = ({ inputs: Inputs } | Faults) & { warnings: string[] };

export interface Faults {
  faults: string[];
  /** The lines of the sources, by the faults that are about them. */
  excerpts: ReadonlyMap<string, Excerpt>;
  /** Where an earlier run might have left its files; absent if that input is invalid, too. */
  outputDirectory?: string;
  /** How telemetry gets there, where that is valid. */
  receiver?: Pick<Settings, 'telemetry' | 'proxies'>;
  /** Whether names are to be hidden, or might be: that input can be invalid, too. */
  hidesNames: boolean;
}

/** Reads and checks every input and the sources; finds all faults at once. */
export function readInputs(source: InputSource, defaults?: Defaults): ReadInputs {
  const reader = new InputReader(source, defaults);
  const settings = readAll(reader);
  const sources = readSources(reader);
  if (sources !== faulty && sources.installed && !reader.optional('github-app-client-id'))
    reader.fault('sources: `allInstallations` requires `github-app-client-id` and `github-app-private-key`');
  const { faults, warnings } = withMistypedNames(reader);
  if (settings === faulty || sources === faulty || faults.length > 0) {
    const outputDirectory = readOutputDirectory(new InputReader(source));
    const { excerpts } = reader;
    const receiver = readReceiver(new InputReader(source));
    const privacy = readPrivacy(new InputReader(source), true);
    return {
      ...{ faults, warnings, excerpts, hidesNames: privacy === faulty || privacy.hidesNames },
      ...(typeof outputDirectory === 'string' && { outputDirectory }),
      ...(receiver !== faulty && { receiver }),
    };
  }
  return { inputs: { ...settings, sources }, warnings };
}

export function readReceiver(reader: InputReader): Read<Pick<Settings, 'telemetry' | 'proxies'>> {
  const telemetry = readTelemetry(reader);
  const proxies = readProxies(reader.env, (text) => reader.fault(text));
  return reader.faults.length > 0 ? faulty : whole<Pick<Settings, 'telemetry' | 'proxies'>>({ telemetry, proxies });
}

/** Reads the inputs without the sources, which can be gone when the post step runs. */
export function readSettings(source: InputSource): { settings: Settings } | { faults: string[] } {
  const reader = new InputReader(source);
  const settings = readAll(reader);
  return settings === faulty || reader.faults.length > 0 ? { faults: reader.faults } : { settings };
}

function readAll(reader: InputReader): Read<Settings> {
  const outputDirectory = readOutputDirectory(reader);
  const cosmos = readCosmos(reader);
  if (outputDirectory === undefined && cosmos === undefined)
    reader.fault('cosmos-endpoint: required if `output-directory` is `none`');
  const event = readEvent(reader);
  const entra = readEntra(reader);
  const needsSignIn = (cosmos && !reader.optional('cosmos-key')) || (event && !reader.optional('event-grid-key'));
  if (needsSignIn) checkSignIn(reader, entra);
  const coolDownSeconds = reader.number('retry-cooldown-seconds', { least: 0, most: 900 });
  return whole<Settings>({
    github: whole<Settings['github']>({
      token: reader.token('github-token', '(a token for the GitHub API)'),
      app: readApp(reader),
      reposPerQuery: reader.number('repos-per-query', { whole: true, least: 1, most: 100 }),
      concurrency: reader.number('github-concurrency', { whole: true, least: 1, most: 20 }),
    }),
    extraMetrics: readExtraMetrics(reader),
    coolDownMs: coolDownSeconds === faulty ? faulty : 1000 * coolDownSeconds,
    maxRetries: reader.number('max-retries', { whole: true, least: 0, most: 100 }),
    cosmos,
    entra,
    email: readEmail(reader),
    event,
    telemetry: readTelemetry(reader),
    outputDirectory,
    dashboardUrl: readDashboardUrl(reader),
    compare: reader.boolean('compare'),
    resume: reader.boolean('resume'),
    privacy: readPrivacy(reader, cosmos !== undefined),
    dryRun: reader.boolean('dry-run'),
    maxFailedPercent: reader.number('max-failed-percent', { least: 0, most: 100 }),
    maxMissingPercent: reader.number('max-missing-percent', { least: 0, most: 100 }),
    maxMinutes: reader.number('max-minutes', { least: 0, most: maxMinutes, above: true }),
    proxies: readProxies(reader.env, (text) => reader.fault(text)),
  });
}

function readOutputDirectory(reader: InputReader): Read<string | undefined> {
  return reader.text('output-directory') === 'none' ? undefined : readFolder(reader, 'output-directory');
}

/** Only for links, so nothing is sent there. */
function readDashboardUrl(reader: InputReader): Read<string | undefined> {
  const text = reader.optional('dashboard-url');
  const url = text === undefined ? null : URL.parse(text);
  if (text === undefined || (url?.protocol === 'https:' && url.username === '' && url.password === '')) return text;
  return reader.fault(`dashboard-url: must be an https: address without credentials (found ${reader.quote(text)})`);
}

function readExtraMetrics(reader: InputReader): string[] {
  const names = reader.list('extra-metrics', /,/);
  const known = [...extraMetricNames, ...needlessMetricNames];
  for (const name of names.filter((one) => !known.includes(one)))
    reader.fault(`extra-metrics: unknown metric ${reader.quote(name)}; ${suggestion(name, extraMetricNames)}`);
  return [...new Set(names)].filter((name) => !needlessMetricNames.includes(name));
}
