import { parseArgs } from 'node:util';
import { type EventSchema, startEventGrid } from './server.ts';

// node test/emulators/event-grid/serve.ts --port 3903 --schema CloudEvent
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3903' },
    key: { type: 'string', default: Buffer.from('key of the emulated topic').toString('base64') },
    schema: { type: 'string', default: 'EventGrid' },
  },
});
if (values.schema !== 'EventGrid' && values.schema !== 'CloudEvent') {
  throw new Error(`--schema must be EventGrid or CloudEvent, not '${values.schema}'`);
}
const schema: EventSchema = values.schema;
const topic = await startEventGrid({ port: Number(values.port), key: values.key, schema });
console.log(
  `Event Grid topic (${schema} schema)\n  event-grid-endpoint: ${topic.endpoint}\n  event-grid-key: ${topic.key}`,
);
