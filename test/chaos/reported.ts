import { findLeaks } from '../process/leaks.ts';
import { annotationsOf } from '../process/left-behind.ts';
import type { Evidence } from './run.ts';
import { wasKilled } from './traces.ts';

const names = [
  'run-id',
  'status',
  'total-received',
  'total-processed',
  'total-created',
  'total-failed',
  'failed-repos',
  'output-directory',
  'run-info',
];

export function* checkOutputs(evidence: Evidence): Iterable<string> {
  if (wasKilled(evidence)) return;
  const { outputs, summary } = evidence.result;
  const missing = names.filter((name) => outputs[name] === undefined);
  if (missing.length > 0) yield `${missing.join(', ')} not set`;
  const count = (name: string): number => Number(outputs[`total-${name}`]);
  if (count('failed') !== count('received') - count('created')) yield 'the totals do not add up';
  if ((JSON.parse(outputs['failed-repos'] ?? '[]') as string[]).length !== count('failed'))
    yield 'failed-repos and total-failed differ';
  const info = JSON.parse(outputs['run-info'] ?? '{}') as Record<string, unknown>;
  if (info.status !== outputs.status || info.totalCreatedCount !== count('created')) yield 'run-info differs';
  if (!summary.startsWith('## ')) yield 'there is no summary';
}

export function* checkExitCode(evidence: Evidence): Iterable<string> {
  if (wasKilled(evidence)) return;
  const { exitCode, annotations } = evidence.result;
  const errors = annotationsOf({ annotations }, 'error').map(({ message }) => message);
  if (exitCode === 0 && errors.length > 0) yield `0 with an error: ${errors[0]}`;
  if (exitCode !== 0 && errors.length !== 1) yield `${exitCode} with ${errors.length} errors`;
  const ending = readEnding(evidence);
  if (exitCode === 0 && !ending.isFine) yield `0 for ${JSON.stringify(ending)}`;
  if (exitCode !== 0 && ending.isFine && !errors.some((message) => problem.test(message)))
    yield `${exitCode} for ${JSON.stringify(ending)}: ${errors[0]}`;
  yield* checkStatus(ending);
  if (ending.status === 'cancelled' && evidence.plan.end?.by !== 'cancel') yield 'cancelled, and nobody canceled';
}

/** What fails the step though every repository was stored. */
const problem = /could not be published|cannot complete the run info|was changed by another|cannot store a part/;

interface StatedEnding {
  status: string;
  received: number;
  failed: number;
  owners: number;
  /** Whether the contract gives it the exit code 0. */
  isFine: boolean;
}

function readEnding({ result: { outputs }, plan }: Evidence): StatedEnding {
  const { status = '' } = outputs;
  const received = Number(outputs['total-received']);
  const failed = Number(outputs['total-failed']);
  const most = Number(plan.inputs['max-failed-percent']);
  const info = JSON.parse(outputs['run-info'] ?? '{}') as { ownersNotListed?: unknown[] };
  const owners = info.ownersNotListed?.length ?? 0;
  const isWell = status === 'completed' || (status === 'partial' && 100 * failed <= most * received);
  return { status, received, failed, owners, isFine: isWell && (owners === 0 || most === 100) };
}

function* checkStatus({ status, received, failed, owners }: StatedEnding): Iterable<string> {
  const created = received - failed;
  if (status === 'completed' && (failed > 0 || owners > 0 || created === 0)) yield 'completed, and something failed';
  if (status === 'partial' && (created === 0 || failed + owners === 0)) yield 'partial, and nothing failed or all';
  if (status === 'timed out' && failed + owners === 0) yield 'timed out, and everything was stored';
}

export function* checkLog({ result }: Evidence): Iterable<string> {
  const stack = /^\s+at .+(:\d+:\d+\)?|\(.*\)|<anonymous>)$/m.exec(result.visibleLog);
  if (stack) yield `a stack trace: ${stack[0]}`;
  const bug = /^.*(unhandled|Unexpected:|TypeError|ReferenceError|MaxListenersExceeded|DeprecationWarning).*$/im.exec(
    result.visibleLog,
  );
  if (bug) yield bug[0];
  if (result.summaryDropped) yield 'the summary is too long';
}

export function checkSecrets(evidence: Evidence): Iterable<string> {
  const { token, cosmos, eventGrid, sendGrid } = evidence.services;
  return findLeaks(evidence, [token, cosmos.key, eventGrid.key, sendGrid.apiKey]);
}
