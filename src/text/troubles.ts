/** Documents expire by their own time to live alone: https://learn.microsoft.com/azure/cosmos-db/nosql/time-to-live */
const letEachDecide =
  '`az cosmosdb sql container update --account-name ACCOUNT --resource-group GROUP --database-name DATABASE --name CONTAINER --ttl -1`';

/**
 * The kinds of trouble that a person can do something about, for the action's messages and the table of the documentation:
 * what the message says, in short, and what to do, as the action says it after the message.
 */
export const troubles = {
  githubToken: {
    sign: 'GitHub: `HTTP 401` or `Bad credentials`',
    remedy:
      'Set `github-token` to a valid token that can read these repositories. For private repositories of other owners, use a GitHub App or a personal access token.',
  },
  githubTokenExpired: {
    sign: '`github-token` expires at, or GitHub: `HTTP 401` in mid-run',
    remedy:
      'Set `github-token` to a token that is valid for longer than the run and not revoked, or select fewer repositories. A GitHub App’s token is valid for one hour.',
  },
  githubScopes: {
    sign: 'GitHub: `INSUFFICIENT_SCOPES`, or `has not been granted the required scopes`',
    remedy: 'Give the token of `github-token` the scope in the message. For private repositories that is `repo`.',
  },
  githubIssues: {
    sign: 'GitHub: `Resource not accessible` for the number of issues',
    remedy: 'Give `github-token` the permission “Issues: read”. For GITHUB_TOKEN, add `issues: read` to `permissions`.',
  },
  githubPullRequests: {
    sign: 'GitHub: `Resource not accessible` for the number of pull requests',
    remedy:
      'Give `github-token` the permission “Pull requests: read”. For GITHUB_TOKEN, add `pull-requests: read` to `permissions`.',
  },
  githubContents: {
    sign: 'GitHub: `Resource not accessible` for `branches`, `commits`, `releases` and the like',
    remedy:
      'Give `github-token` the permission “Contents: read”. For GITHUB_TOKEN, add `contents: read` to `permissions`.',
  },
  githubDiscussions: {
    sign: 'GitHub: `Resource not accessible` for `discussions`',
    remedy:
      'Give `github-token` the permission “Discussions: read”. For GITHUB_TOKEN, add `discussions: read` to `permissions`.',
  },
  githubPermission: {
    sign: 'GitHub: `Resource not accessible by integration` or `by personal access token`',
    remedy: 'Give `github-token` access to these repositories, with the permission in the message or “Metadata: read”.',
  },
  githubSso: {
    sign: 'GitHub: `SAML enforcement`',
    remedy:
      'Authorize `github-token` for the organization’s single sign-on. If the message has an address, open it to do so.',
  },
  githubAllowList: {
    sign: 'GitHub: `has an IP allow list enabled`',
    remedy: 'Ask an owner to allow the runner’s IP address, or use a runner whose address is allowed.',
  },
  githubLifetime: {
    sign: 'GitHub: `forbids access … if the token’s lifetime is greater than …`',
    remedy: 'Shorten the lifetime of the token at the address in the message, or use a GitHub App.',
  },
  githubClassicToken: {
    sign: 'GitHub: `forbids access via a personal access token (classic)`',
    remedy: 'Use a GitHub App or a fine-grained personal access token for `github-token`.',
  },
  githubFineGrainedToken: {
    sign: 'GitHub: `forbids access via a personal access token with fine-grained permissions`',
    remedy: 'Use a GitHub App for `github-token`.',
  },
  githubOAuthApp: {
    sign: 'GitHub: `OAuth App access restrictions`',
    remedy: 'Use a GitHub App or a personal access token for `github-token`.',
  },
  githubSuspended: {
    sign: 'GitHub: `suspended`',
    remedy: 'Ask an owner to lift the suspension, or use another token.',
  },
  githubBlocked: {
    sign: 'GitHub: `access blocked` or `HTTP 451`',
    remedy: 'GitHub has disabled this content. Exclude it in the sources.',
  },
  githubQuery: {
    sign: 'GitHub: the server rejects the query',
    remedy:
      'Check GITHUB_GRAPHQL_URL. The server is too old for this query, or GITHUB_GRAPHQL_URL is not a GitHub server.',
  },
  githubTooOld: {
    sign: 'GitHub: `is too old: Field … doesn’t exist`',
    remedy: 'Upgrade GitHub Enterprise Server to version 3.0 or later.',
  },
  githubAddress: {
    sign: 'GitHub: a whole query is refused, for example by an IP allow list',
    remedy: 'Check the token’s permissions, the owner’s IP allow list, and GITHUB_GRAPHQL_URL.',
  },
  githubHost: {
    sign: 'GitHub: `ENOTFOUND`',
    remedy: 'Check GITHUB_API_URL and GITHUB_GRAPHQL_URL. If the runner reaches GitHub by a proxy, set HTTPS_PROXY.',
  },
  githubApi: {
    sign: 'GitHub: a redirect, or a status such as `HTTP 404` or `HTTP 406` for a whole query',
    remedy: 'Check GITHUB_API_URL and GITHUB_GRAPHQL_URL: they must be the addresses of GitHub’s APIs.',
  },
  githubGateway: {
    sign: 'GitHub: a page that is not from GitHub, for example a form to sign in',
    remedy:
      'A proxy, a gateway or another server answered instead of GitHub. Check HTTPS_PROXY, GITHUB_API_URL and GITHUB_GRAPHQL_URL.',
  },
  githubCertificate: {
    sign: 'GitHub: `certificate has expired` or `does not match certificate`',
    remedy: 'Check GITHUB_API_URL and GITHUB_GRAPHQL_URL, and the certificate of that server.',
  },
  githubProtocol: {
    sign: 'GitHub: `wrong version number` or `HTTP/1.1 protocol`',
    remedy: 'Check `http:` and `https:` and the port in HTTPS_PROXY, GITHUB_API_URL and GITHUB_GRAPHQL_URL.',
  },
  githubMaintenance: {
    sign: '`GitHub is not responding` with `HTTP 503`',
    remedy: 'Wait until the maintenance of the server is over, or check https://www.githubstatus.com. Then run again.',
  },
  githubUnreachable: {
    sign: '`GitHub is not responding: The connection failed`',
    remedy:
      'Check that the runner can reach GitHub, and HTTPS_PROXY if it needs a proxy. See https://www.githubstatus.com.',
  },
  githubDown: {
    sign: '`GitHub is not responding`, or `max-minutes (…) reached while GitHub was returning errors`',
    remedy: 'Check https://www.githubstatus.com, then run again.',
  },
  ownersNotListed: {
    sign: '`… could not be listed`',
    remedy: 'Check that each name matches the owner’s address on GitHub, and that the token can read its repositories.',
  },
  repositoriesMissing: {
    sign: '`… of the … repositories … are missing`',
    remedy:
      'Check that the token can still read them. GitHub answers the same for a deleted repository and for one that the token cannot see.',
  },
  nothingFound: {
    sign: '`No repository was found`',
    remedy:
      'Check the sources and the token: the organization is empty, everything is excluded, or the token cannot see it. GITHUB_TOKEN sees public repositories and its own repository only.',
  },
  tooFewPoints: {
    sign: 'Dry run: `A run would need … points, more than are left in this hour`',
    remedy: 'Run less often, select fewer repositories, or use a GitHub App, which has more points.',
  },
  tooLong: {
    sign: '`max-minutes (…) reached`; dry run: `A run would take about …, more than max-minutes allows`',
    remedy: 'Raise `max-minutes`, or split the repositories across several workflows.',
  },
  jobCanceled: {
    sign: '`Job canceled`',
    remedy: 'Run the workflow again to collect the rest.',
  },
  jobKilled: {
    sign: '`The job was killed`',
    remedy:
      'Run the workflow again. If it happens again, check `timeout-minutes` of the job and the memory of the runner.',
  },
  idToken: {
    sign: '`the job cannot request an OIDC token`',
    remedy: 'Add `permissions: { contents: read, id-token: write }` to the job.',
  },
  tooManyFailed: {
    sign: '`None of the … repositories was stored`, or more failed than `max-failed-percent` allows',
    remedy: 'See Failures in the job summary.',
  },
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
  entraSignIn: {
    sign: '`sign-in` with `AADSTS` and a number, or `Credential`',
    remedy: 'Look up the number at https://login.microsoftonline.com/error, and check who signs in.',
  },
  entraSubject: {
    sign: '`sign-in` with `AADSTS700213`, or another number for the issuer or the audience',
    remedy: 'Set issuer, subject and audience of the application’s federated credential to the values in the message.',
  },
  entraApplication: {
    sign: '`sign-in` with `AADSTS700016` or `AADSTS90002`',
    remedy: 'Check `azure-tenant-id` and `azure-client-id`: the tenant has no such application, or it is turned off.',
  },
  entraExpired: {
    sign: '`sign-in` with `AADSTS700024`, or `sign-in of an earlier step ends`',
    remedy:
      'Set `azure-tenant-id` and `azure-client-id`, so that the action gets new tokens, or run azure/login right before it.',
  },
  entraClock: {
    sign: '`sign-in` with `AADSTS700024`, with `azure-client-id`',
    remedy: 'Check the clock of the runner: the job’s OIDC token is a few minutes old at most.',
  },
  entraSecret: {
    sign: '`sign-in` with `AADSTS7000215` or `AADSTS7000222`',
    remedy: 'Create a new client secret and set AZURE_CLIENT_SECRET to it, or use `azure-client-id` without a secret.',
  },
  entraResource: {
    sign: '`sign-in` with `AADSTS500011`',
    remedy: 'Check the endpoint, and that the tenant in `azure-tenant-id` is the one of the service.',
  },
  entraPolicy: {
    sign: '`sign-in` with `AADSTS53003` or `AADSTS50105`',
    remedy: 'Ask an administrator to allow the application from this runner, or to assign it.',
  },
  entraNobody: {
    sign: '`sign-in` with `az`',
    remedy:
      'Set `azure-tenant-id` and `azure-client-id`, run azure/login before this action, or set the key of the service.',
  },
  entraUnreachable: {
    sign: '`sign-in` with `endpoints_resolution_error`, `network_error`, a lost connection, or a status of 500 or more',
    remedy:
      'Run again later. If it persists, check `azure-tenant-id` and AZURE_AUTHORITY_HOST, and that the runner can reach that address.',
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
  runInfoChanged: {
    sign: '`was changed by another`',
    remedy: 'Check whether another run used this ID.',
  },
  runsMissing: {
    sign: '`The last run was … ago; runs usually start every …`',
    remedy:
      'Check that the workflow and its schedule are on. GitHub turns schedules off after 60 days without activity in a public repository. It also drops some at the top of an hour: schedule another minute.',
  },
  eventWaits: {
    sign: '`No event is published before the run info is complete`',
    remedy: 'The post step tries both once more and logs a failure. If it fails, trigger downstream jobs manually.',
  },
  proxy: {
    sign: '`The proxy … of HTTPS_PROXY: …`',
    remedy:
      'Check the variable, the proxy, and that it lets the runner reach this host. Name hosts that are reached directly in NO_PROXY.',
  },
  certificate: {
    sign: '`unable to get local issuer certificate` or `self-signed certificate`',
    remedy: 'Set NODE_EXTRA_CA_CERTS to a file with the certificate of the proxy or of the server’s authority.',
  },
  namesToHide: {
    sign: '`would name … in the log, job summary …, and this workflow’s repository is public`',
    remedy: 'Set `private-names: hide`, which requires Cosmos DB, or move the workflow to a private repository.',
  },
  shownBefore: {
    sign: '`The output directory has files of runs with private-names: show`',
    remedy: 'Remove these files before a later step uploads or caches the folder.',
  },
  privateNames: {
    sign: '`named in the log, job summary …, and this workflow’s repository is public`',
    remedy:
      'Set `private-names: hide`, which requires Cosmos DB, or move the workflow to a private repository. Delete the workflow runs that named them.',
  },
  postKeys: {
    sign: '`The post step has no …`',
    remedy:
      'In nested composite actions, the runner gives the post step the inputs of the outer action. Give that action inputs of the same names.',
  },
  eventMissed: {
    sign: '`No event was published`',
    remedy: 'Trigger downstream jobs manually.',
  },
  outputDirectory: {
    sign: '`The output directory cannot be written`',
    remedy: 'Set `output-directory` to a folder inside the workspace, or to `none`.',
  },
  folderInWay: {
    sign: '`a folder is named as a file of the run: …`',
    remedy: 'Rename or remove this folder in `output-directory`, and in the cache or artifact that restores it.',
  },
  folderInUse: {
    sign: '`The output directory is in use by …` or `was taken over by …`',
    remedy: 'Give each of the two steps its own `output-directory`, or run one after the other.',
  },
  archiveFolder: {
    sign: '`The archive’s folder cannot be used`',
    remedy: 'Set `destination` to a folder inside the workspace that this step can write to.',
  },
  archiveFolderLinks: {
    sign: '`The archive’s folder cannot be used` with `EPERM` or `ENOTSUP`, and `link`',
    remedy: 'Set `destination` to a folder on a file system with hard links, or to an address of Blob Storage.',
  },
  diskFull: {
    sign: 'Files: `ENOSPC`, `EDQUOT` or `EFBIG`',
    remedy: 'Free disk space on the runner before this step.',
  },
  openFiles: {
    sign: 'Files: `EMFILE` or `ENFILE`',
    remedy: 'Raise the runner’s limit of open files (`ulimit -n`).',
  },
  eventGrid: {
    sign: '`The event could not be published`, without a status',
    remedy: 'Check `event-grid-endpoint`, and that the runner can reach it.',
  },
  eventKey: {
    sign: '`The event could not be published: 401`',
    remedy:
      'Check `event-grid-key`: it must be a key of this topic. If you use no key, give the identity the role EventGrid Data Sender.',
  },
  eventNoKeys: {
    sign: '`The event could not be published: 401` with `local auth`',
    remedy:
      'Leave `event-grid-key` empty, and give the identity the role EventGrid Data Sender: the topic accepts no keys.',
  },
  eventRole: {
    sign: '`The event could not be published: 403`',
    remedy: 'Give the identity the role EventGrid Data Sender for this topic. A new role works after some minutes.',
  },
  eventFirewall: {
    sign: '`The event could not be published: 403` with `IpAddress` or `private endpoint`',
    remedy: 'Allow the runner’s address in the topic’s firewall, or use a runner inside its network.',
  },
  eventTopic: {
    sign: '`The event could not be published: 404`, or a redirect',
    remedy:
      'Check `event-grid-endpoint`: it must be the https: address of an existing topic, and end with `/api/events`.',
  },
  eventSchema: {
    sign: '`The event could not be published: 400`',
    remedy: 'Set `event-grid-schema` to the schema with which the topic was created.',
  },
  eventSize: {
    sign: '`The event could not be published: 413`',
    remedy: 'Check what is between the runner and the topic: the event has less than 1 KB.',
  },
  eventDown: {
    sign: '`The event could not be published: 429`, or a status of 500 or more',
    remedy:
      'Event Grid did not accept it in time. The post step and the next run try again; raise `max-retries` to try longer.',
  },
  email: {
    sign: '`The email … was not sent`, without a status',
    remedy: 'Check `sendgrid-endpoint`, and that the runner can reach it.',
  },
  emailUnclear: {
    sign: '`The email … might not have been sent`',
    remedy: 'SendGrid did not answer, so the email is not sent twice. Check SendGrid’s activity feed.',
  },
  emailCredits: {
    sign: '`The email … was not sent: 401: Maximum credits exceeded`',
    remedy: 'Upgrade the SendGrid plan, or wait until its credits are renewed.',
  },
  emailKey: {
    sign: '`The email … was not sent: 401`',
    remedy:
      'Check `sendgrid-api-key`. If it is a key of the EU region, set `sendgrid-endpoint` to `https://api.eu.sendgrid.com`.',
  },
  emailSender: {
    sign: '`The email … was not sent: 403` with `verified Sender Identity`',
    remedy: 'Verify `sendgrid-from` in SendGrid as a single sender, or authenticate its domain.',
  },
  emailPermission: {
    sign: '`The email … was not sent: 403`',
    remedy:
      'Give the key in `sendgrid-api-key` the permission Mail Send, and check that the account is not under review.',
  },
  emailInvalid: {
    sign: '`The email … was not sent: 400`',
    remedy: 'Check `sendgrid-from` and `sendgrid-to`.',
  },
  emailSize: {
    sign: '`The email … was not sent: 413`',
    remedy: 'Check what is between the runner and SendGrid, which accepts 30 MB.',
  },
  emailAddress: {
    sign: '`The email … was not sent: 404`, a redirect, or an answer that is not 202',
    remedy: 'Check `sendgrid-endpoint`: this is not the API of SendGrid.',
  },
  emailDown: {
    sign: '`The email … was not sent: 429`, or a status of 500 or more',
    remedy: 'Check https://status.sendgrid.com. SendGrid did not accept the email in time.',
  },
  telemetry: {
    sign: '`Telemetry did not arrive at Application Insights`, without a status',
    remedy:
      'Check IngestionEndpoint in `application-insights-connection-string`, and that the runner can reach that host.',
  },
  telemetryKey: {
    sign: '`Telemetry did not arrive at Application Insights: 400 … instrumentation key`',
    remedy:
      'Copy `application-insights-connection-string` again from the resource’s Overview page: its key is not one of that host.',
  },
  telemetryLocalAuth: {
    sign: '`Telemetry did not arrive at Application Insights: 401` or `403`',
    remedy:
      'Turn on local authentication in the properties of the Application Insights resource: telemetry is sent with the connection string alone.',
  },
  telemetryQuota: {
    sign: '`Telemetry did not arrive at Application Insights: 402` or `439`',
    remedy: 'Raise the daily cap of the Application Insights resource and of its workspace, or wait until it is reset.',
  },
  telemetryDown: {
    sign: '`Telemetry did not arrive at Application Insights: 429`, or a status of 500 or more',
    remedy: 'Check https://azure.status.microsoft. This run is missing in Application Insights.',
  },
  telemetryItems: {
    sign: '`Telemetry did not arrive at Application Insights: 206`, `400` or `413`',
    remedy:
      'Check the reason in the message and the clock of the runner. If it persists, please report it with the log.',
  },
  telemetryAddress: {
    sign: '`Telemetry did not arrive at Application Insights`: a redirect, `404`, or an answer of another server',
    remedy:
      'Check IngestionEndpoint in `application-insights-connection-string`, and HTTPS_PROXY: this is not the ingestion endpoint.',
  },
  otlp: {
    sign: '`Telemetry did not arrive at OTLP`',
    remedy:
      'Check OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_EXPORTER_OTLP_HEADERS, and that the runner can reach the collector.',
  },
  bug: {
    sign: '`Unexpected: …`',
    remedy: 'This is a bug. Please report it with the log.',
  },
} as const satisfies Record<string, { sign: string; remedy: string }>;

export type TroubleName = keyof typeof troubles;
