import { serverErrors } from '../verdicts/server-errors.ts';
import type { MeaningRow } from './meaning.ts';

const statuses =
  'https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/monitor/monitor-opentelemetry-exporter/src/utils/breezeUtils.ts';
const strings = 'https://learn.microsoft.com/azure/azure-monitor/app/connection-strings';
const entra = 'https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication';

export const applicationInsightsMeanings: readonly MeaningRow[] = [
  { when: { text: /instrumentation ?key/i, status: [206, 400, 404] }, trouble: 'telemetryKey', source: strings },
  { when: { status: [401, 403] }, trouble: 'telemetryLocalAuth', source: entra },
  // 402: of the month; 439: over a longer time, such as the daily cap.
  {
    when: { status: [402, 439] },
    trouble: 'telemetryQuota',
    source: 'https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap',
  },
  { when: { status: [408, 429, ...serverErrors] }, trouble: 'telemetryDown', source: statuses },
  {
    when: { status: [206, 400, 413] },
    trouble: 'telemetryItems',
    source: 'https://learn.microsoft.com/azure/azure-monitor/service-limits#application-insights',
  },
  {
    when: { status: [200, 201, 202, 204, 301, 302, 303, 307, 308, 404, 405, 415] },
    trouble: 'telemetryAddress',
    source: strings,
  },
];
