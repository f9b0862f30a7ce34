import { shardDefaults } from './defaults.ts';
import { type Faults, type Inputs, readInputs, readReceiver, readSettings, type Settings } from './inputs.ts';
import { readPrivacy } from './private-names.ts';
import { faulty, InputReader, type InputSource, type Read } from './reader.ts';

/** What one job of several is to do. */
export type Stage =
  | { stage: 'plan'; shards: number | 'auto'; inputs: Inputs }
  /** The sources come from the plan. */
  | { stage: 'collect'; shard: number; inputs: Settings }
  | { stage: 'finish'; inputs: Settings };

export type ReadStage = ({ read: Stage & { outputDirectory: string } } | Faults) & { warnings: string[] };

/** As many as a matrix has jobs: https://docs.github.com/en/actions/reference/limits */
export const mostShards = 256;

/** Reads and checks every input of one stage; finds all faults at once. */
export function readStage(source: InputSource): ReadStage {
  const reader = new InputReader(source, shardDefaults);
  const stage = reader.choice('stage', ['plan', 'collect', 'finish']);
  const shards = stage === 'plan' ? readShards(reader) : undefined;
  const shard =
    stage === 'collect' ? reader.number('shard', { whole: true, least: 0, most: mostShards - 1 }) : undefined;
  if (reader.text('output-directory') === 'none')
    reader.fault('output-directory: must be a folder, in which the jobs leave files for one another (found "none")');
  const privacy = readPrivacy(new InputReader(source, shardDefaults), true);
  if (privacy !== faulty && privacy.hidesNames)
    reader.fault(
      'private-names: `hide` cannot be combined with several jobs, since everyone can download what they leave for one another. Use the main action',
    );
  const main = stage === 'plan' ? readInputs(source, shardDefaults) : readRest(source);
  const faults = [...reader.faults, ...('faults' in main ? main.faults : [])];
  if ('faults' in main || faults.length > 0) {
    const receiver = readReceiver(new InputReader(source, shardDefaults));
    const known = 'faults' in main ? main : { excerpts: new Map(), hidesNames: false };
    return { ...known, faults, warnings: main.warnings, ...(receiver !== faulty && { receiver }) };
  }
  const { inputs, warnings } = main;
  const outputDirectory = inputs.outputDirectory ?? '';
  const read = { stage, shards, shard, inputs, outputDirectory } as Stage & { outputDirectory: string };
  return { read, warnings };
}

function readShards(reader: InputReader): Read<number | 'auto'> {
  return reader.text('shards') === 'auto'
    ? 'auto'
    : reader.number('shards', { whole: true, least: 1, most: mostShards });
}

function readRest(source: InputSource): ({ inputs: Settings } | Faults) & { warnings: string[] } {
  const read = readSettings(source);
  const none = { warnings: [], excerpts: new Map(), hidesNames: false };
  return 'faults' in read ? { ...none, faults: read.faults } : { inputs: read.settings, warnings: [] };
}
