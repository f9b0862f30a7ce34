/** The defaults of action.yml, where a test compares them. `github-token` has none here. */
export const inputDefaults = {
  sources: '',
  'sources-file': 'sources.json',
  'extra-metrics': '',
  'github-token': '',
  'github-app-client-id': '',
  'github-app-private-key': '',
  'repos-per-query': '65',
  'github-concurrency': '4',
  'retry-cooldown-seconds': '60',
  'max-retries': '5',
  'cosmos-endpoint': '',
  'cosmos-key': '',
  'cosmos-database': 'github',
  'cosmos-data-container': 'repoStats',
  'cosmos-run-info-container': 'runInfo',
  'cosmos-create-resources': 'true',
  'cosmos-ttl-days': '',
  'cosmos-serverless': 'false',
  'cosmos-throughput': '400',
  'cosmos-ru-per-write': '5',
  'azure-tenant-id': '',
  'azure-client-id': '',
  'publish-event': 'false',
  'event-grid-endpoint': '',
  'event-grid-key': '',
  'event-grid-schema': 'EventGrid',
  'send-email': 'false',
  'email-when': 'always',
  'sendgrid-api-key': '',
  'sendgrid-from': '',
  'sendgrid-to': '',
  'sendgrid-endpoint': 'https://api.sendgrid.com',
  'application-insights-connection-string': '',
  'output-directory': 'repo-stats',
  'dashboard-url': '',
  compare: 'true',
  resume: 'true',
  'private-names': 'show',
  'dry-run': 'false',
  'max-failed-percent': '5',
  'max-missing-percent': '100',
  'max-minutes': '330',
} as const;

/** What the archive has and the main action has not. */
const archiveOnly = {
  directory: 'repo-stats',
  destination: '',
  'storage-key': '',
  'delete-after-days': '',
} as const;

/** What only the dashboard has. */
const dashboardOnly = {
  archive: 'archive',
  days: '365',
  title: 'Repository statistics',
  'include-private': 'false',
} as const;

/** What a run over several jobs has beside the inputs of the main action. */
const shardOnly = { stage: '', shards: 'auto', shard: '' } as const;

const allDefaults = { ...dashboardOnly, ...inputDefaults, ...archiveOnly, ...shardOnly };
export type InputName = keyof typeof allDefaults;
export type Defaults = Readonly<Partial<Record<InputName, string>>>;

const sharedWithArchive = [
  ...['cosmos-endpoint', 'cosmos-key', 'cosmos-database', 'cosmos-data-container', 'cosmos-run-info-container'],
  ...['cosmos-create-resources', 'cosmos-ttl-days', 'cosmos-serverless', 'cosmos-throughput', 'cosmos-ru-per-write'],
  ...['azure-tenant-id', 'azure-client-id', 'max-minutes', 'max-retries'],
  ...['application-insights-connection-string', 'dry-run'],
] as readonly InputName[];

/** The defaults of archive/action.yml. */
export const archiveDefaults: Defaults = {
  ...archiveOnly,
  ...Object.fromEntries(sharedWithArchive.map((name) => [name, allDefaults[name]])),
};

/** The defaults of shard/action.yml. */
export const shardDefaults: Defaults = { ...inputDefaults, ...shardOnly };

/** The defaults of dashboard/action.yml. */
export const dashboardDefaults: Defaults = {
  ...dashboardOnly,
  'storage-key': '',
  'azure-tenant-id': '',
  'azure-client-id': '',
  'output-directory': 'site',
  'application-insights-connection-string': '',
};
