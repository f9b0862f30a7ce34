import { type Proxies, readProxies } from '../network/proxies.ts';
import { type CosmosSettings, readCosmos } from './cosmos.ts';
import { archiveDefaults } from './defaults.ts';
import { type Destination, readDestination } from './destination.ts';
import { readFolder } from './folder.ts';
import { type Faults, maxMinutes, readReceiver } from './inputs.ts';
import { withMistypedNames } from './mistyped-names.ts';
import { faulty, InputReader, type InputSource, type Read, whole } from './reader.ts';
import { checkSignIn, type EntraInputs, readEntra } from './sign-in.ts';
import { readTelemetry, type TelemetrySettings } from './telemetry.ts';

export interface ArchiveSettings {
  /** Absent if the run in `directory` is to be archived. */
  cosmos: CosmosSettings | undefined;
  entra: EntraInputs | undefined;
  /** Absolute path of a run's output directory. */
  directory: string;
  destination: Destination;
  /** Absent for never. */
  deleteAfterDays: number | undefined;
  maxMinutes: number;
  maxRetries: number;
  telemetry: TelemetrySettings | undefined;
  dryRun: boolean;
  proxies: Proxies;
}

export type ReadArchiveInputs = ({ inputs: ArchiveSettings } | Pick<Faults, 'faults' | 'receiver'>) & {
  warnings: string[];
};

/** Reads and checks every input of the archive; finds all faults at once. */
export function readArchiveInputs(source: InputSource): ReadArchiveInputs {
  const reader = new InputReader(source, archiveDefaults);
  const inputs = readAll(reader);
  const { faults, warnings } = withMistypedNames(reader);
  if (inputs !== faulty && faults.length === 0) return { inputs, warnings };
  const receiver = readReceiver(new InputReader(source, archiveDefaults));
  return { faults, warnings, ...(receiver !== faulty && { receiver }) };
}

function readAll(reader: InputReader): Read<ArchiveSettings> {
  const cosmos = readCosmos(reader);
  const destination = readDestination(reader, 'destination');
  const entra = readEntra(reader);
  const isBlobBySignIn = destination !== faulty && destination.kind === 'blob' && destination.access.kind === 'sign-in';
  if ((cosmos && !reader.optional('cosmos-key')) || isBlobBySignIn) checkSignIn(reader, entra);
  const deleteAfterDays = readDeleteAfterDays(reader);
  if (deleteAfterDays !== undefined && cosmos === undefined)
    reader.warn('delete-after-days: has no effect without `cosmos-endpoint`: files are left alone');
  return whole<ArchiveSettings>({
    cosmos,
    entra,
    directory: readFolder(reader, 'directory'),
    destination,
    deleteAfterDays: cosmos || deleteAfterDays === faulty ? deleteAfterDays : undefined,
    maxMinutes: reader.number('max-minutes', { least: 0, most: maxMinutes, above: true }),
    maxRetries: reader.number('max-retries', { whole: true, least: 0, most: 100 }),
    telemetry: readTelemetry(reader),
    dryRun: reader.boolean('dry-run'),
    proxies: readProxies(reader.env, (text) => reader.fault(text)),
  });
}

function readDeleteAfterDays(reader: InputReader): Read<number | undefined> {
  if (reader.text('delete-after-days') === '') return undefined;
  return reader.number('delete-after-days', { least: 1, most: 36_500 });
}
