import type { ArtifactFault, Artifacts } from './artifacts.ts';
import type { Caches } from './caches.ts';

/** What an emulated action works on. */
export interface ActionPlace {
  workspace: string;
  runId: string;
  attempt: number;
  /** What the job's token may do, such as `actions: read`. */
  permissions: readonly string[];
  /** Attempts of which it sees the artifacts. */
  attempts: readonly number[];
  artifacts: Artifacts;
  caches: Caches;
  /** The files of the caller's repository. */
  checkout: Readonly<Record<string, string>>;
  faultOf(name: string): ArtifactFault | undefined;
  log(line: string): void;
}

/** A fault of the test or of the workflow: nothing is run that GitHub would run in another way. */
export class NotEmulated extends Error {}

export type Inputs = Readonly<Record<string, string>>;
export type Outputs = Record<string, string>;

export interface EmulatedAction {
  /** Its inputs with their defaults. */
  inputs: Inputs;
  /** Throws what the action fails with. */
  run(inputs: Inputs, place: ActionPlace): Outputs;
}
