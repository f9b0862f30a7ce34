import { inputDefaults } from '../src/inputs/defaults.ts';
import { number } from '../src/text/format.ts';

export const repositoryCounts = [200, 6_000, 50_000];
const runsAMonth = 4 * 30;

// US dollars, list prices of East US:
/** https://azure.microsoft.com/pricing/details/cosmos-db/serverless/ */
const perMillionRequestUnits = 0.25;
const perGigabyteOfDocuments = 0.25;
/** For 100 RU/s and an hour, 730 hours a month: https://azure.microsoft.com/pricing/details/cosmos-db/autoscale-provisioned/ */
const perHundredRequestUnitsAMonth = 0.008 * 730;
/** Of a log search alert that is evaluated every 15 minutes or less often: https://azure.microsoft.com/pricing/details/monitor/ */
const perAlert = 0.5;

/** With its indexes and system properties, a document takes about so much. */
const kilobytesOfDocument = 1;

/** What a month of runs writes, and reads for the comparison. */
export const requestUnitsAMonth = (repositories: number): number =>
  runsAMonth * repositories * (Number(inputDefaults['cosmos-ru-per-write']) + 1);
const dollars = (amount: number): string => `$${amount.toFixed(2)}`;
export const serverlessAMonth = (repositories: number): number =>
  (requestUnitsAMonth(repositories) / 1e6) * perMillionRequestUnits;

export const azureCostHead = [
  'Repositories',
  'Cosmos DB, serverless',
  'Cosmos DB, 400 RU/s',
  'Alerts',
  'In all, serverless',
  'More each month, for storage',
];

/** What Azure costs a month, by the number of repositories. */
export const azureCostRows = (alerts: number): string[][] =>
  repositoryCounts.map((repositories) => {
    const serverless = serverlessAMonth(repositories);
    const gigabytes = (runsAMonth * repositories * kilobytesOfDocument) / 1e6;
    return [
      number(repositories),
      dollars(serverless),
      dollars(4 * perHundredRequestUnitsAMonth),
      dollars(alerts * perAlert),
      dollars(serverless + alerts * perAlert),
      dollars(gigabytes * perGigabyteOfDocuments),
    ];
  });
