import { describe, expect, test } from 'vitest';
import { type ErrorFacts, firstFit } from '../../../src/errors/facts.ts';
import { cosmosMeanings } from '../../../src/errors/meanings/cosmos.ts';
import { connectionVerdicts } from '../../../src/errors/verdicts/connection.ts';
import { cosmosVerdicts } from '../../../src/errors/verdicts/cosmos.ts';
import type { Verdict } from '../../../src/errors/verdicts/verdict.ts';
import type { TroubleName } from '../../../src/text/troubles/troubles.ts';
import { processorMs } from '../../processor-time.ts';

type Example = [what: string, facts: Partial<ErrorFacts>, verdict: Verdict, trouble: TroubleName];

const page = { marks: ['html'], text: 'the response is not JSON: Sign in' };
const isNew = { marks: ['new container'] };
const mac =
  "The MAC signature found in the HTTP request is not the same as the computed signature. Server used following string to sign - 'get docs' Learn more: https://aka.ms/cosmosdb-tsg-mac-signature";
const owner = 'Owner resource does not exist';
const notFound = 'Resource Not Found. Learn more: https://aka.ms/cosmosdb-tsg-not-found';
const taken = 'Resource with specified id or name already exists.';
const limit =
  'Your account is currently configured with a total throughput limit of 1000 RU/s. This operation failed because it would have increased the total throughput to 1200 RU/s. See https://aka.ms/cosmos-tp-limit for more information.';

