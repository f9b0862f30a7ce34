import { parseArgs } from 'node:util';
import { startSendGrid } from './server.ts';

// node test/emulators/sendgrid/serve.ts --port 3904 --from stats@example.com --folder mails
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3904' },
    key: { type: 'string', default: 'SG.key-of-the-emulator' },
    from: { type: 'string', default: 'stats@example.com' },
    folder: { type: 'string' },
  },
});
const sendGrid = await startSendGrid({
  port: Number(values.port),
  apiKey: values.key,
  verifiedSenders: values.from.split(','),
  ...(values.folder === undefined ? {} : { mailFolder: values.folder }),
});
console.log(`SendGrid
  sendgrid-endpoint: ${sendGrid.endpoint}
  sendgrid-api-key: ${sendGrid.apiKey}
  sendgrid-from: ${values.from}`);
