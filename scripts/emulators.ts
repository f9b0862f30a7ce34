// Starts all emulated services, or those named, and prints the settings that make the action use them.
import { startApplicationInsights } from '../emulators/application-insights/server.ts';
import { startBlobStorage } from '../emulators/blob-storage/server.ts';
import { startCosmos } from '../emulators/cosmos/server.ts';
import { startEventGrid } from '../emulators/event-grid/server.ts';
import { startGitHub } from '../emulators/github/server.ts';
import { defaultToken } from '../emulators/github/tokens.ts';
import { startSendGrid } from '../emulators/sendgrid/server.ts';
import { accounts, inputsOf, originalLatencies } from '../emulators/services.ts';

const mailFolder = '.local/mail';
const eventFolder = '.local/events';
const itemFolder = '.local/telemetry';
const { eventGrid, sendGrid } = accounts;

const services: Record<string, () => Promise<Record<string, string>>> = {
  github: async () => {
    const github = await startGitHub({ port: 3901, latency: originalLatencies.github, record: 'summary' });
    return { GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl, GITHUB_TOKEN: defaultToken };
  },
  cosmos: async () => inputsOf.cosmos(await startCosmos({ port: 3902, latency: originalLatencies.cosmos })),
  'event-grid': async () => inputsOf.eventGrid(await startEventGrid({ port: 3903, ...eventGrid, eventFolder })),
  'application-insights': async () => {
    const insights = await startApplicationInsights({ port: 3905, itemFolder });
    // The action trusts the certificate by this variable.
    return { ...inputsOf.applicationInsights(insights), NODE_EXTRA_CA_CERTS: insights.caCertificatePath };
  },
  'blob-storage': async () =>
    inputsOf.blobStorage(await startBlobStorage({ port: 3906, containers: ['archive'] }), 'archive'),
  sendgrid: async () => inputsOf.sendGrid(await startSendGrid({ port: 3904, ...sendGrid, mailFolder })),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in services));
if (unknown.length > 0) {
  console.error(`Unknown service: ${unknown.join(', ')}. Valid values: ${Object.keys(services).join(', ')}`);
  process.exit(1);
}
for (const name of named.length > 0 ? named : Object.keys(services)) {
  const settings = (await services[name]?.()) ?? {};
  console.log(`# ${name}`);
  for (const [setting, value] of Object.entries(settings))
    console.log(`${setting.toUpperCase().replaceAll('-', '_')}=${value}`);
}
console.log(`# Emails: ${mailFolder}. Events: ${eventFolder}. Telemetry: ${itemFolder}. Press Ctrl-C to stop.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
