import pLimit from 'p-limit';
import { eachLimited } from '../async/each-limited.ts';
import { checkAnswer } from '../compare/findings.ts';
import { type Answer, type Answered, documentId, type StatsDocument, type WriteOutcome } from '../model.ts';
import { stopByBug } from './bug.ts';
import type { RunContext } from './context.ts';

/** A document that is perhaps stored: the answer to its last write was lost. */
interface Doubtful {
  document: StatsDocument;
  reason: string;
  record(outcome: WriteOutcome): void;
}

type Needs = Pick<
  RunContext,
  'store' | 'names' | 'outcomes' | 'tally' | 'differences' | 'findings' | 'timeline' | 'ending' | 'log' | 'problems'
>;

/**
 * Writes one document for each answer, as many at a time as pay off, and records what came of each. What is still in
 * doubt is looked up when everything else is done, since a service in trouble may be well by then. A bug ends the run, but
 * takes nothing from the outcomes.
 */
export async function storeAnswers(answers: AsyncIterable<Answer>, runId: string, needs: Needs): Promise<void> {
  const { documents } = needs.store;
  const doubtful: Doubtful[] = [];
  const limit = pLimit(documents.parallelWrites);
  const stop = (error: unknown): void => stopByBug(error, needs);
  await eachLimited(answers, limit, async (answer) => {
    const inDoubt = await storeOne(answer, runId, needs).catch(stop);
    if (inDoubt) doubtful.push(inDoubt);
  }).catch(stop);
  await limit.map(doubtful, ({ document, reason, record }) =>
    documents.check(document, reason).then(record).catch(stop),
  );
  if (documents.broken?.isAllLost) needs.outcomes.loseStored(documents.broken.message);
}

async function storeOne(answer: Answer, runId: string, needs: Needs): Promise<Doubtful | undefined> {
  const { outcomes, tally, differences, findings, timeline, store, ending, names } = needs;
  const { documents } = store;
  if (answer.status !== 'answered') {
    outcomes.fail(answer.asked, answer);
    return undefined;
  }
  const { asked, stats, identity } = answer;
  for (const name of [asked, stats.repo]) names.note(name, identity.visibility);
  const claim = ending.cancelled.aborted ? undefined : outcomes.claim(answer);
  if (!claim) return undefined;
  const document = toDocument(answer, runId, documents.fields);
  findings.add(checkAnswer(answer));
  const record = (outcome: WriteOutcome): void => {
    const isGivenUp = outcome.status === 'unclear' && ending.cancelled.aborted;
    claim(isGivenUp ? { ...outcome, status: 'not-attempted' } : outcome);
    if (outcome.status !== 'stored') return;
    const { already = document } = outcome;
    tally.add(already);
    differences.addNow(already);
  };
  timeline.mark('storing');
  const outcome = await documents.write(document);
  timeline.mark('storing');
  const { broken } = documents;
  if (broken) ending.stop({ status: 'failed', reason: broken.message, remedy: broken.remedy });
  if (outcome.status === 'unclear') return { document, reason: outcome.reason, record };
  record(outcome);
  return undefined;
}

const toDocument = (
  { stats, identity, extras, collectedAt }: Answered,
  runId: string,
  fields: Readonly<Record<string, unknown>>,
): StatsDocument => ({
  id: documentId(stats.repo, runId),
  ...stats,
  runId,
  collectedAt,
  ...{ repoId: identity.repoId, visibility: identity.visibility },
  ...extras,
  ...fields,
});
