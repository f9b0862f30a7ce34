import { cosmosDomains } from '../network/clouds.ts';
import { readEndpoint } from './endpoint.ts';
import { faulty, type InputReader, type Read, whole } from './reader.ts';

export interface CosmosSettings {
  endpoint: string;
  /** The account's key; absent to sign in with Microsoft Entra ID. */
  key: string | undefined;
  database: string;
  dataContainer: string;
  runInfoContainer: string;
  createResources: boolean;
  serverless: boolean;
  /** RU/s that this run can use. */
  throughput: number;
  requestUnitsPerWrite: number;
  /** Seconds after which stats documents expire; absent for never. */
  ttlSeconds: number | undefined;
}

const rules = { why: 'with `cosmos-key`', domains: cosmosDomains, key: 'cosmos-key' } as const;

/** The settings of Cosmos DB; absent if it is not used, and checked all the same. */
export function readCosmos(reader: InputReader): Read<CosmosSettings | undefined> {
  const key = reader.key('cosmos-key');
  const isUsed = key !== undefined || reader.optional('cosmos-endpoint') !== undefined;
  const settings = whole<CosmosSettings>({
    endpoint: isUsed ? readEndpoint(reader, 'cosmos-endpoint', rules) : '',
    key,
    database: reader.resourceName('cosmos-database'),
    dataContainer: reader.resourceName('cosmos-data-container'),
    runInfoContainer: reader.resourceName('cosmos-run-info-container'),
    createResources: reader.boolean('cosmos-create-resources'),
    serverless: reader.boolean('cosmos-serverless'),
    throughput: reader.number('cosmos-throughput', { least: 1, most: 1_000_000 }),
    requestUnitsPerWrite: reader.number('cosmos-ru-per-write', { least: 0, most: 1000, above: true }),
    ttlSeconds: readTtl(reader),
  });
  if (settings !== faulty && settings.dataContainer === settings.runInfoContainer)
    reader.fault('cosmos-run-info-container: must differ from `cosmos-data-container`, whose documents it cannot hold');
  return isUsed ? settings : undefined;
}

function readTtl(reader: InputReader): Read<number | undefined> {
  if (reader.text('cosmos-ttl-days') === '') return undefined;
  // Cosmos DB accepts 32 bits of seconds: https://learn.microsoft.com/azure/cosmos-db/nosql/time-to-live
  const days = reader.number('cosmos-ttl-days', { least: 0, most: 24_000, above: true });
  return days === faulty ? faulty : Math.max(1, Math.round(86_400 * days));
}