/** In the service's own words, as its documentation and public reports have them; a write of a document unless told. */
const examples: readonly Example[] = [
  ['a gateway that is down', { status: 502, ...page }, 'passing', 'cosmosGateway'],
  ['a gateway that refuses', { status: 403, ...page }, 'final for all', 'cosmosGateway'],
  [
    'a redirect to a sign-in',
    { status: 302, text: 'the response is empty: it redirects to login.example' },
    'final for all',
    'cosmosGateway',
  ],
  ['a proxy that does not know', { status: 407, text: '407 Proxy Authentication Required' }, 'final for all', 'proxy'],
  ['a gateway without an answer', { status: 504, text: 'Gateway Timeout' }, 'passing', 'cosmosGateway'],

  [
    'a document without its key',
    {
      status: 400,
      substatus: 1001,
      text: 'PartitionKey extracted from document doesn’t match the one specified in the header',
    },
    'final for one',
    'cosmosRequest',
  ],
  [
    'a container that was made anew',
    { status: 400, substatus: 1024, text: 'Collection rid mismatch' },
    'passing',
    'cosmosRequest',
  ],
  [
    'a throughput that is none',
    {
      status: 400,
      point: 'create resource',
      text: 'The offer should have valid throughput values between 400 and 1000000 inclusive in increments of 100.',
    },
    'final for one',
    'cosmosThroughput',
  ],
  [
    'a serverless account',
    {
      status: 400,
      point: 'create resource',
      text: 'Setting offer throughput or autopilot on container is not supported for serverless accounts.',
    },
    'final for one',
    'cosmosServerless',
  ],
  [
    'the limit of all throughput',
    { status: 400, substatus: 1028, point: 'create resource', text: limit },
    'final for one',
    'cosmosThroughputLimit',
  ],
  [
    'the same without its number',
    { status: 403, point: 'create resource', text: limit },
    'final for all',
    'cosmosThroughputLimit',
  ],

  ['a wrong key', { status: 401, text: mac }, 'final for all', 'cosmosKey'],
  ['the key of a container just made', { status: 401, text: mac, ...isNew }, 'passing', 'cosmosKey'],
  [
    'keys that are off',
    {
      status: 401,
      substatus: 5202,
      text: 'Local Authorization is disabled. Use an AAD token to authorize all requests.',
    },
    'final for all',
    'cosmosKeysOff',
  ],
  ['the same in a word', { status: 401, substatus: 5202, text: 'Unauthorized' }, 'final for all', 'cosmosKeysOff'],
  [
    'a token for another account',
    {
      status: 401,
      substatus: 5008,
      text: 'Provided AAD token is intended for [https://a.documents.azure.com/]. This database account accepts tokens intended for [https://a.documents.azure.com].',
    },
    'final for all',
    'cosmosToken',
  ],
  [
    'the same without its number',
    { status: 401, text: 'Provided AAD token is intended for [https://a.documents.azure.com/].' },
    'final for all',
    'cosmosToken',
  ],
  [
    'a token that cannot be checked now',
    { status: 401, substatus: 5201, text: 'AAD group expansion failed' },
    'passing',
    'cosmosKey',
  ],
  ['a token before its time', { status: 401, substatus: 5005, text: 'Unauthorized' }, 'final for all', 'cosmosClock'],
  [
    'a token after its time',
    {
      status: 403,
      substatus: 5300,
      text: 'Request blocked by Auth a : Provided AAD token has been expired since [1/30/2025 10:38:31 AM (UTC)]. Current server time is [1/30/2025 2:47:35 PM (UTC)]. Please refresh the AAD token.',
    },
    'final for all',
    'cosmosClock',
  ],
  [
    'a clock that is wrong',
    {
      status: 403,
      text: 'The authorization token is not valid at the current time. Please create another token and retry (token start time: Tue, 02 Oct 2018 12:00:46 GMT, token expiry time: Tue, 02 Oct 2018 12:15:46 GMT, current server time: Tue, 02 Oct 2018 11:54:00 GMT).',
    },
    'final for all',
    'cosmosClock',
  ],

  [
    'a region that writes no more',
    { status: 403, substatus: 3, text: 'The requested operation cannot be performed at this region' },
    'passing',
    'cosmosRegion',
  ],
  [
    'a region that is off',
    { status: 403, substatus: 1008, text: 'The requested operation cannot be performed at the offline region.' },
    'passing',
    'cosmosRegion',
  ],
  [
    'an account that is none',
    { status: 403, substatus: 1008, text: 'Database Account a does not exist' },
    'final for all',
    'cosmosAccount',
  ],
  [
    'a subscription that is off',
    { status: 403, text: 'The subscription is disabled and therefore marked as read only.' },
    'final for all',
    'cosmosDisabled',
  ],
  [
    'a subscription that is off, to a key',
    { status: 401, text: 'The subscription is disabled.' },
    'final for all',
    'cosmosDisabled',
  ],
  ['a key that was revoked', { status: 403, substatus: 4002, text: 'Forbidden' }, 'final for all', 'cosmosVault'],
  [
    'the same in words',
    {
      status: 403,
      text: 'Access to your account is currently revoked because the Azure Cosmos DB service is unable to obtain the AAD authentication token for the account’s default identity',
    },
    'final for all',
    'cosmosVault',
  ],
  ['a key vault that is down', { status: 403, substatus: 4004, text: 'Forbidden' }, 'passing', 'cosmosVault'],
  [
    'a role that cannot be looked up',
    { status: 403, substatus: 5400, text: 'Request was not authorized' },
    'passing',
    'cosmosRole',
  ],
  [
    'a partition that is full',
    { status: 403, substatus: 1014, text: 'Partition key reached maximum size of 20 GB' },
    'final for one',
    'cosmosPartition',
  ],
  [
    'too many containers',
    { status: 403, substatus: 1019, point: 'create resource', text: 'Forbidden' },
    'final for all',
    'cosmosQuota',
  ],
  [
    'the same in words',
    {
      status: 403,
      point: 'create resource',
      text: 'Collection create forbidden as collection count in database offer has exceeded 25.',
    },
    'final for all',
    'cosmosQuota',
  ],
  ['a perimeter', { status: 403, substatus: 5307, text: 'Forbidden' }, 'final for all', 'cosmosFirewall'],
  [
    'a firewall',
    {
      status: 403,
      text: 'Request originated from IP 203.0.113.9 through public internet. This is blocked by your Cosmos DB account firewall settings.',
    },
    'final for all',
    'cosmosFirewall',
  ],
  [
    'a service endpoint',
    { status: 403, text: 'Request originated from client VNET through service endpoint.' },
    'final for all',
    'cosmosFirewall',
  ],
  [
    'a token that creates',
    {
      status: 403,
      substatus: 5300,
      point: 'create resource',
      text: 'Request blocked by Auth a : The given request [POST /dbs] cannot be authorized by AAD token in data plane. Learn more: https://aka.ms/cosmos-native-rbac.',
    },
    'final for all',
    'cosmosCreation',
  ],
  [
    'an identity without a role',
    {
      status: 403,
      substatus: 5302,
      text: 'Request blocked by Auth a : Request is blocked because principal [00000000] does not have required RBAC permissions to perform action [Microsoft.DocumentDB/databaseAccounts/readMetadata] on resource [/].',
    },
    'final for all',
    'cosmosRole',
  ],

  [
    'a session that is behind',
    { status: 404, substatus: 1002, text: 'The read session is not available for the input session token.' },
    'passing',
    'cosmosDown',
  ],
  ['a document that is not there', { status: 404, point: 'read', text: notFound }, 'missing', 'cosmosGone'],
  ['a container that is not there', { status: 404, point: 'open', text: notFound }, 'missing', 'cosmosUnreachable'],
  [
    'a database that is not there',
    { status: 404, substatus: 1003, point: 'open', text: owner },
    'missing',
    'cosmosUnreachable',
  ],
  [
    'a database just made',
    { status: 404, substatus: 1003, point: 'create resource', text: owner },
    'passing',
    'cosmosUnreachable',
  ],
  ['a container just made', { status: 404, substatus: 1003, text: owner, ...isNew }, 'passing', 'cosmosGone'],
  ['a container that was deleted', { status: 404, substatus: 1003, text: owner }, 'final for all', 'cosmosGone'],
  [
    'a container that was deleted, met by a read',
    { status: 404, substatus: 1003, point: 'read', text: owner },
    'final for all',
    'cosmosGone',
  ],
  ['a run info that was deleted', { status: 404, point: 'replace', text: notFound }, 'final for one', 'cosmosGone'],

  [
    'a request that took too long',
    { status: 408, text: 'The requested operation exceeded maximum alloted time.' },
    'passing',
    'cosmosDown',
  ],
  ['an ID that is in use', { status: 409, text: taken }, 'conflict', 'cosmosUniqueKey'],
  ['a unique key', { status: 409, text: 'Unique index constraint violation.' }, 'final for one', 'cosmosUniqueKey'],
  [
    'a unique key, asked to be tried again',
    { status: 449, text: 'Unique index constraint violation.' },
    'final for one',
    'cosmosUniqueKey',
  ],
  ['two IDs of one hash', { status: 409, substatus: 3302, text: 'Conflict' }, 'final for one', 'cosmosUniqueKey'],
  [
    'a change of the account',
    { status: 409, substatus: 1006, text: 'There is already an operation in progress' },
    'passing',
    'cosmosUniqueKey',
  ],
  [
    'a partition that moves',
    { status: 410, substatus: 1008, text: 'The requested resource is no longer available at the server.' },
    'passing',
    'cosmosDown',
  ],
  [
    'a run info that was changed',
    { status: 412, point: 'replace', text: 'One of the specified pre-condition is not met' },
    'changed',
    'runInfoChanged',
  ],
  ['a document that is too large', { status: 413, text: 'Request size is too large' }, 'final for one', 'cosmosSize'],
  ['a throughput that changes', { status: 423, text: 'Locked' }, 'passing', 'cosmosDown'],
  ['a batch that failed', { status: 424, text: 'Failed dependency' }, 'final for one', 'cosmosUnreachable'],
  [
    'too many request units',
    { status: 429, substatus: 3200, text: 'Request rate is large.' },
    'throttled',
    'cosmosThrottled',
  ],
  [
    'a write that met another',
    { status: 449, text: 'Conflicting request to resource has been attempted. Retry to avoid conflicts.' },
    'passing',
    'cosmosDown',
  ],
  [
    'a fault of the service',
    { status: 500, text: 'An unknown error occurred while processing this request.' },
    'passing',
    'cosmosDown',
  ],
  [
    'a region that is full',
    {
      status: 503,
      point: 'create resource',
      text: 'Sorry, we are currently experiencing high demand in this region, and cannot fulfill your request at this time.',
    },
    'passing',
    'cosmosCapacity',
  ],
  [
    'a service that is away',
    { status: 503, substatus: 20002, text: 'The request failed because the service is temporarily unavailable.' },
    'passing',
    'cosmosDown',
  ],

  [
    'a host that nobody knows',
    { code: 'ENOTFOUND', text: 'getaddrinfo ENOTFOUND a.documents.azure.com' },
    'unknown host',
    'cosmosHost',
  ],
  ['an address of six parts', { code: 'ENOTFOUND', text: 'getaddrinfo ENOTFOUND [::1]' }, 'unknown host', 'cosmosHost'],
  ['a page instead of an answer', { text: 'the response is not JSON' }, 'passing', 'cosmosUnreachable'],
  ['a connection that broke', { code: 'ECONNRESET', text: 'read ECONNRESET' }, 'passing', 'cosmosUnreachable'],
  [
    'a certificate that nobody knows',
    { code: 'SELF_SIGNED_CERT_IN_CHAIN', text: 'self-signed certificate in certificate chain' },
    'final for all',
    'certificate',
  ],
  [
    'a proxy that cannot be reached',
    { code: 'ECONNREFUSED', text: 'The proxy proxy.example of HTTPS_PROXY: connect ECONNREFUSED 127.0.0.1:1' },
    'unknown host',
    'proxy',
  ],
  [
    'a proxy that wants a password',
    { code: 'ERR_PROXY', text: 'The proxy a.example of HTTPS_PROXY: HTTP 407 Proxy Authentication Required for b:443' },
    'final for all',
    'proxy',
  ],
];

