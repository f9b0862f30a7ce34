import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputName } from '../../../src/inputs/defaults.ts';
import { type Inputs, readInputs } from '../../../src/inputs/inputs.ts';
import type { Redact } from '../../../src/text/redact.ts';

/** The folder of a job, of all files that share a process. */
export const workspace = mkdtempSync(join(tmpdir(), 'inputs-'));
process.once('exit', () => rmSync(workspace, { recursive: true, force: true }));

export type Given = Partial<Record<InputName, string>>;

/** The fewest inputs that a run takes. */
export const least: Given = { 'github-token': 'ghs_x', sources: '{"individualRepos":["o/r"]}' };
export const cosmos: Given = { 'cosmos-endpoint': 'https://a.documents.azure.com:443/', 'cosmos-key': 'key' };
export const email: Given = {
  'send-email': 'true',
  'sendgrid-api-key': 'SG.x',
  'sendgrid-from': 'stats@example.com',
  'sendgrid-to': 'ann@example.com',
};
export const event: Given = {
  'publish-event': 'true',
  'event-grid-endpoint': 'https://t.westus2-1.eventgrid.azure.net/api/events',
  'event-grid-key': 'k',
};

interface Around {
  /** Besides the workspace; a job that can request its token if not given. */
  env?: Record<string, string>;
  redact?: Redact;
}

const withToken = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example' };

function read(given: Given, { env = withToken, redact = (text) => text }: Around = {}) {
  const get = (name: string): string => ({ ...least, ...given })[name as InputName] ?? '';
  return readInputs({ get, redact, env: { ...env, GITHUB_WORKSPACE: workspace } });
}

/** What is read from the fewest inputs and these. */
export function inputsOf(given: Given = {}): Inputs {
  const result = read(given);
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return result.inputs;
}

/** The faults in the fewest inputs and these. */
export function faultsOf(given: Given, redact?: Redact): string[] {
  const result = read(given, { ...(redact && { redact }) });
  return 'faults' in result ? result.faults : [];
}

/** The warnings where the job has this environment. */
export const warningsIn = (env: Record<string, string>, given: Given = {}): string[] => read(given, { env }).warnings;

/** The faults where the job has this environment, in which names that action.yml does not know are found. */
export function faultsIn(env: Record<string, string>, given: Given = {}): string[] {
  const result = read(given, { env });
  return 'faults' in result ? result.faults : [];
}
