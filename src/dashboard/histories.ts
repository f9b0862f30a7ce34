import type { Group } from './group.ts';
import { HistoryFile } from './history-file.ts';
import { nameOn, seriesOf } from './series.ts';
import type { Sheet } from './sheet.ts';
import { weekColumns } from './site-data.ts';
import { sumOn, weekOf } from './sums.ts';
import { byName } from './top-list.ts';
import type { Track } from './tracks.ts';

/** The days of some repositories on which something differs from the day before, with the first and the last. */
export function repositoryFile(tracks: readonly Track[], sheet: Sheet): Uint8Array | undefined {
  const file = new HistoryFile('repo');
  const named = tracks.map((track) => ({ repo: track.name, track })).sort(byName);
  for (const { repo, track } of named) addRepository(file, { repo, track }, sheet);
  return file.bytes();
}

function addRepository(file: HistoryFile, { repo, track }: { repo: string; track: Track }, sheet: Sheet): void {
  const { state, values } = seriesOf(track, sheet);
  const first = state.findIndex((one) => one > 0);
  const differs = (day: number): boolean =>
    state[day] !== state[day - 1] ||
    nameOn(track, day + sheet.offset) !== nameOn(track, day + sheet.offset - 1) ||
    values.some((line) => !Object.is(line[day], line[day - 1]));
  for (let day = first; day >= 0 && day < state.length; day++) {
    const isLast = day === state.length - 1 && state[day] !== 0;
    if (day > first && !isLast && !differs(day)) continue;
    const isThere = state[day] !== 0;
    file.add(repo, sheet.calendar.first + day, {
      name: nameOn(track, day + sheet.offset),
      isThere,
      // What is gone keeps what it was.
      isArchived: (isThere ? state[day] : state[state.findLastIndex((one, at) => at < day && one > 0)]) === 2,
      ...Object.fromEntries(sheet.fields.map((field, m) => [field, values[m]?.[day] ?? null])),
    });
  }
}

/** The same for the sums of some owners, with what was opened, closed and merged in the week that begins on a Monday. */
export function ownerFile(owners: readonly { login: string; group: Group }[], sheet: Sheet): Uint8Array | undefined {
  const file = new HistoryFile('owner');
  const named = owners.map((owner) => ({ ...owner, repo: owner.login })).sort(byName);
  for (const { login, group } of named) addOwner(file, { login, group }, sheet);
  return file.bytes();
}

function addOwner(file: HistoryFile, { login, group }: { login: string; group: Group }, sheet: Sheet): void {
  const { calendar, fields } = sheet;
  const weeks = new Map(sheet.weeks.flatMap(({ monday, span }, w) => (span ? [[monday, w] as const] : [])));
  const first = group.repositories.findIndex((count) => count > 0);
  const sumsOn = (day: number): (number | null)[] => [
    group.repositories[day] ?? null,
    ...fields.map((_, m) => sumOn(group, sheet, m, day)),
  ];
  let before: (number | null)[] = [];
  for (let day = first; day >= 0 && day < calendar.count; day++) {
    const [repositories = null, ...values] = sumsOn(day);
    const week = weeks.get(day);
    const isSame = before[0] === repositories && values.every((value, m) => value === before[m + 1]);
    if (isSame && week === undefined && day < calendar.count - 1) continue;
    before = [repositories, ...values];
    const known = week === undefined ? undefined : weekOf(group, sheet, week);
    const sums = Object.entries(weekColumns).map(([of, column]) => [
      column,
      known?.[of as keyof typeof weekColumns] ?? null,
    ]);
    const metrics = Object.fromEntries(fields.map((field, m) => [field, values[m] ?? null]));
    file.add(login, calendar.first + day, { repositories, ...metrics, ...Object.fromEntries(sums) });
  }
}
