import { serverErrors } from '../verdicts/server-errors.ts';
import type { MeaningRow } from './meaning.ts';

const errors = 'https://learn.microsoft.com/azure/event-grid/troubleshoot-errors';
const access = 'https://learn.microsoft.com/azure/event-grid/authenticate-with-access-keys-shared-access-signatures';
const entra = 'https://learn.microsoft.com/azure/event-grid/authenticate-with-microsoft-entra-id';
const posting = 'https://learn.microsoft.com/azure/event-grid/post-to-custom-topic';

export const eventGridMeanings: readonly MeaningRow[] = [
  {
    when: { status: 400 },
    trouble: 'eventSchema',
    source: 'https://learn.microsoft.com/azure/event-grid/input-mappings',
  },
  { when: { status: 401, text: /local ?auth/i }, trouble: 'eventNoKeys', source: entra },
  { when: { status: 401 }, trouble: 'eventKey', source: access },
  {
    when: { status: 403, text: /IpAddress filtering|private ?endpoint|public network/i },
    trouble: 'eventFirewall',
    source: errors,
  },
  { when: { status: 403 }, trouble: 'eventRole', source: entra },
  { when: { status: [301, 302, 303, 307, 308, 404, 405, 410, 415] }, trouble: 'eventTopic', source: posting },
  { when: { status: 413 }, trouble: 'eventSize', source: 'https://learn.microsoft.com/azure/event-grid/quotas-limits' },
  {
    when: { status: [408, 429, ...serverErrors] },
    trouble: 'eventDown',
    source: 'https://learn.microsoft.com/azure/event-grid/quotas-limits',
  },
  // The SDK sends no token without TLS.
  { when: { text: /non-TLS protected/ }, trouble: 'eventTopic', source: entra },
];
