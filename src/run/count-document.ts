import { snapshotOf } from '../compare/differences.ts';
import { checkAnswer } from '../compare/findings.ts';
import type { RepositoryName, StatsDocument } from '../model.ts';
import type { RunContext } from './context.ts';

type Needs = Pick<RunContext, 'tally' | 'differences' | 'findings'>;

/** Counts a document that another job or attempt stored; what someone has changed by hand can be anything. */
export function countDocument(
  document: StatsDocument,
  /** Absent where the job that collected it has checked it. */
  asked: RepositoryName | undefined,
  { tally, differences, findings }: Needs,
): void {
  if (!snapshotOf(document)) return;
  tally.add(document);
  differences.addNow(document);
  if (asked === undefined) return;
  const { collectedAt, repoId = null, visibility = null } = document;
  const identity = { repoId, visibility };
  findings.add(checkAnswer({ status: 'answered', asked, stats: document, identity, extras: {}, collectedAt }));
}
