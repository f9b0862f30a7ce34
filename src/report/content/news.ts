import {
  type Failure,
  type FinalStatus,
  type FinishedRun,
  failsStep,
  maxFailures,
  ownerOf,
  ownersMissedBy,
  type QualityFinding,
  type RunReport,
  sameName,
  type Vanished,
} from '../../model.ts';
import { ago, listOf, number } from '../../text/format.ts';
import { type Block, firstRows, sentenceBlock } from './blocks.ts';
import { type ReportSize, shorten } from './size.ts';
import { columns } from './table.ts';

/** What is not as it was in the last run. */
export interface News {
  /** Absent if the status is the same. */
  statusBefore?: FinalStatus;
  failures: readonly Failure[];
  recovered: readonly string[];
  ownersNotListed: readonly Failure[];
  ownersBack: readonly string[];
  /** Owners of which repositories were missing for no known reason, and are here again. */
  ownersWhole: readonly string[];
  findings: readonly QualityFinding[];
  /** The event of the last run could not be published, and that of this one could. */
  isEventBack: boolean;
  /** Failures of repositories and owners that were there before. */
  known: ReadonlySet<Failure>;
}

/** Undefined if the last run is not known, or if there is none. */
export function newsOf(report: RunReport): News | undefined {
  const { info, last, failures, ownersNotListed, findings } = report;
  if (last.status !== 'found') return undefined;
  const base = last.collected ?? last.info;
  const { failures: lastFailures = [], ownersNotListed: lastMissing = [] } = last.info;
  const failed = namesIn(base.failedList);
  // Where the last run describes only some of its failures, the others may be among those that failed at all.
  const failedLast =
    lastFailures.length < maxFailures ? setOf(lastFailures.filter(isMet)) : namesIn(last.info.failedList);
  const missed = ownersMissedBy(base);
  const missing = setOfNames(missed ?? []);
  const known = new Set([
    ...among(failures, new Set([...failed, ...failedLast])),
    ...(missed ? among(ownersNotListed, new Set([...missing, ...setOf(lastMissing)])) : ownersNotListed),
  ]);
  const found = new Set((base.qualityFindings ?? []).map(kindOf));
  const isFindingNew = (one: QualityFinding): boolean => !base.totalQualityFindings && !found.has(kindOf(one));
  const created = info.createdList.split(',').filter(Boolean);
  const failing = namesIn(info.failedList);
  // The last run, too, missed owners, though it collected nothing.
  const missedBefore = new Set([...missing, ...setOfNames(ownersMissedBy(last.info) ?? [])]);
  const owners = new Map(created.map((name) => [sameName(ownerOf(name)), ownerOf(name)]));
  const unlisted = setOf(ownersNotListed);
  return {
    ...(last.info.status !== info.status && { statusBefore: last.info.status }),
    failures: failures.filter((one) => isMet(one) && !known.has(one)),
    recovered: created.filter((name) => failed.has(sameName(name)) && !failing.has(sameName(name))),
    ownersNotListed: ownersNotListed.filter((one) => isMet(one) && !known.has(one)),
    ownersBack: [...owners].filter(([name]) => missedBefore.has(name) && !unlisted.has(name)).map(([, owner]) => owner),
    ownersWhole: wholeAgain(base.vanished, info, created),
    findings: findings.filter(isFindingNew),
    isEventBack: last.info.eventPublished === false && info.eventPublished === true,
    known,
  };
}

/** After a week, or with other sources, nothing is said of them any more, though they are missing. */
function wholeAgain(
  before: readonly Vanished[] = [],
  { vanished = [] }: FinishedRun,
  created: readonly string[],
): string[] {
  const present = setOfNames(created);
  const missing = setOfNames(vanished.map(({ owner }) => owner));
  return before
    .filter(
      ({ owner, repositories }) =>
        !missing.has(sameName(owner)) && repositories.some((name) => present.has(sameName(name))),
    )
    .map(({ owner }) => owner);
}

