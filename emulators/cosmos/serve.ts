import { parseArgs } from 'node:util';
import { type CosmosOptions, startCosmos } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    key: { type: 'string' },
    tls: { type: 'boolean' },
    throughput: { type: 'string' },
    serverless: { type: 'boolean' },
    'write-ms': { type: 'string' },
  },
});

const options: CosmosOptions = {
  port: Number(values.port ?? 0),
  tls: values.tls ?? false,
  serverless: values.serverless ?? false,
  latency: { writeMs: Number(values['write-ms'] ?? 0) },
  ...(values.key === undefined ? {} : { key: values.key }),
  ...(values.throughput === undefined ? {} : { throughput: Number(values.throughput) }),
};
const emulator = await startCosmos(options);
console.log(`Cosmos DB emulator: ${emulator.endpoint}`);
console.log(`Key: ${emulator.key}`);
if (emulator.caCertificatePath !== undefined) console.log(`NODE_EXTRA_CA_CERTS=${emulator.caCertificatePath}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.close());
