import { glob } from './glob.ts';
import { isPattern, type Selection, toList } from './selection.ts';

/** The options of `allInstallations` in sources.json. */
export interface InstalledOptions {
  /** Accounts (`owner`, `owner-*`) and repositories (`owner/name`). */
  exclude?: string | readonly string[];
}

/** Which of the accounts are taken that installed the GitHub App, and which of their repositories. */
export interface InstalledAccounts {
  takes(login: string): boolean;
  selectionOf(login: string): Selection;
}

export function createInstalledAccounts(options: true | InstalledOptions): InstalledAccounts {
  const patterns = toList(options === true ? [] : options.exclude);
  const matcherOf = (some: readonly string[]): ((name: string) => boolean) => {
    const globs = some.map(glob);
    return (name) => globs.some((matches) => matches(name));
  };
  const isOwnerExcluded = matcherOf(patterns.filter((pattern) => !pattern.includes('/')));
  const isExcluded = matcherOf(patterns.filter((pattern) => pattern.includes('/')));
  return {
    takes: (login) => !isOwnerExcluded(login),
    selectionOf: (login) =>
      Object.assign(({ name }: { name: string }) => !isExcluded(`${login}/${name}`), { byName: true, needs: [] }),
  };
}

/** Whether a text is a name or a glob of an account, or of an account's repository. */
export const isInstalledPattern = (text: string): boolean => {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every(isPattern);
};
