import { createHash } from 'node:crypto';
import type { InstalledOptions } from './installed-accounts.ts';
import { type SelectionOptions, toList } from './selection.ts';

/** What the sources select, in the words of whoever wrote them. */
export interface Written {
  fullOrgs?: (SelectionOptions & { orgName: string })[];
  users?: (SelectionOptions & { login: string })[];
  individualRepos?: string[];
  allInstallations?: boolean | InstalledOptions;
}

/** The same for two texts that select the same: order, case, spacing and options that say the default make no difference. */
export function digestOf({ fullOrgs = [], users = [], individualRepos = [], allInstallations }: Written): string {
  const { exclude = [] } = typeof allInstallations === 'object' ? allInstallations : {};
  const selection = {
    organizations: sorted(fullOrgs.map(({ orgName, ...options }) => [named(orgName), canonical(options)])),
    users: sorted(users.map(({ login, ...options }) => [named(login), canonical(options)])),
    repositories: sorted(individualRepos.map(named)),
    ...(allInstallations && { installations: sorted(toList(exclude).map(named)) }),
  };
  return createHash('sha256').update(JSON.stringify(selection)).digest('hex');
}

const named = (name: string): string => name.trim().toLowerCase();

type Option = keyof SelectionOptions;

/** The options that leave something out. */
function canonical(options: SelectionOptions): [Option, unknown][] {
  const kept = Object.entries(options).map(([name, value]): [Option, unknown] => [
    name as Option,
    typeof value === 'boolean' || value === 'only' ? value : sorted(toList(value).map(named)),
  ]);
  return sorted(kept.filter(([, value]) => value !== true && !(Array.isArray(value) && value.length === 0)));
}

/** Each once, in one order. */
function sorted<T>(values: readonly T[]): T[] {
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
