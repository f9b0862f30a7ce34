import type { DashboardReport, WrittenSite } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { counted, duration, number } from '../../text/format.ts';
import { columns } from '../content/table.ts';
import { paragraph, problemLine, table } from './markdown.ts';

const mostProblemCharacters = 2_000;

export function dashboardHeadline({ site, durationMs }: DashboardReport): string {
  if (!site) return 'The dashboard was not made';
  const shown = `${counted(site.repositories, 'repository', 'repositories')} over ${counted(site.days, 'day', 'days')}`;
  return `Dashboard of ${shown} made in ${duration(durationMs)}`;
}

/** The figures of a site, for the summary and the log. */
export function dashboardRows({ site, archive }: DashboardReport): [string, string][] {
  return [['Archive', archive], ...(site ? rowsOf(site) : [])];
}

const rowsOf = (site: WrittenSite): [string, string][] => [
  ['Site', site.directory],
  ['Runs', `${counted(site.days, 'day', 'days')} from ${site.firstDay} to ${site.lastDay}`],
  ['Repositories', `${number(site.repositories)} of ${counted(site.owners, 'owner', 'owners')}`],
  ['Stars', number(site.totals.stars)],
  ['Open issues', number(site.totals.openIssues)],
  ['Open pull requests', number(site.totals.openPRs)],
  ...(site.leftOut > 0 ? leftOutRow(site) : []),
  ['Files', `${number(site.files)}, ${number(site.bytes / 1e6)} MB`],
];

const leftOutRow = ({ leftOut }: WrittenSite): [string, string][] => [
  ['Left out', counted(leftOut, 'repository', 'repositories')],
];

/** The site as GitHub Markdown. */
export function dashboardSummary(report: DashboardReport): string {
  const emoji = report.site ? '✅' : '❌';
  const parts = [
    `## ${emoji} ${dashboardHeadline(report)}`,
    ...report.problems.map((problem) => problemLine(problem, mostProblemCharacters)),
    table({ columns: columns('text', 'Dashboard', 'Figures'), rows: dashboardRows(report) }),
    ...(report.site
      ? [paragraph(html('Publish this folder on GitHub Pages or any web server, then open index.html there.'))]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
