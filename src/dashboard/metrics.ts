import { contractMetrics, extraMetrics } from '../github/metrics.ts';
import type { SiteMetric } from './site-data.ts';

/** Numbers that are no measure of a repository. */
const notShown = ['repoId', 'ttl'];

const labels: Readonly<Record<string, string>> = {
  openPRs: 'Open pull requests',
  closedPRs: 'Closed pull requests',
  mergedPRs: 'Merged pull requests',
  totalPRs: 'All pull requests',
  totalIssues: 'All issues',
  diskUsage: 'Disk usage (KB)',
};

const order = ['stars', ...contractMetrics.map(({ field }) => field), ...extraMetrics.map(({ field }) => field)];

/** Numbers of which the site has the history: those of every document, then extra metrics. */
export function metricsFor(fields: Iterable<string>): SiteMetric[] {
  const place = (field: string): number => (order.indexOf(field) + order.length + 1) % (order.length + 1);
  return [...new Set(fields)]
    .filter((field) => !notShown.includes(field))
    .sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1))
    .map((field) => ({ field, label: labels[field] ?? labelOf(field) }));
}

/** `openIssues` is `Open issues`. */
function labelOf(field: string): string {
  const words = field.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