const factsOf = (facts: Partial<ErrorFacts>): ErrorFacts => ({
  point: 'create',
  text: '',
  ...(facts.status !== undefined && { substatus: 0 }),
  ...facts,
});

describe('an error of Cosmos DB', () => {
  test.each(examples)('%s: %j', (_, facts, verdict, trouble) => {
    expect(firstFit(cosmosVerdicts, factsOf(facts))?.verdict).toBe(verdict);
    expect(firstFit(cosmosMeanings, factsOf(facts))?.trouble).toBe(trouble);
  });

  const met = (rows: readonly { when: object }[]) =>
    rows.filter(
      (row) => !examples.some(([, facts]) => firstFit(rows as typeof cosmosVerdicts, factsOf(facts)) === row),
    );

  test('has an example for each row', () => {
    expect(met(cosmosMeanings)).toEqual([]);
    expect(met(cosmosVerdicts).filter((row) => !connectionVerdicts.includes(row as never))).toEqual([]);
  });

  test.each([...cosmosVerdicts, ...cosmosMeanings])('is decided with a source: %j', ({ source }) => {
    expect(source).toMatch(/^https:\/\//);
  });

  test('is read in no time, whatever it says', { timeout: 60_000 }, () => {
    const startMs = processorMs();
    for (const word of ['account ', 'subscription', ' ', 'unique ', '{"Errors":['])
      for (const rows of [cosmosVerdicts, cosmosMeanings])
        for (const status of [401, 403, 409, undefined])
          firstFit(
            rows as typeof cosmosVerdicts,
            factsOf({ ...(status && { status }), text: word.repeat(1e6 / word.length) }),
          );
    // A pattern that goes over a text again and again would take hours.
    expect(processorMs() - startMs).toBeLessThan(20_000);
  });
});
