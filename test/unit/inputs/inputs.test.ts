import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInputs, readSettings } from '../../../src/inputs/inputs.ts';
import { email, faultsIn, faultsOf, inputsOf, workspace } from './given-inputs.ts';

test('without further inputs the defaults hold, and only files are written', () => {
  expect(inputsOf()).toMatchObject({
    github: { token: 'ghs_x', reposPerQuery: 65, concurrency: 4 },
    coolDownMs: 60_000,
    maxRetries: 5,
    cosmos: undefined,
    email: undefined,
    event: undefined,
    outputDirectory: join(workspace, 'repo-stats'),
    compare: true,
    maxFailedPercent: 5,
    maxMinutes: 330,
  });
});

test('every fault is named at once, each with its input', () => {
  const faults = faultsOf({
    'github-token': '',
    sources: '{"repos":[]}',
    'repos-per-query': '0',
    'max-minutes': 'long',
    'cosmos-endpoint': 'example',
    'cosmos-serverless': 'yes',
    'send-email': 'true',
    'event-grid-schema': 'Cloud',
    'output-directory': '..',
  });
  expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
    'cosmos-endpoint',
    'cosmos-serverless',
    'event-grid-schema',
    'github-token',
    'max-minutes',
    'output-directory',
    'repos-per-query',
    'sendgrid-api-key',
    'sendgrid-from',
    'sendgrid-to',
    'sources',
  ]);
});

test('a proxy that cannot be one is a fault', () => {
  expect(faultsIn({ HTTPS_PROXY: 'socks5://ann:secret@a:1' })).toEqual([
    expect.stringMatching(/^HTTPS_PROXY: must be the address of an HTTP proxy \(found "socks5:\/\/\*\*\*@a:1"\)/),
  ]);
});

describe('half a pair is a fault', () => {
  test('a key of Cosmos DB without its endpoint, since nothing would be stored there', () => {
    expect(faultsOf({ 'cosmos-key': 'a2V5' })).toEqual(['cosmos-endpoint: required with `cosmos-key`']);
  });

  test.each(['sendgrid-api-key', 'sendgrid-from', 'sendgrid-to'])('emails without %s', (name) => {
    expect(faultsOf({ ...email, [name]: '' })).toEqual([
      expect.stringMatching(`^${name}: required with \`send-email\``),
    ]);
  });
});

test('the post step reads the inputs without the sources', () => {
  const get = (name: string): string => ({ 'github-token': 'token', 'sources-file': 'gone.json' })[name] ?? '';
  const source = { get, redact: (text: string) => text, env: { GITHUB_WORKSPACE: workspace } };
  expect(readInputs(source)).toHaveProperty('faults');
  expect(readSettings(source)).toMatchObject({ settings: { maxRetries: 5 } });
});
