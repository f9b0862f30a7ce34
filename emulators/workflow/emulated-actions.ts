// Actions of GitHub that need its services. Each does what its README says, and refuses inputs that are not emulated.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, matchesGlob, resolve } from 'node:path';
import type { Artifact, ArtifactFault, Artifacts } from './artifacts.ts';
import type { Caches } from './caches.ts';
import { findFiles } from './path-patterns.ts';

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

type Inputs = Readonly<Record<string, string>>;
type Outputs = Record<string, string>;

interface EmulatedAction {
  /** Its inputs with their defaults. */
  inputs: Inputs;
  /** Throws what the action fails with. */
  run(inputs: Inputs, place: ActionPlace): Outputs;
}

/** https://github.com/actions/upload-artifact/blob/v7.0.1/action.yml */
const uploadArtifact: EmulatedAction = {
  inputs: {
    ...{ name: 'artifact', path: '', 'if-no-files-found': 'warn', 'retention-days': '', 'compression-level': '6' },
    ...{ overwrite: 'false', 'include-hidden-files': 'false' },
  },
  run(inputs, place) {
    const { name = '', path = '' } = inputs;
    if (path === '') throw new Error('Input required and not supplied: path');
    if (/["<>|*?:\r\n\\/]/.test(name)) throw new Error(`The artifact name is not valid: ${name}`);
    const { root, files } = findFiles(path, place.workspace, inputs['include-hidden-files'] === 'true');
    const bad = files.find((file) => /["<>|*?:\r\n]/.test(file));
    if (bad) throw new Error(`The path for one of the files in artifact is not valid: ${bad}`);
    if (files.length === 0) {
      const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`;
      if (inputs['if-no-files-found'] === 'error') throw new Error(message);
      if (inputs['if-no-files-found'] === 'warn') place.log(`::warning::${message}`);
      return {};
    }
    const other = inputs.overwrite === 'true' && place.artifacts.find(name, place.attempts);
    if (other) place.artifacts.delete(other);
    const fault = place.faultOf(name);
    const { id } = place.artifacts.upload({ name, attempt: place.attempt, root, files, fault });
    place.log(`Artifact ${name} has been successfully uploaded! Artifact ID is ${id}`);
    return { 'artifact-id': String(id) };
  },
};

/** https://github.com/actions/download-artifact/blob/v8.0.1/src/download-artifact.ts */
const downloadsAtOnce = 5;

/** https://github.com/actions/download-artifact/blob/v8.0.1/action.yml */
const downloadArtifact: EmulatedAction = {
  inputs: { name: '', path: '', pattern: '', 'merge-multiple': 'false', 'github-token': '', 'run-id': '' },
  run({ name = '', path = '', pattern = '', 'merge-multiple': merge, ...rest }, place) {
    const target = resolve(place.workspace, path);
    const isByRest = rest['github-token'] !== '';
    // https://docs.github.com/en/rest/actions/artifacts#list-workflow-run-artifacts
    if (isByRest && !place.permissions.includes('actions: read'))
      throw new Error('Unable to download artifact(s): Resource not accessible by integration');
    if (isByRest && rest['run-id'] !== place.runId)
      throw new NotEmulated(`actions/download-artifact: the run ${rest['run-id']} is not emulated`);
    const visible = place.artifacts.list(place.attempts);
    const found = visible.filter((one) =>
      name === '' ? pattern === '' || matchesGlob(one.name, pattern) : one.name === name,
    );
    if (name !== '' && found.length === 0)
      throw new Error(`Unable to download artifact(s): Artifact not found for name: ${name}`);
    const alone = name !== '' || merge === 'true';
    for (let i = 0; i < found.length; i += downloadsAtOnce) {
      const chunk = found.slice(i, i + downloadsAtOnce);
      for (const artifact of chunk) {
        place.log(`- ${artifact.name} (ID: ${artifact.id})`);
        // It lists them all the same: https://github.com/actions/download-artifact/issues/486
        if (!isByRest && artifact.attempt !== place.attempt)
          throw new Error(
            'Unable to download artifact(s): Failed to GetSignedArtifactURL: Received non-retryable error: Failed request: (404) Not Found: workflow run not found',
          );
        extract(artifact, alone ? target : join(target, artifact.name));
      }
      const damaged = chunk.find((artifact) => artifact.damaged);
      // What was downloaded is there before its digest is compared; what comes later is not downloaded.
      if (damaged)
        throw new Error(`Unable to download artifact(s): Artifact '${damaged.name}' digest validation failed`);
    }
    place.log(`Total of ${found.length} artifact(s) downloaded`);
    return { 'download-path': target };
  },
};

function extract({ folder }: Artifact, target: string): void {
  mkdirSync(target, { recursive: true });
  cpSync(folder, target, { recursive: true });
}

/** https://github.com/actions/checkout: the files of the commit that runs, in an empty workspace. */
const checkout: EmulatedAction = {
  inputs: { 'persist-credentials': 'true' },
  run(_, { workspace, checkout: files }) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, name)), { recursive: true });
      writeFileSync(join(workspace, name), text);
    }
    return {};
  },
};

/** The Node that runs this file. */
const setupNode: EmulatedAction = { inputs: { 'node-version': '' }, run: () => ({}) };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const restoreCache: EmulatedAction = {
  inputs: { path: '', key: '', 'restore-keys': '' },
  run({ path = '', key = '', 'restore-keys': others = '' }, { caches, workspace, log }) {
    const found = caches.restore(path, [key, ...linesOf(others)], workspace);
    log(found === undefined ? `Cache not found for input keys: ${key}` : `Cache restored from key: ${found}`);
    return { 'cache-hit': found === undefined ? '' : String(found === key), 'cache-matched-key': found ?? '' };
  },
};

const saveCache: EmulatedAction = {
  inputs: { path: '', key: '' },
  run({ path = '', key = '' }, { caches, workspace, log }) {
    log(caches.save(path, key, workspace) ? `Cache saved with key: ${key}` : '::warning::Cache save failed.');
    return {};
  },
};

const actions: Readonly<Record<string, EmulatedAction>> = {
  'actions/checkout': checkout,
  'actions/setup-node': setupNode,
  'actions/upload-artifact': uploadArtifact,
  'actions/download-artifact': downloadArtifact,
  'actions/cache/restore': restoreCache,
  'actions/cache/save': saveCache,
};

/** Runs an action of GitHub by its name; throws what it fails with. */
export function runEmulated(uses: string, given: Inputs, place: ActionPlace): Outputs {
  const [name = '', ref] = uses.split('@');
  const action = actions[name];
  if (!action || !ref) throw new NotEmulated(`The action ${uses} is not emulated`);
  const unknown = Object.keys(given).filter((input) => !(input in action.inputs));
  if (unknown.length > 0) throw new NotEmulated(`${name}: the inputs ${unknown.join(', ')} are not emulated`);
  // As for every action, an empty value does not bring the default back.
  return action.run({ ...action.inputs, ...given }, place);
}
