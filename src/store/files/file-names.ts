/** What a run leaves in the output directory. */
export const fileNames = {
  stats: 'stats.ndjson',
  table: 'stats.csv',
  notStored: 'not-stored.ndjson',
  runInfo: 'run-info.json',
  report: 'report.md',
  page: 'report.html',
} as const;
