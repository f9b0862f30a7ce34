import pLimit from 'p-limit';
import { eachLimited } from '../async/each-limited.ts';
import { checkAnswer } from '../compare/findings.ts';
import { type Answer, type Answered, documentId, type StatsDocument, type WriteOutcome } from '../model.ts';
import type { DocumentStore } from '../store/store.ts';
import { endByBug, stackOf } from './bug.ts';
import type { RunContext } from './context.ts';

/** A document that is perhaps stored: the answer to its last write was lost. */
interface Doubtful {
  document: StatsDocument;
  book(outcome: WriteOutcome): void;
}

/**
 * Writes one document for each answer, as many at a time as pay off, and books what came of each. What is still in doubt
 * is looked up when everything else is done, since a service in trouble may be well by then. A bug ends the run, but takes
 * nothing from the books.
 */
export async function storeAnswers(answers: AsyncIterable<Answer>, runId: string, context: RunContext): Promise<void> {
  const store = context.services.store.documents;
  const doubtful: Doubtful[] = [];
  const limit = pLimit(store.parallelWrites);
  const stop = (error: unknown): void => stopByBug(error, context);
  await eachLimited(answers, limit, async (answer) => {
    const inDoubt = await storeOne(answer, runId, context).catch(stop);
    if (inDoubt) doubtful.push(inDoubt);
  }).catch(stop);
  await limit.map(doubtful, ({ document, book }) => store.check(document).then(book).catch(stop));
}

function stopByBug(error: unknown, { ending, services }: RunContext): void {
  services.log.debug(stackOf(error));
  ending.stop(endByBug(error));
}

async function storeOne(answer: Answer, runId: string, context: RunContext): Promise<Doubtful | undefined> {
  const { outcomes, timeline, services, ending } = context;
  const store = services.store.documents;
  if (answer.status !== 'answered') {
    outcomes.fail(answer.asked, answer);
    return undefined;
  }
  const settle = ending.cancelled.aborted ? undefined : outcomes.claim(answer);
  if (!settle) return undefined;
  context.findings.add(checkAnswer(answer));
  const document = toDocument(answer, runId, store.fields);
  const book = (outcome: WriteOutcome): void => {
    settle(outcome);
    if (outcome.status === 'stored') sumUp(document, context);
  };
  timeline.mark('storing');
  const outcome = await store.write(document);
  timeline.mark('storing');
  const { broken } = store;
  if (broken) ending.stop({ status: 'failed', reason: broken.message, remedy: broken.remedy });
  if (outcome.status === 'unclear') return { document, book };
  book(outcome);
  return undefined;
}

function sumUp(document: StatsDocument, { tally, differences }: RunContext): void {
  tally.add(document);
  differences.addNow(document);
}

const toDocument = (
  { stats, extras, collectedAt }: Answered,
  runId: string,
  fields: DocumentStore['fields'],
): StatsDocument => ({
  id: documentId(stats.repo, runId),
  ...stats,
  runId,
  collectedAt,
  ...extras,
  ...fields,
});
