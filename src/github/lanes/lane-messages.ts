import { ownerOf, type Problem } from '../../model.ts';
import { counted, listOf, problemText } from '../../text/format.ts';
import type { GroupedLog } from '../../text/log.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import type { Installation } from './installations.ts';
import type { Lane } from './lane.ts';

const mostNames = 10;
const mostLanes = 100;

const namesIn = (names: readonly string[]): string => listOf(names.slice(0, mostNames), names.length);
const loginsOf = (some: readonly Installation[]): string => namesIn(some.map(({ login }) => login));

/** Which owners are asked with which token. */
export function logLanes(lanes: readonly Lane[], log: GroupedLog): void {
  const lines = lanes.slice(0, mostLanes).map((lane) => `${lane.name}: ${namesIn(ownersOf(lane))}`);
  const rest = lanes.length - lines.length;
  log.group(`Tokens: ${counted(lanes.length, 'token', 'tokens')} with limits of their own`, [
    ...lines,
    ...(rest > 0 ? [`and ${counted(rest, 'more token', 'more tokens')}`] : []),
  ]);
}

/** No repository: whether everyone can see its name is not known yet. */
const ownersOf = ({ sources }: Lane): string[] => [
  ...new Set([...sources.owners.map(({ login }) => login), ...sources.repositories.map(ownerOf)]),
];

/** As GitHub's pages name them: https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps */
const titles: Readonly<Record<string, string>> = {
  metadata: 'Metadata',
  issues: 'Issues',
  pull_requests: 'Pull requests',
  contents: 'Contents',
  discussions: 'Discussions',
};

interface Installations {
  listed: readonly Installation[];
  /** Those of the owners that the run asks for. */
  used: readonly Installation[];
  /** Permissions that the run needs. */
  wanted: readonly string[];
}

/** What is wrong with the App's installations; none of it fails the step. */
export function problemsOfInstallations({ listed, used, wanted }: Installations): Problem[] {
  const problem = (message: string, { remedy }: { remedy: string }): Problem => ({ message, remedy, failsStep: false });
  if (listed.length === 0)
    return [problem('Nobody has installed the GitHub App, so `github-token` is used alone', troubles.githubAppNowhere)];
  const suspended = used.filter(({ isSuspended }) => isSuspended);
  const lacking = wanted.flatMap((permission) => {
    const without = used.filter(({ isSuspended, permissions }) => !isSuspended && !permissions.includes(permission));
    const [first] = without;
    if (!first) return [];
    const where = first.settingsUrl === undefined ? '' : ` (${first.settingsUrl})`;
    const message = `The GitHub App lacks “${titles[permission]}: read” at ${loginsOf(without)}${where}, so its private repositories fail there`;
    return [problem(message, troubles.githubAppPermission)];
  });
  if (suspended.length === 0) return lacking;
  const message = `The GitHub App is suspended at ${loginsOf(suspended)}, so \`github-token\` is used there`;
  return [problem(message, troubles.githubAppSuspended), ...lacking];
}

/** What a failure has beside its reason where the App might help. */
export const withAppAdvice = (reason: string, isSuspended: boolean): string =>
  problemText({
    message: `${reason.replace(/\.$/, '')}. The GitHub App is ${isSuspended ? 'suspended' : 'not installed'} there`,
    remedy: (isSuspended ? troubles.githubAppSuspended : troubles.githubAppElsewhere).remedy,
  });
