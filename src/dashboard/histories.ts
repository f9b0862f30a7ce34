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
  const file = new HistoryFile('repo', ['name', 'isThere', 'isArchived', ...sheet.fields]);
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
    // What is gone keeps what it was.
    const isArchived = (isThere ? state[day] : state[state.findLastIndex((one, at) => at < day && one > 0)]) === 2;
    const name = nameOn(track, day + sheet.offset);
    file.add(repo, sheet.calendar.first + day, [
      ...[name, isThere, isArchived],
      ...values.map((line) => line[day] ?? null),
    ]);
  }
}

/** The same for the sums of some owners, with what was opened, closed and merged in the week that begins on a Monday. */
export function ownerFile(owners: readonly { login: string; group: Group }[], sheet: Sheet): Uint8Array | undefined {
  const file = new HistoryFile('owner', ['repositories', ...sheet.fields, ...Object.values(weekColumns)]);
  const named = owners.map((owner) => ({ ...owner, repo: owner.login })).sort(byName);
  for (const { login, group } of named) addOwner(file, { login, group }, sheet);
  return file.bytes();
}

function addOwner(file: HistoryFile, { login, group }: { login: string; group: Group }, sheet: Sheet): void {
  const { calendar } = sheet;
  const weeks = new Map(sheet.weeks.flatMap(({ monday, span }, w) => (span ? [[monday, w] as const] : [])));
  const first = group.repositories.findIndex((count) => count > 0);
  for (let day = first; day >= 0 && day < calendar.count; day++) {
    const week = weeks.get(day);
    if (day > first && week === undefined && day < calendar.count - 1 && !differs(group, sheet, day)) continue;
    const known = week === undefined ? undefined : weekOf(group, sheet, week);
    file.add(login, calendar.first + day, [
      group.repositories[day] ?? null,
      ...group.values.map((_, m) => sumOn(group, sheet, m, day)),
      ...weekFields.map((field) => known?.[field] ?? null),
    ]);
  }
}

const weekFields = Object.keys(weekColumns) as (keyof typeof weekColumns)[];

/** Whether anything is not as on the day before. */
const differs = ({ repositories, values }: Group, { known }: Sheet, day: number): boolean =>
  repositories[day] !== repositories[day - 1] ||
  values.some((line, m) => line[day] !== line[day - 1] || known[m]?.[day] !== known[m]?.[day - 1]);
