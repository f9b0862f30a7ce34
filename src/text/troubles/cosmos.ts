import type { Trouble } from './trouble.ts';

/** Documents expire by their own time to live alone: https://learn.microsoft.com/azure/cosmos-db/nosql/time-to-live */
const letEachDecide =
  '`az cosmosdb sql container update --account-name ACCOUNT --resource-group GROUP --database-name DATABASE --name CONTAINER --ttl -1`';

/** Cosmos DB refuses a request, or does not answer. */
export const cosmosTroubles = {
  cosmosKey: {
    sign: 'Cosmos DB: `401`',
    remedy:
      'Check `cosmos-key`: it must be a read-write key of this account. If you use no key, check the identity’s role.',
  },
  cosmosKeysOff: {
    sign: 'Cosmos DB: `Local Authorization is disabled`',
    remedy: 'Leave `cosmos-key` empty: the account accepts tokens of Microsoft Entra ID only.',
  },
  cosmosClock: {
    sign: 'Cosmos DB: `not valid at the current time` or `expired since`',
    remedy: 'Set the runner’s clock: it must be within 15 minutes of the time in the message.',
  },
  cosmosToken: {
    sign: 'Cosmos DB: `401` with `AAD token`',
    remedy: 'Check that `azure-tenant-id` is the tenant of the account, and that `cosmos-endpoint` names the account.',
  },
  cosmosFirewall: {
    sign: 'Cosmos DB: `403` with `originated from` or `firewall`',
    remedy: 'Allow the address from the message in the account’s firewall, or use a runner inside its network.',
  },
  cosmosRole: {
    sign: 'Cosmos DB: `403`',
    remedy: 'Give the identity the role “Cosmos DB Built-in Data Contributor”, or use a read-write key.',
  },
  cosmosCreation: {
    sign: 'Cosmos DB: `403` when the database or a container is created',
    remedy: `Ask an administrator to create the database and both containers. Database: \`az cosmosdb sql database create --account-name ACCOUNT --resource-group GROUP --name DATABASE --throughput 400\` (on a serverless account without \`--throughput\`). Statistics: \`az cosmosdb sql container create --account-name ACCOUNT --resource-group GROUP --database-name DATABASE --name CONTAINER --partition-key-path /repo --idx '{"indexingMode":"consistent","automatic":true,"includedPaths":[{"path":"/repo/?"},{"path":"/runId/?"},{"path":"/collectedAt/?"}],"excludedPaths":[{"path":"/*"}]}'\`. Run info: the same with \`--partition-key-path /date --idx '{"indexingMode":"consistent","automatic":true,"includedPaths":[{"path":"/date/?"},{"path":"/status/?"},{"path":"/sourcesDigest/?"},{"path":"/eventPublished/?"}],"excludedPaths":[{"path":"/*"}]}'\`.`,
  },
  cosmosMissing: {
    sign: 'Cosmos DB: `has no container`, and `cosmos-create-resources` is false',
    remedy:
      'Create it with the partition key /repo for the statistics or /date for the run info, or set `cosmos-create-resources: true`.',
  },
  cosmosAccount: {
    sign: 'Cosmos DB: `Database Account … does not exist`',
    remedy: 'Check `cosmos-endpoint`: the account does not exist, or it was deleted.',
  },
  cosmosDisabled: {
    sign: 'Cosmos DB: the subscription or the account is `disabled`',
    remedy: 'Reactivate the account’s Azure subscription.',
  },
  cosmosVault: {
    sign: 'Cosmos DB: `account is currently revoked`, or `403/4000` to `403/4018`',
    remedy:
      'Give the account access to its customer-managed key in Azure Key Vault again. See https://learn.microsoft.com/azure/cosmos-db/cmk-troubleshooting-guide.',
  },
  cosmosRegion: {
    sign: 'Cosmos DB: `403/3`, or `cannot be performed at this region`',
    remedy:
      'Set `cosmos-endpoint` to the account’s global endpoint, without a region in its name. If it is global already, run again after the failover.',
  },
  cosmosGone: {
    sign: 'Cosmos DB: `404` for a document that is written',
    remedy:
      'The container or its database was deleted during the run. Run again: the action creates both if `cosmos-create-resources` is true.',
  },
  cosmosPartitionKey: {
    sign: 'Cosmos DB: `has the partition key`',
    remedy: 'Use another container name; the action creates it.',
  },
  cosmosHost: {
    sign: 'Cosmos DB: `ENOTFOUND`',
    remedy: 'Check `cosmos-endpoint`: the host does not exist.',
  },
  cosmosUnreachable: {
    sign: 'Cosmos DB: `is not responding`, `ECONNREFUSED`, `ECONNRESET` or a timeout',
    remedy: 'Check that the runner can reach Cosmos DB at `cosmos-endpoint`.',
  },
  cosmosDown: {
    sign: 'Cosmos DB: `is not responding` with `500` or `503`, also when `max-minutes` was reached',
    remedy: 'Check https://azure.status.microsoft, then run again.',
  },
  cosmosGateway: {
    sign: 'Cosmos DB: `not JSON`, a redirect, or a status that Cosmos DB does not use',
    remedy: 'A proxy or a gateway answered instead of Cosmos DB. Check HTTPS_PROXY, NO_PROXY and `cosmos-endpoint`.',
  },
  cosmosRequest: {
    sign: 'Cosmos DB: `400`',
    remedy: 'Check that the container has the partition key `/repo` or `/date`.',
  },
  cosmosSize: {
    sign: 'Cosmos DB: `413`',
    remedy: 'Use fewer `extra-metrics`: the document is larger than the 2 MB that Cosmos DB accepts.',
  },
  cosmosUniqueKey: {
    sign: 'Cosmos DB: `Unique index constraint violation`, or `409` for a document that is not there',
    remedy: 'Use a container without unique keys. They cannot be removed from an existing container.',
  },
  cosmosPartition: {
    sign: 'Cosmos DB: `Partition key reached maximum size`',
    remedy: 'Delete old documents of this repository, and set `cosmos-ttl-days`. A partition holds 20 GB at most.',
  },
  cosmosTimeToLive: {
    sign: 'Cosmos DB: `Documents will not expire`',
    remedy: `Turn on time to live: ${letEachDecide}.`,
  },
  cosmosExpiry: {
    sign: 'Cosmos DB: `expire after … seconds, by a setting of the container`',
    remedy: `To keep documents without a TTL, run ${letEachDecide}. Set \`cosmos-ttl-days\` to let the statistics expire.`,
  },
  cosmosServerless: {
    sign: 'Cosmos DB: `not supported for serverless accounts`',
    remedy: 'Set `cosmos-serverless: true`.',
  },
  cosmosThroughput: {
    sign: 'Cosmos DB: `400` when the database or a container is created',
    remedy:
      'Check `cosmos-throughput`, the account’s total throughput limit, and the names of the database and the containers.',
  },
  cosmosThroughputLimit: {
    sign: 'Cosmos DB: `total throughput limit`',
    remedy: 'Raise the account’s total throughput limit, or lower `cosmos-throughput` (400 at least).',
  },
  cosmosQuota: {
    sign: 'Cosmos DB: `exceeded` when the database or a container is created',
    remedy: 'Use another database: 25 containers at most share the throughput of one.',
  },
  cosmosCapacity: {
    sign: 'Cosmos DB: `high demand in this region`',
    remedy: 'Run again later, or request access to the region at https://aka.ms/cosmosdbquota.',
  },
  cosmosThrottled: {
    sign: 'Cosmos DB: `throttled`',
    remedy: 'Raise the throughput of the database or the container, or run when nothing else uses it.',
  },
} as const satisfies Record<string, Trouble>;
