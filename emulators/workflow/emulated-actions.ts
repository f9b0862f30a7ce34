// Actions of GitHub that need its services. Each does what its README says, and refuses inputs that are not emulated.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ActionPlace, type EmulatedAction, type Inputs, NotEmulated, type Outputs } from './action-place.ts';
import { downloadArtifact, uploadArtifact } from './artifact-actions.ts';

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
