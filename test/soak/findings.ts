import type { QualityFinding } from '../../src/model.ts';
import { dayMs } from './calendar.ts';
import { pairsWith, previousOf } from './compared.ts';
import type { RunRecord } from './run.ts';
import type { Notable } from './world.ts';

type History = readonly RunRecord[];

export interface Judgment {
  /** Of the kind of unusual numbers. */
  right: QualityFinding[];
  wrong: QualityFinding[];
  /** What deserved a look, and is not among them. */
  missed: string[];
  /** Of the kind of repositories that are missing. */
  vanished: QualityFinding[];
  /** Whether there is one that the last run did not have. */
  isNew: boolean;
}

const isVanished = ({ finding }: QualityFinding): boolean => finding.endsWith(' are missing');
const aboutAll = 'all owners';
/** So long a share that is missing is repeated. */
const repeatedMs = 7 * dayMs;

const found = new WeakMap<RunRecord, Judgment>();

/** Compares the findings of a run with what happened since the one that it is compared with. */
export function judge(run: RunRecord, earlier: History): Judgment {
  const known = found.get(run);
  if (known) return known;
  const judgment = judged(run, earlier);
  found.set(run, judgment);
  return judgment;
}

function judged(run: RunRecord, earlier: History): Judgment {
  const findings = run.info?.qualityFindings ?? [];
  const vanished = findings.filter(isVanished);
  const unusual = findings.filter((one) => !isVanished(one));
  const pairs = pairsWith(run, earlier);
  if (!run.info?.changes || !pairs) return { right: [], wrong: unusual, missed: [], vanished, isNew: false };
  const due = dueOf(run, earlier);
  const names = new Map(pairs.map(([, now]) => [now.repoId, now.repo]));
  const wanted = new Set<string>(due.flatMap(({ id }) => (id === undefined ? aboutAll : (names.get(id) ?? []))));
  const told = new Set(unusual.map(({ about }) => about));
  // Who removes spam takes much of some repositories.
  const isOfSpam = ({ finding }: QualityFinding): boolean => wanted.has(aboutAll) && finding.includes(' stars ');
  const right = unusual.filter((one) => wanted.has(one.about) || isOfSpam(one));
  return {
    right,
    wrong: unusual.filter((one) => !right.includes(one)),
    missed: [
      ...[...wanted].filter((about) => !told.has(about) && !(about === aboutAll && right.some(isOfSpam))),
      ...missedShare(run, earlier, vanished),
    ],
    vanished,
    isNew: right.length > 0 || (vanished.length > 0 && !previousOf(run, earlier)?.info?.vanished),
  };
}

/** What happened since the last run that is compared with. */
function dueOf(run: RunRecord, earlier: History): Notable[] {
  const before = previousOf(run, earlier);
  const since = before ? earlier.slice(earlier.indexOf(before) + 1) : [];
  return [...since, run].flatMap(({ notable }) => notable);
}

function* missedShare(run: RunRecord, earlier: History, vanished: readonly QualityFinding[]): Iterable<string> {
  const count = vanished.reduce((sum, { finding }) => sum + Number(finding.split(' ', 1)[0]), 0);
  const compared = [...earlier, run].filter(({ info }) => info?.changes);
  const noticed = compared[compared.findLastIndex(({ unseen }) => unseen !== run.unseen) + 1] ?? run;
  const isRepeated = run.unseen > 0 && run.slot.startMs - noticed.slot.startMs < repeatedMs;
  // One of them can have been deleted or created meanwhile.
  const isTold = isRepeated ? Math.abs(count - run.unseen) <= 2 : vanished.length === 0;
  if (!isTold) yield `the ${run.unseen} that are missing: ${count} are reported`;
}
