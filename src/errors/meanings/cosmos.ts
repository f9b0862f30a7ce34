import { connectionMeanings } from './connection.ts';
import type { MeaningRow } from './meaning.ts';

const http = 'https://www.rfc-editor.org/rfc/rfc9110';
const learn = 'https://learn.microsoft.com/azure/cosmos-db';
const forbidden = `${learn}/troubleshoot-forbidden`;
/** Which statuses pass, by the service's own makers. */
const statuses = 'https://github.com/Azure/azure-sdk-for-java/blob/main/sdk/cosmos/azure-cosmos/docs/StatusCodes.md';
const substatuses =
  'https://fsprojects.github.io/FSharp.Azure.Cosmos/reference/fsharp-azure-cosmos-substatuscodes.html';

/** 4000 to 4018: Azure Key Vault gives the account no access to its key. */
const vault = Array.from({ length: 19 }, (_, i) => 4000 + i);

/** What an error of Cosmos DB means, and what to do. The points and marks are those of the verdicts. */
export const cosmosMeanings: readonly MeaningRow[] = [
  {
    when: { marks: ['html'] },
    trouble: 'cosmosGateway',
    source: `${http}#name-502-bad-gateway`,
  },

  {
    when: { status: [400, 403], substatus: 1028 },
    trouble: 'cosmosThroughputLimit',
    source: `${learn}/limit-total-account-throughput`,
  },
  {
    when: { status: [400, 403], text: /total throughput limit/ },
    trouble: 'cosmosThroughputLimit',
    source: `${learn}/limit-total-account-throughput`,
  },
  { when: { status: 400, text: /serverless/i }, trouble: 'cosmosServerless', source: `${learn}/serverless` },
  { when: { status: 400, point: 'create resource' }, trouble: 'cosmosThroughput', source: `${learn}/set-throughput` },
  { when: { status: 400 }, trouble: 'cosmosRequest', source: `${learn}/nosql/troubleshoot-bad-request` },

  { when: { status: 407 }, trouble: 'proxy', source: `${http}#name-407-proxy-authentication-req` },

  // The text of 401 or 403 says what the status does not.
  {
    when: {
      status: [401, 403],
      text: /not valid at the current time|has been expired since|not (yet )?valid (before|until)/i,
    },
    trouble: 'cosmosClock',
    source: 'https://github.com/microsoft/vscode-cosmosdb/issues/842',
  },
  {
    when: {
      status: [401, 403, 503],
      text: /\b(subscription|account)\b[^.]{0,80}\b(disabled|suspended|deactivated)\b/i,
    },
    trouble: 'cosmosDisabled',
    source: 'https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states',
  },
  { when: { status: 401, substatus: [5005, 5006] }, trouble: 'cosmosClock', source: substatuses },
  {
    when: { status: 401, text: /Local Authorization is disabled/i },
    trouble: 'cosmosKeysOff',
    source: `${learn}/how-to-connect-role-based-access-control#disable-key-based-authentication`,
  },
  { when: { status: 401, substatus: 5202 }, trouble: 'cosmosKeysOff', source: substatuses },
  {
    when: { status: 401, substatus: [5002, 5003, 5004, 5007, 5008, 5009, 5010, 5011] },
    trouble: 'cosmosToken',
    source: substatuses,
  },
  {
    when: { status: 401, text: /AAD token/ },
    trouble: 'cosmosToken',
    source: 'https://github.com/Azure/azure-sdk-for-java/issues/42800',
  },
  { when: { status: 401 }, trouble: 'cosmosKey', source: `${learn}/troubleshoot-unauthorized` },

  { when: { status: 403, substatus: 3 }, trouble: 'cosmosRegion', source: forbidden },
  { when: { status: 403, text: /at (this|the offline) region/ }, trouble: 'cosmosRegion', source: forbidden },
  { when: { status: 403, substatus: vault }, trouble: 'cosmosVault', source: `${learn}/cmk-troubleshooting-guide` },
  {
    when: { status: 403, text: /account is currently revoked/i },
    trouble: 'cosmosVault',
    source: `${learn}/cmk-troubleshooting-guide`,
  },
  { when: { status: 403, substatus: 1008 }, trouble: 'cosmosAccount', source: substatuses },
  {
    when: { status: 403, substatus: 1014 },
    trouble: 'cosmosPartition',
    source: `${forbidden}#partition-key-exceeding-storage`,
  },
  {
    when: { status: 403, substatus: [1005, 1010, 1019, 1020] },
    trouble: 'cosmosQuota',
    source: `${learn}/concepts-limits`,
  },
  {
    when: { status: 403, text: /collection count|has exceeded/ },
    trouble: 'cosmosQuota',
    source: `${learn}/concepts-limits`,
  },
  { when: { status: 403, substatus: 5307 }, trouble: 'cosmosFirewall', source: substatuses },
  { when: { status: 403, text: /firewall|originated from/i }, trouble: 'cosmosFirewall', source: forbidden },
  {
    when: { status: 403, substatus: 5300 },
    trouble: 'cosmosCreation',
    source: `${forbidden}#non-data-operations-are-not-allowed`,
  },
  { when: { status: 403 }, trouble: 'cosmosRole', source: forbidden },

  { when: { status: 404, substatus: [1002, 1013, 1023, 1024, 1030] }, trouble: 'cosmosDown', source: statuses },
  {
    when: { status: 404, point: ['create', 'read', 'replace', 'delete', 'query'] },
    trouble: 'cosmosGone',
    source: `${learn}/nosql/troubleshoot-not-found`,
  },
  // Where no document has the ID, it is a unique key that is violated, whatever the text says.
  {
    when: { status: [409, 449], text: /unique (index|key)/i },
    trouble: 'cosmosUniqueKey',
    source: `${learn}/unique-keys`,
  },
  {
    when: { status: 409 },
    trouble: 'cosmosUniqueKey',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/116284',
  },
  {
    when: { status: 412 },
    trouble: 'runInfoChanged',
    source: 'https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb',
  },
  { when: { status: 413 }, trouble: 'cosmosSize', source: `${learn}/concepts-limits#per-item-limits` },
  { when: { status: 429 }, trouble: 'cosmosThrottled', source: `${learn}/nosql/troubleshoot-request-rate-too-large` },
  {
    when: { status: 503, text: /high demand|capacity/i },
    trouble: 'cosmosCapacity',
    source: 'https://github.com/microsoft/vscode-cosmosdb/issues/1413',
  },
  {
    when: { status: [408, 410, 423, 449, 500, 503] },
    trouble: 'cosmosDown',
    source: `${learn}/nosql/troubleshoot-service-unavailable`,
  },
  {
    when: { status: [301, 302, 303, 307, 308, 402, 405, 406, 411, 414, 415, 417, 422, 426, 431, 451, 502, 504] },
    trouble: 'cosmosGateway',
    source: `${http}#name-502-bad-gateway`,
  },

  ...connectionMeanings,
  {
    when: { text: /\bENOTFOUND\b/ },
    trouble: 'cosmosHost',
    source: 'https://nodejs.org/api/errors.html#common-system-errors',
  },
  { when: {}, trouble: 'cosmosUnreachable', source: `${learn}/nosql/troubleshoot-request-timeout` },
];
