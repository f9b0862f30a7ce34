import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileNames = ['OUTPUT', 'STATE', 'STEP_SUMMARY', 'ENV', 'PATH'] as const;

/** GITHUB_OUTPUT and its like -> the file behind it. */
export type CommandFiles = Record<`GITHUB_${(typeof fileNames)[number]}`, string>;

/** Each step gets empty files of its own. */
export function createCommandFiles(folder: string, step: string): CommandFiles {
  const files = fileNames.map((name) => {
    const file = join(folder, `${step}_${name.toLowerCase()}`);
    writeFileSync(file, '');
    return [`GITHUB_${name}`, file];
  });
  return Object.fromEntries(files) as CommandFiles;
}

export interface CommandFileContents {
  outputs: Record<string, string>;
  state: Record<string, string>;
  env: Record<string, string>;
  path: string[];
  summary: string;
  /** The summary passed 1 MiB, so GitHub shows none. */
  summaryDropped: boolean;
  /** What a runner fails the step for. */
  faults: string[];
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
const maxSummaryBytes = 1024 * 1024;

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
const maxOutputBytes = 1024 * 1024;

export function readCommandFiles(files: CommandFiles): CommandFileContents {
  const faults: string[] = [];
  const read = (name: keyof CommandFiles): Record<string, string> => {
    try {
      return parseKeyValues(readFileSync(files[name], 'utf8'));
    } catch (error) {
      faults.push(`Unable to process file command '${name}': ${(error as Error).message}`);
      return {};
    }
  };
  const outputs = read('GITHUB_OUTPUT');
  const outputBytes = Object.entries(outputs).reduce(
    (sum, pair) => sum + Buffer.byteLength(pair.join(''), 'utf16le'),
    0,
  );
  if (outputBytes > maxOutputBytes) {
    faults.push(`The outputs take ${outputBytes} bytes in UTF-16, more than ${maxOutputBytes}`);
  }
  const summary = readFileSync(files.GITHUB_STEP_SUMMARY);
  return {
    outputs,
    state: read('GITHUB_STATE'),
    env: read('GITHUB_ENV'),
    path: readFileSync(files.GITHUB_PATH, 'utf8').split(/\r?\n/).filter(Boolean),
    summary: summary.toString('utf8'),
    summaryDropped: summary.byteLength > maxSummaryBytes,
    faults,
  };
}

/** `name=value` and `name<<DELIMITER`, value lines, `DELIMITER`; whichever sign comes first in the line decides. */
export function parseKeyValues(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') {
      continue;
    }
    const match = /^(.*?)(=|<<)(.*)$/.exec(line);
    const [, name, sign, rest] = match ?? [];
    if (!name || rest === undefined || (sign === '<<' && rest === '')) {
      throw new Error(`Invalid format '${line}'`);
    }
    pairs[name] = sign === '=' ? rest : takeUntil(lines, rest);
  }
  return pairs;
}

function takeUntil(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter);
  if (end < 0) {
    throw new Error(`Matching delimiter not found '${delimiter}'`);
  }
  return lines
    .splice(0, end + 1)
    .slice(0, -1)
    .join('\n');
}
