import { expect, test } from 'vitest';
import { secretsIn } from '../../../src/inputs/secrets.ts';
import { processorMs } from '../../processor-time.ts';

const none = (): string => '';

test.each([
  'AZURE_CLIENT_SECRET',
  'AZURE_CLIENT_CERTIFICATE_PASSWORD',
  'AZURE_PASSWORD',
  'AZURE_STORAGE_KEY',
  'AZURE_STORAGE_SAS',
  'AZURE_STORAGE_CONNECTION_STRING',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'SENDGRID_API_KEY',
  'INPUT_COSMOSDB_PRIMARYKEY',
  'INPUT_STORAGE-KEY',
  'GH_PAT',
  'SSH_PASSPHRASE',
  'NPM_AUTH',
  'APPINSIGHTS_INSTRUMENTATIONKEY',
])('%s holds a secret', (name) => {
  expect(secretsIn(none, { [name]: 'value' })).toEqual(['value']);
});

test.each([
  'GITHUB_REPOSITORY',
  'AZURE_FEDERATED_TOKEN_FILE',
  'CACHE_KEY',
  'ATLAS',
  'PATH',
  'OLDPWD',
  'GITHUB_PATH',
  'RUNNER_TEMP',
])('%s does not', (name) => expect(secretsIn(none, { [name]: 'value' })).toEqual([]));

test.each([
  ['AccountName=a;AccountKey=a2V5==;EndpointSuffix=x', 'a2V5=='],
  ['Endpoint=sb://x/;SharedAccessKeyName=n;SharedAccessKey=a2V5=', 'a2V5='],
  ['BlobEndpoint=https://x/;SharedAccessSignature=sv=1&sig=a%2B', 'a%2B'],
  ['InstrumentationKey=0000-11;IngestionEndpoint=https://x', '0000-11'],
])('the key in %s is one as well', (text, key) => {
  expect(secretsIn(none, { X_CONNECTION_STRING: text })).toContain(key);
  expect(secretsIn((name) => (name === 'cosmos-key' ? text : ''), {})).toContain(key);
});

test.each([
  ['AzureWebJobsStorage', 'AccountName=a;AccountKey=a2V5==;EndpointSuffix=x', ['a2V5==']],
  ['AZURE_CREDENTIALS', '{"clientId": "id", "clientSecret": "s~1", "tenantId": "t"}', ['s~1']],
])('a variable %s has one within', (name, value, secrets) => {
  expect(secretsIn(none, { [name]: value })).toEqual(secrets);
});

test.each([
  ['http://me:pass%2Fword@proxy.example:8080', ['me:pass%2Fword', 'pass%2Fword']],
  ['me:p@ss#word@proxy.example:8080', ['me:p@ss#word', 'p@ss#word']],
  ['http://proxy.example:8080', []],
])('of the proxy %s it is what stands before the host', (address, secrets) => {
  expect(secretsIn(none, { https_proxy: address })).toEqual(secrets);
});

test.each(['\n', '\r\n', '\\n'])('of a private key with %j each line is one', (lineEnd) => {
  const lines = ['-----BEGIN RSA PRIVATE KEY-----', 'MIIEow', 'IBAAKC', '-----END RSA PRIVATE KEY-----'];
  const key = lines.join(lineEnd);
  expect(secretsIn(none, { APP_PRIVATE_KEY: key })).toEqual([key, 'MIIEow', 'IBAAKC']);
});

test.each([
  ['DATABASE_URL', 'postgres://me:pass-word@db.example/d', ['me:pass-word', 'pass-word']],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://me:pass@c.example/?key=k%2B1', ['me:pass', 'pass', 'k+1']],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://localhost:4318', []],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'authorization=Bearer%20t1,x-key=k', ['Bearer t1', 'k', 'Bearer%20t1', 't1']],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'Authorization: Bearer t1', ['Bearer t1', 't1']],
  [
    'OTEL_EXPORTER_OTLP_LOGS_HEADERS',
    'authorization=Basic bWU6cGFzcw==',
    ['Basic bWU6cGFzcw==', 'bWU6cGFzcw==', 'me:pass', 'pass'],
  ],
  ['SITE', 'ssh://git@host.example/x', []],
])('%s=%s holds %j', (name, value, secrets) => {
  expect(secretsIn(none, { [name]: value })).toEqual(secrets);
});

test('a header that ends in white space takes no time', () => {
  const value = `a=${' '.repeat(200_000)}ä`;
  const start = processorMs();
  secretsIn(none, { OTEL_EXPORTER_OTLP_HEADERS: value });
  expect(processorMs() - start).toBeLessThan(1_000);
});
