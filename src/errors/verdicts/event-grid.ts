import { serverErrors } from './server-errors.ts';
import type { VerdictRow } from './verdict.ts';

/** What becomes of an event that Event Grid did not take. An event has an id, so a repeated one can be told. */
export const eventGridVerdicts: readonly VerdictRow[] = [
  // The SDK sends no token without TLS.
  {
    when: { text: /non-TLS protected/ },
    verdict: 'final for all',
    source: 'https://learn.microsoft.com/azure/event-grid/authenticate-with-microsoft-entra-id',
  },
  {
    when: { status: [400, 401, 403, 404, 405, 410, 413, 415] },
    verdict: 'final for one',
    source: 'https://learn.microsoft.com/azure/event-grid/troubleshoot-errors',
  },
  {
    when: { status: [301, 302, 303, 307, 308] },
    verdict: 'final for one',
    source: 'https://learn.microsoft.com/azure/event-grid/post-to-custom-topic',
  },
  {
    when: { status: [408, 429] },
    verdict: 'passing',
    source: 'https://learn.microsoft.com/azure/event-grid/quotas-limits',
  },
  {
    when: { status: serverErrors },
    verdict: 'passing',
    source: 'https://learn.microsoft.com/azure/architecture/best-practices/retry-service-specific',
  },
];
