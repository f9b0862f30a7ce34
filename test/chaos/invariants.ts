import { checkChanges } from './earlier.ts';
import { checkEmails, checkEvents } from './messages.ts';
import { checkDocuments, checkFiles, checkOutcomes, checkRunInfo } from './outcomes.ts';
import { checkExitCode, checkLog, checkOutputs, checkSecrets } from './reported.ts';
import type { Evidence } from './run.ts';

/** Yields what speaks against a run; nothing if the invariant holds. */
export type Invariant = (evidence: Evidence) => Iterable<string>;

const invariants: Record<string, Invariant> = {
  'the documents equal what GitHub has': checkDocuments,
  'each repository received is in one list, and what is created is stored': checkOutcomes,
  'the run info says how the run ended': checkRunInfo,
  'what changed is what both runs have stored': checkChanges,
  'the files match': checkFiles,
  'the outputs match': checkOutputs,
  'the exit code is the one of the contract': checkExitCode,
  'the emails are true, and sent at most once': checkEmails,
  'the event is true, and has a stable id': checkEvents,
  'the log is for people': checkLog,
  'secrets stay secret': checkSecrets,
};

/** Everything that speaks against a run. */
export function findViolations(evidence: Evidence): string[] {
  return Object.entries(invariants).flatMap(([name, check]) =>
    [...check(evidence)].map((finding) => `${name}: ${finding}`),
  );
}
