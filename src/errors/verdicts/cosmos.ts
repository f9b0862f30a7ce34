import { connectionVerdicts } from './connection.ts';
import type { VerdictRow } from './verdict.ts';

const learn = 'https://learn.microsoft.com/azure/cosmos-db';
const codes = 'https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb';
/** Which statuses pass, by the service's own makers. */
const statuses = 'https://github.com/Azure/azure-sdk-for-java/blob/main/sdk/cosmos/azure-cosmos/docs/StatusCodes.md';
const substatuses =
  'https://fsprojects.github.io/FSharp.Azure.Cosmos/reference/fsharp-azure-cosmos-substatuscodes.html';
const http = 'https://www.rfc-editor.org/rfc/rfc9110';

/**
 * What becomes of a request to Cosmos DB. The points: `open` reads a container, `create resource` creates a database or a
 * container, `create`, `read`, `replace` and `delete` work on a document, `query` on many. The marks: `new container`: this run has
 * just created it; `html`: the body is no JSON.
 */
export const cosmosVerdicts: readonly VerdictRow[] = [
  // A proxy or a gateway on the way answers with a page.
  {
    when: { marks: ['html'], status: [408, 425, 429, 500, 502, 503, 504] },
    verdict: 'passing',
    mayHaveArrived: true,
    source: `${http}#name-server-error-5xx`,
  },
  {
    when: { marks: ['html'], status: [301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 406, 407, 451] },
    verdict: 'final for all',
    source: `${http}#name-client-error-4xx`,
  },

  // 400
  { when: { status: 400, substatus: [1024, 3205] }, verdict: 'passing', source: substatuses },
  { when: { status: 400 }, verdict: 'final for one', source: `${learn}/nosql/troubleshoot-bad-request` },

  // 401 and 403: keys and roles take a moment to arrive everywhere, and a container that was just created too.
  { when: { status: 401, marks: ['new container'] }, verdict: 'passing', source: `${learn}/troubleshoot-unauthorized` },
  // Errors on the service's own side.
  { when: { status: 401, substatus: [5200, 5201] }, verdict: 'passing', source: substatuses },
  { when: { status: 401 }, verdict: 'final for all', source: `${learn}/troubleshoot-unauthorized` },
  // The account writes in another region now, and its address follows.
  { when: { status: 403, substatus: 3 }, verdict: 'passing', source: codes },
  {
    when: { status: 403, text: /at the offline region/ },
    verdict: 'passing',
    source: 'https://github.com/Azure/azure-sdk-for-python/issues/36283',
  },
  // Key Vault or Microsoft Entra ID is unavailable for the account; 1021, 5304 and 5400 are the service's own errors.
  {
    when: { status: 403, substatus: [4001, 4004, 4008] },
    verdict: 'passing',
    source: `${learn}/cmk-troubleshooting-guide`,
  },
  { when: { status: 403, substatus: [1021, 5304, 5400] }, verdict: 'passing', source: substatuses },
  // One repository’s partition is full.
  { when: { status: 403, substatus: 1014 }, verdict: 'final for one', source: `${learn}/troubleshoot-forbidden` },
  { when: { status: 403 }, verdict: 'final for all', source: `${learn}/troubleshoot-forbidden` },

  // 404
  { when: { status: 404, substatus: [1002, 1013, 1023, 1024, 1030] }, verdict: 'passing', source: statuses },
  {
    when: { status: 404, point: ['open', 'read', 'delete'], substatus: 0 },
    verdict: 'missing',
    source: `${learn}/nosql/troubleshoot-not-found`,
  },
  { when: { status: 404, point: 'open' }, verdict: 'missing', source: `${learn}/nosql/troubleshoot-not-found` },
  // What was just created is not known everywhere at once.
  { when: { status: 404, point: 'create resource' }, verdict: 'passing', source: statuses },
  { when: { status: 404, marks: ['new container'] }, verdict: 'passing', source: statuses },
  { when: { status: 404, point: 'replace', substatus: 0 }, verdict: 'final for one', source: codes },
  { when: { status: 404 }, verdict: 'final for all', source: statuses },

  { when: { status: 408 }, verdict: 'passing', mayHaveArrived: true, source: codes },

  // 409
  { when: { status: 409, substatus: 1006 }, verdict: 'passing', source: substatuses },
  { when: { status: 409, substatus: 3302 }, verdict: 'final for one', source: substatuses },
  {
    when: { status: [409, 449], text: /unique (index|key)/i },
    verdict: 'final for one',
    source: `${learn}/unique-keys`,
  },
  { when: { status: 409 }, verdict: 'conflict', source: codes },

  { when: { status: 410 }, verdict: 'passing', mayHaveArrived: true, source: statuses },
  { when: { status: 412 }, verdict: 'changed', source: codes },
  { when: { status: 413 }, verdict: 'final for one', source: codes },
  { when: { status: 423 }, verdict: 'passing', source: codes },
  { when: { status: 424 }, verdict: 'final for one', source: codes },
  { when: { status: 429 }, verdict: 'throttled', source: `${learn}/nosql/troubleshoot-request-rate-too-large` },
  { when: { status: 449 }, verdict: 'passing', source: statuses },
  { when: { status: [500, 502, 503, 504] }, verdict: 'passing', mayHaveArrived: true, source: statuses },
  // Nothing that Cosmos DB answers, and nothing that asking again would change.
  {
    when: { status: [301, 302, 303, 307, 308, 402, 405, 406, 407, 411, 414, 415, 417, 422, 426, 431, 451] },
    verdict: 'final for all',
    source: `${http}#name-status-codes`,
  },

  ...connectionVerdicts,
  {
    when: {},
    verdict: 'passing',
    mayHaveArrived: true,
    source: `${learn}/nosql/conceptual-resilient-sdk-applications`,
  },
];