const namesIn = (list: string): Set<string> => new Set(list.split(',').filter(Boolean).map(sameName));

const setOfNames = (names: readonly string[]): Set<string> => new Set(names.map(sameName));

const setOf = (failures: readonly Failure[]): Set<string> => setOfNames(failures.map(({ repo }) => repo));

const among = (failures: readonly Failure[], names: ReadonlySet<string>): Failure[] =>
  failures.filter((one) => isMet(one) && names.has(sameName(one.repo)));

/** What a run never reached is the run's failure, which its status states. */
const isMet = ({ status }: Failure): boolean => status !== 'not-attempted';

/** A finding that is repeated has other numbers. */
const kindOf = ({ about, finding }: QualityFinding): string =>
  `${sameName(about)}: ${finding.replaceAll(/\d[\d,.]*/g, '#').replace(/of (the last run|the run of .+?) (are|is) missing/, 'are missing')}`;

/** Whether someone who knows the last run has to hear of this one; true also if the last run is not known. */
export function hasNews(report: RunReport): boolean {
  const news = newsOf(report);
  if (!news || news.statusBefore !== undefined || news.isEventBack) return true;
  // GitHub drops a scheduled run now and then: worth a line, and no mail.
  if (report.gap && report.gap.missing > 1) return true;
  // A run info does not state what went wrong after it was completed.
  if (report.info.status === 'completed' && failsStep(report)) return true;
  return listsOf(news).some(([, names]) => names.length > 0);
}

const repoOf = ({ repo }: Failure): string => repo;

const listsOf = (news: News): [title: string, names: readonly string[]][] => [
  ['Newly missing owners', news.ownersNotListed.map(repoOf)],
  ['New failures', news.failures.map(repoOf)],
  ['New data quality findings', news.findings.map(({ about }) => about)],
  ['Owners listed again', news.ownersBack],
  ['Owners whose missing repositories are back', news.ownersWhole],
  ['Recovered', news.recovered],
];

const statusWords: Record<FinalStatus, string> = {
  completed: 'was completed',
  partial: 'was partly completed',
  failed: 'failed',
  cancelled: 'was canceled',
  'timed out': 'timed out',
};

/** What is new, each kind with its names; nothing if all is as it was. */
export function newsBlocks(news: News | undefined, report: RunReport, size: ReportSize): Block[] {
  if (!news) return [];
  const status = statusText(news, report).join(' ');
  const rows = listsOf(news)
    .filter(([, names]) => names.length > 0)
    .map(([title, names]) => [`${title} (${number(names.length)})`, someOf(names, size)]);
  const table = { columns: [...columns('text', 'New'), ...columns('names', 'Names')], rows };
  return [...(status ? [sentenceBlock(status)] : []), ...firstRows(table, rows.length, Number.POSITIVE_INFINITY)];
}

/** The same in sentences. */
export function newsTexts(news: News | undefined, report: RunReport, size: ReportSize): string[] {
  if (!news) return [];
  const texts = listsOf(news)
    .filter(([, names]) => names.length > 0)
    .map(([title, names]) => `${title} (${number(names.length)}): ${someOf(names, size)}.`);
  return [...statusText(news, report), ...texts];
}

function statusText({ statusBefore, isEventBack }: News, { last, info }: RunReport): string[] {
  if (last.status !== 'found') return [];
  const sinceMs = Date.parse(info.startedAt) - Date.parse(last.info.startedAt);
  return [
    ...(statusBefore ? [`The last run, ${ago(sinceMs)}, ${statusWords[statusBefore]}.`] : []),
    ...(isEventBack ? ['The event of the last run could not be published; that of this run could.'] : []),
  ];
}

function someOf(names: readonly string[], { names: limit, characters }: ReportSize): string {
  const shown = names.slice(0, limit).map((name) => shorten(name, characters));
  return listOf(shown, names.length);
}
