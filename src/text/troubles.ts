/** A kind of trouble that a person can do something about. */
export interface Trouble {
  /** How a person meets it: what the message says, in short. */
  sign: string;
  /** What to do, as the action says it together with the message. */
  remedy: string;
}

/** Documents expire by their own time to live alone: https://learn.microsoft.com/azure/cosmos-db/nosql/time-to-live */
const letEachDecide =
  '`az cosmosdb sql container update --account-name ACCOUNT --resource-group GROUP --database-name DATABASE --name CONTAINER --ttl -1`';

/** All of them: the action's messages and the README's section on trouble are made of this table. */
export const troubles = {
  githubToken: {
    sign: 'GitHub: `HTTP 401`, `Bad credentials` or `INSUFFICIENT_SCOPES`',
    remedy:
      'Give `github-token` a token that is valid, not expired, and may read these repositories (for other owners’ private repositories a GitHub App or a personal access token).',
  },
  githubQuery: {
    sign: 'GitHub: the server does not take the query',
    remedy: 'This GitHub server is too old for what is asked, or no GitHub: check GITHUB_GRAPHQL_URL.',
  },
  githubAddress: {
    sign: 'GitHub: a whole query is refused, as by an IP allow list',
    remedy: 'Check what the token may do, from which addresses the owner lets it in, and GITHUB_GRAPHQL_URL.',
  },
  githubDown: {
    sign: '`GitHub is not responding`',
    remedy: 'Run again later; https://www.githubstatus.com tells how GitHub is.',
  },
  ownersNotListed: {
    sign: '`owners could not be listed`',
    remedy:
      'Check their names and what the token may see; with `max-failed-percent: 100` the step does not fail for it.',
  },
  nothingFound: {
    sign: '`No repository was found`',
    remedy:
      'The organisation may have none, all may be excluded, or the token may not see them: GITHUB_TOKEN sees public repositories, and private ones of its own repository only.',
  },
  tooFewPoints: {
    sign: 'Dry run: `A run would need … points, more than are left in this hour`',
    remedy: 'Run it less often, with fewer repositories, or with the token of a GitHub App, which has more points.',
  },
  tooLong: {
    sign: 'Dry run: `A run would take about …, more than max-minutes allows`',
    remedy: 'Raise `max-minutes`, or divide the repositories over several workflows.',
  },
  idToken: {
    sign: '`the job may not ask for the token that signs in`',
    remedy: 'Grant it to the job with `permissions: { contents: read, id-token: write }`.',
  },
  tooManyFailed: {
    sign: '`None of the repositories was stored`, or more failed than `max-failed-percent` allows',
    remedy: 'The list of failures tells why.',
  },
  cosmosKey: {
    sign: 'Cosmos DB: `401`',
    remedy:
      'Check `cosmos-key`, a read-write key of this account; without a key, the role of the identity that signs in.',
  },
  entraSignIn: {
    sign: '`sign-in` with `AADSTS` and a number, or `Credential`',
    remedy:
      'Check `azure-tenant-id` and `azure-client-id`, the federated credential’s subject, and `permissions: id-token: write`.',
  },
  entraUnreachable: {
    sign: '`sign-in` with `endpoints_resolution_error`, `network_error`, a lost connection or a status of 500 or more',
    remedy:
      'Run again later; if it stays, check `azure-tenant-id`, AZURE_AUTHORITY_HOST, and that the runner reaches that address.',
  },
  cosmosFirewall: {
    sign: 'Cosmos DB: `403` with `originated from` or `firewall`',
    remedy:
      'Open the account’s firewall to the address that the message names, or run on a machine inside its network.',
  },
  cosmosRole: {
    sign: 'Cosmos DB: `403`',
    remedy: 'Give the identity the role “Cosmos DB Built-in Data Contributor”, or use a read-write key.',
  },
  cosmosCreation: {
    sign: 'Cosmos DB: `403` where the database or a container is to be created',
    remedy: `Let someone create the database and the containers: \`az cosmosdb sql database create --account-name ACCOUNT --resource-group GROUP --name DATABASE --throughput 400\` (on a serverless account without \`--throughput\`) and \`az cosmosdb sql container create --account-name ACCOUNT --resource-group GROUP --database-name DATABASE --name CONTAINER --partition-key-path /repo --idx '{"indexingMode":"consistent","automatic":true,"includedPaths":[{"path":"/repo/?"},{"path":"/runId/?"},{"path":"/collectedAt/?"}],"excludedPaths":[{"path":"/*"}]}'\`; for the run info with \`--partition-key-path /date --idx '{"indexingMode":"consistent","automatic":true,"includedPaths":[{"path":"/date/?"},{"path":"/status/?"}],"excludedPaths":[{"path":"/*"}]}'\`.`,
  },
  cosmosMissing: {
    sign: 'Cosmos DB: `has no container`, and `cosmos-create-resources` is false',
    remedy:
      'Create it, with the partition key /repo for the statistics and /date for the run info, or let the action create it.',
  },
  cosmosPartitionKey: {
    sign: 'Cosmos DB: `has the partition key`',
    remedy: 'Name another container, which the action can create.',
  },
  cosmosHost: {
    sign: 'Cosmos DB: `ENOTFOUND`',
    remedy: 'Check `cosmos-endpoint`: no such host is known.',
  },
  cosmosUnreachable: {
    sign: 'Cosmos DB: `does not answer`, `ECONNREFUSED`, `ECONNRESET` or a time-out',
    remedy: 'Check that Cosmos DB is reachable at `cosmos-endpoint`.',
  },
  cosmosRequest: {
    sign: 'Cosmos DB: `400`',
    remedy: 'Check that the container has the partition key that README names.',
  },
  cosmosSize: {
    sign: 'Cosmos DB: `413`',
    remedy: 'The document is larger than the 2 MB that Cosmos DB takes.',
  },
  cosmosTimeToLive: {
    sign: 'Cosmos DB: `Documents will not expire`',
    remedy: `Turn it on with: ${letEachDecide}`,
  },
  cosmosExpiry: {
    sign: 'Cosmos DB: `expire after … seconds, by a setting of the container`',
    remedy: `Keep all that have no time to live of their own with: ${letEachDecide}; \`cosmos-ttl-days\` gives the statistics one.`,
  },
  cosmosServerless: {
    sign: 'Cosmos DB: `not supported for serverless accounts`',
    remedy: 'Set `cosmos-serverless: true`.',
  },
  cosmosThroughput: {
    sign: 'Cosmos DB: `400` where the database or a container is to be created',
    remedy:
      'Check `cosmos-throughput`, the account’s limit of total throughput, and the names of the database and the containers.',
  },
  runInfoChanged: {
    sign: '`was changed by another`',
    remedy: 'Look for another run of the same id.',
  },
  eventWaits: {
    sign: '`No event is published before the run info is complete`',
    remedy:
      'The post step tries both once more, and says so where it cannot; start what waits for the event by hand then.',
  },
  outputDirectory: {
    sign: '`The output directory cannot be written`',
    remedy: 'Name a folder inside the workspace in `output-directory`, or `none`.',
  },
  eventGrid: {
    sign: '`The event could not be published`',
    remedy:
      'Check `event-grid-endpoint`, `event-grid-key` and the topic’s schema; without a key, that the identity is an EventGrid Data Sender.',
  },
  email: {
    sign: '`The email … was not sent`',
    remedy: 'Check `sendgrid-api-key`, and that `sendgrid-from` is a verified sender.',
  },
  bug: {
    sign: '`Unexpected: …`',
    remedy: 'This is a fault of the action: please report it with the log.',
  },
} as const satisfies Record<string, Trouble>;
