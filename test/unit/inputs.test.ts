import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { extraMetricNames } from '../../src/github/metrics.ts';
import type { InputName } from '../../src/input-defaults.ts';
import { type Inputs, inputSource, readInputs, readSettings } from '../../src/inputs.ts';
import { createRedactor, type Redact } from '../../src/redact.ts';

const workspace = mkdtempSync(join(tmpdir(), 'inputs-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

type Given = Partial<Record<InputName, string>>;

const least: Given = { 'github-token': 'ghs_x', sources: '{"individualRepos":["o/r"]}' };
const cosmos: Given = { 'cosmos-endpoint': 'https://a.documents.azure.com:443/', 'cosmos-key': 'key' };
const email: Given = {
  'send-email': 'true',
  'sendgrid-api-key': 'SG.x',
  'sendgrid-from': 'stats@example.com',
  'sendgrid-to': 'ann@example.com',
};
const event: Given = { 'publish-event': 'true', 'event-grid-endpoint': 'https://t.example/api', 'event-grid-key': 'k' };

interface Around {
  authorityHost?: string;
  redact?: Redact;
}

function read(given: Given, { authorityHost, redact = (text) => text }: Around = {}) {
  return readInputs({ get: (name) => given[name as InputName] ?? '', workspace, authorityHost, redact });
}

function inputsOf(given: Given = {}): Inputs {
  const result = read({ ...least, ...given });
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return result.inputs;
}

function faultsOf(given: Given, redact?: Redact): string[] {
  const result = read({ ...least, ...given }, { ...(redact && { redact }) });
  return 'faults' in result ? result.faults : [];
}

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

test('an input of blanks counts as not given', () => {
  expect(inputsOf({ 'repos-per-query': ' ', 'cosmos-endpoint': '\n', 'max-minutes': '' })).toEqual(
    expect.objectContaining({ cosmos: undefined, maxMinutes: 330 }),
  );
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

function faultsIn(env: Record<string, string>, given: Given = {}): string[] {
  const get = (name: string): string => ({ ...least, ...given })[name as InputName] ?? '';
  const result = readInputs(inputSource({ get, redact: (text) => text }, { ...env, GITHUB_WORKSPACE: workspace }));
  return 'faults' in result ? result.faults : [];
}

describe('a sign-in by the job’s own token', () => {
  const entra: Given = {
    'azure-tenant-id': 't',
    'azure-client-id': 'c',
    'cosmos-endpoint': 'https://a.documents.azure.com',
  };

  test('needs the permission, which the fault names as YAML', () => {
    expect(faultsIn({}, entra)).toEqual([
      expect.stringContaining('`permissions: { contents: read, id-token: write }`'),
    ]);
    expect(faultsIn({ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example' }, entra)).toEqual([]);
  });

  test('is not asked for where there are keys, or where an earlier step has signed in', () => {
    expect(faultsIn({}, { ...entra, ...cosmos })).toEqual([]);
    expect(faultsIn({}, { 'cosmos-endpoint': 'https://a.documents.azure.com' })).toEqual([]);
  });
});

describe('a name that action.yml does not know', () => {
  test('is a fault that tells the right one, where that is near', () => {
    expect(faultsIn({ 'INPUT_COSMOS-ENDPONT': 'https://a.documents.azure.com', INPUT_COSMOS_KEY: 'x' })).toEqual([
      expect.stringMatching(/^cosmos-endpoint: misspelled as "cosmos-endpont", /),
      expect.stringMatching(/^cosmos-key: misspelled as "cosmos_key", /),
    ]);
  });

  test('is none of this action’s business where it is far from all, or has no value', () => {
    expect(faultsIn({ INPUT_COLOUR: 'red', 'INPUT_COSMOS-ENDPONT': '', HOME: '/root' })).toEqual([]);
  });

  test.each(['COMPANY', 'COMMAND', 'COMPUTE', 'RESOURCES', 'COSMOS-TTL', 'DATABASE', 'TOKEN', 'ENDPOINT'])(
    'is none where it is a word of its own: %s',
    (name) => {
      expect(faultsIn({ [`INPUT_${name}`]: 'x' })).toEqual([]);
    },
  );

  test('is a variable of the workflow’s own where the right input is given', () => {
    expect(faultsIn({ INPUT_DRY_RUN: 'true' }, { 'dry-run': 'true' })).toEqual([]);
    expect(faultsIn({ INPUT_DRY_RUN: 'true' })).toHaveLength(1);
  });
});

describe('numbers', () => {
  test.each([
    ['repos-per-query', '1', '100'],
    ['github-concurrency', '1', '20'],
    ['max-retries', '0', '100'],
    ['retry-cooldown-seconds', '0', '900'],
    ['max-failed-percent', '0', '100'],
    ['max-minutes', '0.01', '1380'],
  ] as const)('%s goes from %s to %s', (name, from, to) => {
    expect(faultsOf({ [name]: from })).toEqual([]);
    expect(faultsOf({ [name]: to })).toEqual([]);
    expect(faultsOf({ [name]: String(Number(to) + 1) })).toEqual([expect.stringMatching(`^${name}: `)]);
    expect(faultsOf({ [name]: '-1' })).toEqual([expect.stringMatching(`^${name}: `)]);
  });

  test.each(['0', '0.0', 'NaN', 'Infinity', '1e2', '0x10', '5 minutes', '1,5'])('max-minutes is never %s', (text) => {
    expect(faultsOf({ 'max-minutes': text })).toEqual([`max-minutes: "${text}" is not a number above 0 up to 1380`]);
  });

  test('a count is a whole number', () => {
    expect(faultsOf({ 'repos-per-query': '6.5' })).toEqual([
      'repos-per-query: "6.5" is not a whole number from 1 to 100',
    ]);
  });

  test('seconds may have a fraction and arrive as milliseconds', () => {
    expect(inputsOf({ 'retry-cooldown-seconds': '0.5' }).coolDownMs).toBe(500);
  });
});

describe('booleans', () => {
  test.each(['true', 'True', 'TRUE'])('%s is true', (text) => {
    expect(inputsOf({ ...cosmos, 'cosmos-serverless': text }).cosmos?.serverless).toBe(true);
  });

  test.each(['false', 'False', 'FALSE'])('%s is false', (text) => {
    expect(inputsOf({ ...cosmos, 'cosmos-create-resources': text }).cosmos?.createResources).toBe(false);
  });

  test.each(['yes', 'on', '1', 'tRUE', 'truee'])('%s is an error, not false', (text) => {
    expect(faultsOf({ 'send-email': text })).toContain(`send-email: "${text}" is neither true nor false`);
  });
});

describe('sources', () => {
  test('are read from the file in the workspace that is named', () => {
    mkdirSync(join(workspace, 'Data'), { recursive: true });
    writeFileSync(join(workspace, 'Data/sources.json'), '{"individualRepos":["from/file"]}');
    expect(inputsOf({ sources: '', 'sources-file': 'Data/sources.json' }).sources.repositories).toEqual(['from/file']);
  });

  test('given inline win over the file', () => {
    expect(inputsOf({ 'sources-file': 'Data/sources.json' }).sources.repositories).toEqual(['o/r']);
  });

  test('faults tell the file and the line', () => {
    writeFileSync(join(workspace, 'bad.json'), '{\n"orgs": []}');
    expect(faultsOf({ sources: '', 'sources-file': 'bad.json' })).toEqual([
      expect.stringMatching(/^bad\.json:2: the file: unknown key "orgs"/),
    ]);
  });

  test('without a file the fault names the remedy', () => {
    expect(faultsOf({ sources: '', 'sources-file': 'none.json' })).toEqual([
      expect.stringMatching(/^sources-file: "none\.json" cannot be read.*check the repository out/),
    ]);
  });
});

describe('extra metrics', () => {
  const [first = '', second = ''] = extraMetricNames;

  test('are none by default', () => {
    expect(inputsOf().extraMetrics).toEqual([]);
  });

  test('are told apart by commas, each once', () => {
    expect(inputsOf({ 'extra-metrics': ` ${first}, ${second} ,,${first}` }).extraMetrics).toEqual([first, second]);
  });

  test('are those of the catalogue; another name is a fault that tells the nearest', () => {
    const faults = faultsOf({ 'extra-metrics': `${first}s, ${second.toUpperCase()}` });
    expect(faults).toEqual([
      expect.stringContaining(`unknown metric "${first}s"; did you mean "${first}"?`),
      expect.stringContaining(`did you mean "${second}"?`),
    ]);
  });
});

describe('the output directory', () => {
  test.each(['.', '..', '../else', 'a/../..', '/tmp'])(
    '%s, which is no folder inside the workspace, is refused',
    (name) => {
      expect(faultsOf({ 'output-directory': name })).toEqual([expect.stringMatching(/^output-directory: /)]);
    },
  );

  test('may lie deeper', () => {
    expect(inputsOf({ 'output-directory': 'a/../out/stats' }).outputDirectory).toBe(join(workspace, 'out/stats'));
  });

  test('none means no files, and needs another store', () => {
    expect(inputsOf({ ...cosmos, 'output-directory': 'none' }).outputDirectory).toBeUndefined();
    expect(faultsOf({ 'output-directory': 'none' })).toEqual([expect.stringMatching(/^cosmos-endpoint: required/)]);
  });
});

describe('Cosmos DB', () => {
  test('the settings arrive with their defaults', () => {
    expect(inputsOf(cosmos).cosmos).toEqual({
      endpoint: 'https://a.documents.azure.com:443/',
      key: 'key',
      database: 'github',
      dataContainer: 'repoStats',
      runInfoContainer: 'runInfo',
      createResources: true,
      serverless: false,
      throughput: 400,
      requestUnitsPerWrite: 5,
      ttlSeconds: undefined,
    });
  });

  test.each(['cosmos-database', 'cosmos-data-container', 'cosmos-run-info-container'] as const)(
    '%s is a name that Cosmos DB takes',
    (name) => {
      expect(faultsOf({ ...cosmos, [name]: 'n'.repeat(255) })).toEqual([]);
      for (const bad of ['a/b', 'a\\b', 'a#b', 'a?b', 'n'.repeat(256)]) {
        expect(faultsOf({ ...cosmos, [name]: bad })).toEqual([
          expect.stringMatching(new RegExp(`^${name}: .*up to 255 characters`)),
        ]);
      }
    },
  );

  test('no key is no fault: the sign-in is by Microsoft Entra ID then', () => {
    expect(inputsOf({ ...cosmos, 'cosmos-key': '' }).cosmos).toMatchObject({ key: undefined });
  });

  test.each([
    ['1', 86_400],
    ['0.5', 43_200],
    ['24000', 2_073_600_000],
  ])('documents that expire after %s days have %i seconds to live, within 32 bits', (days, seconds) => {
    expect(inputsOf({ ...cosmos, 'cosmos-ttl-days': days }).cosmos?.ttlSeconds).toBe(seconds);
    expect(seconds).toBeLessThan(2 ** 31);
  });

  test.each(['0', '-1', '24001', 'never'])('documents do not expire after %s days', (days) => {
    expect(faultsOf({ ...cosmos, 'cosmos-ttl-days': days })).toEqual([
      `cosmos-ttl-days: "${days}" is not a number above 0 up to 24000`,
    ]);
  });

  test.each(['http://localhost:8081', 'http://127.0.0.1:8081/', 'http://[::1]:8081', 'https://10.0.0.1'])(
    '%s is an address to use',
    (endpoint) => {
      expect(inputsOf({ ...cosmos, 'cosmos-endpoint': endpoint }).cosmos?.endpoint).toBe(endpoint);
    },
  );

  test.each([
    'http://a.documents.azure.com',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'ftp://a',
    'a',
  ])('%s is not: http is for loopback only', (endpoint) => {
    expect(faultsOf({ ...cosmos, 'cosmos-endpoint': endpoint })).toEqual([
      expect.stringMatching(/^cosmos-endpoint: .*is not an https: address/),
    ]);
  });
});

describe('email', () => {
  test('is off by default, whatever else is given', () => {
    expect(inputsOf({ ...email, 'send-email': '' }).email).toBeUndefined();
  });

  test('addresses are told apart by commas and lines, each once in whatever case', () => {
    const to = 'ann@example.com, bob@example.com\n\ncarol@example.com,Ann@Example.com';
    expect(inputsOf({ ...email, 'sendgrid-to': to }).email?.to.map((one) => one.toLowerCase())).toEqual([
      'ann@example.com',
      'bob@example.com',
      'carol@example.com',
    ]);
  });

  test('what is no address is a fault', () => {
    expect(faultsOf({ ...email, 'sendgrid-to': 'ann@example.com;bob@example.com, carol' })).toEqual([
      'sendgrid-to: "ann@example.com;bob@example.com" is not an email address',
      'sendgrid-to: "carol" is not an email address',
    ]);
  });

  test.each(['always', 'end', 'problem'] as const)('email-when may be %s', (when) => {
    expect(inputsOf({ ...email, 'email-when': when }).email?.when).toBe(when);
  });

  test('email-when is nothing else', () => {
    expect(faultsOf({ ...email, 'email-when': 'never' })).toEqual([
      'email-when: "never" is none of always, end, problem',
    ]);
  });

  test('the European address can be named', () => {
    expect(inputsOf({ ...email, 'sendgrid-endpoint': 'https://api.eu.sendgrid.com' }).email?.endpoint).toBe(
      'https://api.eu.sendgrid.com',
    );
  });
});

describe('the event', () => {
  test('is off by default, whatever else is given', () => {
    expect(inputsOf({ ...event, 'publish-event': '' }).event).toBeUndefined();
  });

  test.each(['EventGrid', 'CloudEvent'] as const)('may have the schema %s', (schema) => {
    expect(inputsOf({ ...event, 'event-grid-schema': schema }).event).toEqual({
      endpoint: 'https://t.example/api',
      key: 'k',
      schema,
    });
  });

  test('needs an endpoint, and says so once', () => {
    expect(faultsOf({ 'publish-event': 'true' }).map((fault) => fault.split(':')[0])).toEqual(['event-grid-endpoint']);
  });

  test('without a key the sign-in is by Microsoft Entra ID', () => {
    expect(inputsOf({ ...event, 'event-grid-key': '' }).event).toMatchObject({ key: undefined });
  });
});

describe('Microsoft Entra ID', () => {
  test('is what an earlier step left where nothing is given', () => {
    expect(inputsOf(cosmos).entra).toBeUndefined();
  });

  test('takes a tenant and a client', () => {
    const entra = inputsOf({ ...cosmos, 'azure-tenant-id': 'tenant', 'azure-client-id': 'client' }).entra;
    expect(entra).toEqual({ tenantId: 'tenant', clientId: 'client' });
  });

  test.each([
    ['azure-tenant-id', 'azure-client-id'],
    ['azure-client-id', 'azure-tenant-id'],
  ] as const)('%s alone is a fault that names %s', (given, missing) => {
    expect(faultsOf({ ...cosmos, [given]: 'x' })).toEqual([`${missing}: missing, it goes with \`${given}\``]);
  });
});

describe('the authority of a sign-in', () => {
  const faultsAt = (given: Given, host: string): string[] => {
    const result = read({ ...least, ...given }, { authorityHost: host });
    return 'faults' in result ? result.faults : [];
  };
  const keyless: [string, Given][] = [
    ['Cosmos DB', { ...cosmos, 'cosmos-key': '' }],
    ['Event Grid', { ...event, 'event-grid-key': '' }],
  ];

  test.each(keyless)('is an https: address, where %s needs one', (_, given) => {
    for (const host of ['login.microsoftonline.us', 'http://login.microsoftonline.us', 'x'])
      expect(faultsAt(given, host)).toEqual([expect.stringMatching(/^AZURE_AUTHORITY_HOST: .*https:/)]);
    expect(faultsAt(given, 'https://login.microsoftonline.us')).toEqual([]);
  });

  test.each(keyless)('may be empty, as if it were not given: %s', (_, given) => {
    expect(faultsAt(given, '')).toEqual([]);
  });

  test('does not matter where there are keys', () => {
    expect(faultsAt({ ...cosmos, ...event }, 'login.microsoftonline.us')).toEqual([]);
  });
});

describe('an output directory that is a link', () => {
  const link = (name: string, to: string): void => symlinkSync(to, join(workspace, name), 'dir');
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

  test('out of the workspace is refused, as is a folder behind it', () => {
    link('away', elsewhere);
    for (const name of ['away', 'away/deep/stats'])
      expect(faultsOf({ 'output-directory': name })).toEqual([expect.stringMatching(/^output-directory: .*workspace/)]);
  });

  test('to another folder of the workspace is taken', () => {
    mkdirSync(join(workspace, 'real'));
    link('near', join(workspace, 'real'));
    expect(inputsOf({ 'output-directory': 'near/stats' }).outputDirectory).toBe(join(workspace, 'near/stats'));
  });
});
describe('half a pair is a fault', () => {
  test('a key of Cosmos DB without its endpoint, since nothing would be stored there', () => {
    expect(faultsOf({ 'cosmos-key': 'a2V5' })).toEqual(['cosmos-endpoint: missing, it goes with `cosmos-key`']);
  });

  test.each(['sendgrid-api-key', 'sendgrid-from', 'sendgrid-to'])('emails without %s', (name) => {
    expect(faultsOf({ ...email, [name]: '' })).toEqual([expect.stringMatching(`^${name}: missing`)]);
  });
});

test('SendGrid takes a thousand recipients, and no more', () => {
  const to = (count: number): string => Array.from({ length: count }, (_, i) => `u${i}@example.com`).join();
  expect(faultsOf({ ...email, 'sendgrid-to': `${to(1_000)},U0@example.com` })).toEqual([]);
  expect(faultsOf({ ...email, 'sendgrid-to': to(1_001) })).toEqual([
    'sendgrid-to: 1001 addresses, SendGrid takes 1000 at the most',
  ]);
});

describe('a secret in a wrong input is not quoted', () => {
  test.each([
    ['cosmos-database', 'AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=U2VjcmV0S2V5==;'],
    ['cosmos-endpoint', 'U2VjcmV0S2V5c2VjcmV0a2V5'],
    ['cosmos-endpoint', 'https://user:U2VjcmV0S2V5@a.example'],
    ['sources-file', 'ghp_U2VjcmV0S2V5c2VjcmV0a2V5'],
    ['extra-metrics', 'SG.U2VjcmV0S2V5.xyz'],
    ['output-directory', '../github_pat_U2VjcmV0S2V5'],
    ['azure-tenant-id', `${Buffer.from('SecretKey'.repeat(9)).toString('base64')}=`],
    ['max-minutes', 'SG.U2VjcmV0S2V5.xyz'],
    ['email-when', 'ghs_U2VjcmV0S2V5'],
    ['send-email', 'ghs_U2VjcmV0S2V5'],
  ])('%s: %s', (name, value) => {
    const faults = faultsOf({ ...(name === 'sources-file' && { sources: '' }), [name]: value });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join()).not.toMatch(/U2VjcmV0S2V5/);
  });

  test('nor is one that its own input holds, in any form', () => {
    const faults = faultsOf({ 'max-minutes': 'planted-secret' }, createRedactor(['planted-secret']));
    expect(faults).toEqual(['max-minutes: "***" is not a number above 0 up to 1380']);
  });
});

test('the post step reads the inputs without the sources', () => {
  const get = (name: string): string => ({ 'github-token': 'token', 'sources-file': 'gone.json' })[name] ?? '';
  const source = { get, workspace, redact: (text: string) => text };
  expect(readInputs(source)).toHaveProperty('faults');
  expect(readSettings(source)).toMatchObject({ settings: { maxRetries: 5 } });
});
