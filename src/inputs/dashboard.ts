import { type Proxies, readProxies } from '../network/proxies.ts';
import { readAddresses } from './addresses.ts';
import { dashboardDefaults } from './defaults.ts';
import { type Destination, readDestination } from './destination.ts';
import { readFolder } from './folder.ts';
import { type Faults, readReceiver } from './inputs.ts';
import { withMistypedNames } from './mistyped-names.ts';
import { faulty, InputReader, type InputSource, type Read, whole } from './reader.ts';
import { checkSignIn, type EntraInputs, readEntra } from './sign-in.ts';
import { readTelemetry, type TelemetrySettings } from './telemetry.ts';
import { readAudience } from './workflow-repository.ts';

export interface DashboardSettings {
  archive: Destination;
  entra: EntraInputs | undefined;
  /** So many days up to that of the last run. */
  days: number;
  title: string;
  /** Absolute. */
  outputDirectory: string;
  includePrivate: boolean;
  /** Where repositories have their pages. */
  server: string;
  /** Of the repository with the workflow; undefined if not everyone can see it. */
  publicRepositoryUrl: string | undefined;
  telemetry: TelemetrySettings | undefined;
  proxies: Proxies;
}

export type ReadDashboardInputs = ({ inputs: DashboardSettings } | Pick<Faults, 'faults' | 'receiver'>) & {
  warnings: string[];
};

/** A line of text, which a page and its heading can show. */
const longestTitle = 200;
const mostDays = 3_660;

/** Reads and checks every input of the dashboard; finds all faults at once. */
export function readDashboardInputs(source: InputSource): ReadDashboardInputs {
  const reader = new InputReader(source, dashboardDefaults);
  const inputs = readAll(reader);
  const { faults, warnings } = withMistypedNames(reader);
  if (inputs !== faulty && faults.length === 0) return { inputs, warnings };
  const receiver = readReceiver(new InputReader(source, dashboardDefaults));
  return { faults, warnings, ...(receiver !== faulty && { receiver }) };
}

function readAll(reader: InputReader): Read<DashboardSettings> {
  const archive = readDestination(reader, 'archive');
  const entra = readEntra(reader);
  if (archive !== faulty && archive.kind === 'blob' && archive.access.kind === 'sign-in') checkSignIn(reader, entra);
  const { serverUrl, repositoryUrl } = readAddresses(reader.env);
  return whole<DashboardSettings>({
    archive,
    entra,
    days: reader.number('days', { whole: true, least: 1, most: mostDays }),
    title: readTitle(reader),
    outputDirectory: readOutputDirectory(reader, archive),
    includePrivate: reader.boolean('include-private'),
    server: serverUrl,
    publicRepositoryUrl: readAudience(reader.env) === 'public' ? repositoryUrl : undefined,
    telemetry: readTelemetry(reader),
    proxies: readProxies(reader.env, (text) => reader.fault(text)),
  });
}

function readTitle(reader: InputReader): Read<string> {
  const title = reader.text('title');
  if (title.length <= longestTitle && !/\p{Cc}/u.test(title)) return title;
  return reader.fault(`title: must be one line of at most ${longestTitle} characters (found ${reader.quote(title)})`);
}

/** Whoever publishes the site must not publish the archive with it, which can have names that the site leaves out. */
function readOutputDirectory(reader: InputReader, archive: Read<Destination>): Read<string> {
  const path = readFolder(reader, 'output-directory');
  if (path === faulty || archive === faulty || archive.kind !== 'folder') return path;
  if (!`${archive.path}/`.startsWith(`${path}/`) && !`${path}/`.startsWith(`${archive.path}/`)) return path;
  return reader.fault(
    `output-directory: must not be, contain or be inside the folder of \`archive\` (found ${reader.quote(reader.text('output-directory'))})`,
  );
}
