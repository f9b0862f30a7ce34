// https://github.com/actions/upload-artifact and https://github.com/actions/download-artifact
import { cpSync, mkdirSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { type ActionPlace, type EmulatedAction, type Inputs, NotEmulated } from './action-place.ts';
import type { Artifact } from './artifacts.ts';
import { findFiles } from './path-patterns.ts';

/** https://github.com/actions/upload-artifact/blob/v7.0.1/action.yml */
export const uploadArtifact: EmulatedAction = {
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
export const downloadArtifact: EmulatedAction = {
  inputs: { name: '', path: '', pattern: '', 'merge-multiple': 'false', 'github-token': '', 'run-id': '' },
  run({ name = '', path = '', pattern = '', 'merge-multiple': merge, ...rest }, place) {
    const target = resolve(place.workspace, path);
    const isByRest = checkRest(rest, place);
    const found = place.artifacts
      .list(place.attempts)
      .filter((one) => (name === '' ? pattern === '' || matchesGlob(one.name, pattern) : one.name === name));
    if (name !== '' && found.length === 0)
      throw new Error(`Unable to download artifact(s): Artifact not found for name: ${name}`);
    const alone = name !== '' || merge === 'true';
    const targetOf = (artifact: Artifact): string => (alone ? target : join(target, artifact.name));
    for (let i = 0; i < found.length; i += downloadsAtOnce)
      downloadAll(found.slice(i, i + downloadsAtOnce), { targetOf, isByRest, place });
    place.log(`Total of ${found.length} artifact(s) downloaded`);
    return { 'download-path': target };
  },
};

/** With a token, the REST API lists and hands out: https://docs.github.com/en/rest/actions/artifacts#list-workflow-run-artifacts */
function checkRest(inputs: Inputs, { permissions, runId }: ActionPlace): boolean {
  if (inputs['github-token'] === '') return false;
  if (!permissions.includes('actions: read'))
    throw new Error('Unable to download artifact(s): Resource not accessible by integration');
  if (inputs['run-id'] !== runId)
    throw new NotEmulated(`actions/download-artifact: the run ${inputs['run-id']} is not emulated`);
  return true;
}

interface Way {
  targetOf: (artifact: Artifact) => string;
  isByRest: boolean;
  place: ActionPlace;
}

function downloadAll(artifacts: readonly Artifact[], { targetOf, isByRest, place }: Way): void {
  for (const artifact of artifacts) {
    place.log(`- ${artifact.name} (ID: ${artifact.id})`);
    // It lists them all the same: https://github.com/actions/download-artifact/issues/486
    if (!isByRest && artifact.attempt !== place.attempt)
      throw new Error(
        'Unable to download artifact(s): Failed to GetSignedArtifactURL: Received non-retryable error: Failed request: (404) Not Found: workflow run not found',
      );
    mkdirSync(targetOf(artifact), { recursive: true });
    cpSync(artifact.folder, targetOf(artifact), { recursive: true });
  }
  const damaged = artifacts.find((artifact) => artifact.damaged);
  // What was downloaded is there before its digest is compared; what comes later is not downloaded.
  if (damaged) throw new Error(`Unable to download artifact(s): Artifact '${damaged.name}' digest validation failed`);
}
