import type { ArchiveReport } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { counted, duration, number } from '../../text/format.ts';
import { columns } from '../content/table.ts';
import { paragraph, problemLine, table } from './markdown.ts';

const mostProblemCharacters = 2_000;
const mostProblems = 100;

/** What the free tier holds: https://learn.microsoft.com/azure/cosmos-db/free-tier */
const freeBytes = 25e9;
const daysPerYear = 365.25;
/** Nobody plans beyond. */
const mostYears = 100;

export function archiveHeadline({ status, runs, documents, deleted, durationMs }: ArchiveReport): string {
  const archived = `${counted(documents, 'document', 'documents')} of ${counted(runs, 'run', 'runs')}`;
  return status === 'dry run'
    ? `Dry run: ${archived} would be archived, and ${number(deleted)} deleted`
    : `Archived ${archived}, and deleted ${number(deleted)}, in ${duration(durationMs)}`;
}

/** The figures of an archive, for the summary and the log. */
export function archiveRows(report: ArchiveReport): [string, string][] {
  const { documents, bytes, notDeleted, left, destination } = report;
  const each = documents > 0 ? `, ${number(bytes / documents)} bytes per document` : '';
  const about = report.status === 'dry run' ? 'about ' : '';
  return [
    ['Destination', destination],
    ['Files', `${about}${size(bytes)}${each}`],
    ...(notDeleted > 0
      ? ([['Due, and not deleted', `${number(notDeleted)}, since they changed or came late`]] as [string, string][])
      : []),
    [
      'Left in the store',
      `about ${counted(left.documents, 'document', 'documents')} of ${counted(left.runs, 'run', 'runs')}, ${size(left.bytes)}`,
    ],
    ['Until 25 GB at this rate', timeUntilFull(report)],
  ];
}

function timeUntilFull({ left, bytesPerDay }: ArchiveReport): string {
  if (bytesPerDay === 0) return 'no run in the last 30 days';
  const days = Math.max(0, freeBytes - left.bytes) / bytesPerDay;
  const years = days / daysPerYear;
  if (years >= mostYears) return `more than ${mostYears} years`;
  return years >= 2 ? `about ${number(Math.round(years))} years` : `about ${counted(Math.round(days), 'day', 'days')}`;
}

function size(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${number(bytes / 1_000 ** power)} ${units[power]}`;
}

/** The archive as GitHub Markdown. */
export function archiveSummary(report: ArchiveReport): string {
  const { status, problems } = report;
  const emoji = problems.some(({ failsStep }) => failsStep) ? '❌' : status === 'dry run' ? '🔎' : '✅';
  const shown = problems.slice(0, mostProblems);
  const more = problems.length - shown.length;
  const parts = [
    `## ${emoji} ${archiveHeadline(report)}`,
    ...shown.map((problem) => problemLine(problem, mostProblemCharacters)),
    ...(more > 0 ? [paragraph(html(`and ${number(more)} more problems (see the log)`))] : []),
    table({ columns: columns('text', 'Archive', 'Figures'), rows: archiveRows(report) }),
  ];
  return `${parts.join('\n\n')}\n`;
}
