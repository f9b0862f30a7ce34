import type { RunningRun } from '../model.ts';
import { type Attempt, StoreError } from '../store/store.ts';
import { counted } from '../text/format.ts';
import { troubles } from '../text/troubles/troubles.ts';
import type { RunContext } from './context.ts';
import { EarlierDocuments } from './earlier-documents.ts';
import { takenUpRun } from './run-info.ts';

/** The jobs of a matrix can look for their runs at the same time. */
const mostTries = 20;

type Needs = Pick<
  RunContext,
  'store' | 'log' | 'inputs' | 'step' | 'newToken' | 'startedAt' | 'workflowRunUrl' | 'outcomes'
>;

interface TakingUp {
  /** Whether this job counts what is stored already, and asks for the rest. */
  readsStored: boolean;
  /** Hears of the run before it is taken up. */
  taking(run: RunningRun): void;
}

/**
 * Takes up the run that earlier attempts of this workflow run did not complete; undefined if there is none. Where that
 * cannot be found out, it throws a `StoreError`: a second run beside the first would store everything twice.
 */
export async function takeUpRun(needs: Needs, how: TakingUp): Promise<RunningRun | undefined> {
  const { inputs, step, workflowRunUrl, log } = needs;
  const { attempt } = step;
  if (attempt === undefined || workflowRunUrl === undefined || !inputs.cosmos) return undefined;
  if (!inputs.resume) {
    log.info(`Attempt ${attempt} starts a new run, since \`resume\` is false`);
    return undefined;
  }
  const sourcesDigest = inputs.sources.digest;
  const taken = await takeUp({ ...step, attempt, workflowRunUrl, sourcesDigest }, needs, how).catch((error) => {
    const isUnclear = error instanceof StoreError && error.isUnclear;
    log.warning(
      isUnclear
        ? `Attempt ${attempt} might have taken up the run of the attempt before: Cosmos DB did not confirm it`
        : `Attempt ${attempt} could not look up the run of the attempt before, which stays as it is`,
    );
    throw error;
  });
  if (!taken) log.info(`Attempt ${attempt} starts a new run, since earlier attempts left none uncompleted`);
  return taken;
}

async function takeUp(sought: Attempt, needs: Needs, how: TakingUp): Promise<RunningRun | undefined> {
  for (let tries = 1; tries <= mostTries; tries++) {
    const taken = await tryToTakeUp(sought, needs, how);
    if (taken === 'none') return undefined;
    if (taken !== 'taken') return taken;
  }
  return undefined;
}

async function tryToTakeUp(
  sought: Attempt,
  needs: Needs,
  { readsStored, taking }: TakingUp,
): Promise<RunningRun | 'none' | 'taken'> {
  const { store, newToken, startedAt, inputs, outcomes, log } = needs;
  const left = await store.runs.resumable(sought, startedAt).catch(withRemedy);
  if (!left) return 'none';
  const stored = readsStored ? await store.documents.stored(left.id) : [];
  if (!stored) {
    const message = `Cosmos DB: cannot read which repositories run ${left.id} has stored`;
    throw new StoreError(message, { remedy: troubles.earlierRunUnknown.remedy });
  }
  const origin = { maxMinutes: inputs.maxMinutes, ...sought };
  const run = takenUpRun(left, { at: startedAt, token: newToken(), origin });
  taking(run);
  outcomes.earlier = new EarlierDocuments(stored, left.storedAs);
  const reopened = await store.runs.reopen(run).catch(asUnclear);
  if (!reopened) {
    outcomes.earlier = new EarlierDocuments();
    return 'taken';
  }
  const before = readsStored ? `, which has stored ${counted(stored.length, 'repository', 'repositories')}` : '';
  log.info(`Attempt ${sought.attempt} took up run ${run.id} (${left.status})${before}`);
  return reopened;
}

function withRemedy(error: unknown): never {
  if (!(error instanceof StoreError)) throw error;
  const remedy = [error.remedy, troubles.earlierRunUnknown.remedy].filter(Boolean).join(' ');
  throw new StoreError(error.message, { cause: error, remedy });
}

/** The run info may be this attempt's by now. */
function asUnclear(error: unknown): never {
  if (!(error instanceof StoreError)) throw error;
  const { message, remedy } = error;
  throw new StoreError(message, { cause: error, isUnclear: true, ...(remedy !== undefined && { remedy }) });
}
