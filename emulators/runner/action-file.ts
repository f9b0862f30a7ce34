import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionFile {
  path: string;
  /** Input name -> default; `undefined` where action.yml gives none. */
  inputs: Map<string, string | undefined>;
  nodeMajor: number;
  main: string;
  post: string | undefined;
  postIf: string;
}

interface RawActionFile {
  inputs?: Record<string, { default?: string } | null>;
  runs?: { using?: string; main?: string; post?: string; 'post-if'?: string };
}

const parsed = new Map<string, RawActionFile>();

/** The failsafe schema keeps every scalar as written, and a runner hands inputs over as text. */
function parseOnce(text: string): RawActionFile {
  const raw = parsed.get(text) ?? (parse(text, { schema: 'failsafe' }) as RawActionFile);
  parsed.set(text, raw);
  return raw;
}

/** Reads action.yml (or action.yaml) of a JavaScript action and checks that its files are built. */
export function readActionFile(actionPath: string): ActionFile {
  const file = ['action.yml', 'action.yaml'].map((name) => join(actionPath, name)).find(existsSync);
  if (!file) {
    throw new Error(`${actionPath} has no action.yml`);
  }
  const raw = parseOnce(readFileSync(file, 'utf8'));
  const using = /^node(\d+)$/.exec(raw.runs?.using ?? '');
  if (!using || !raw.runs?.main) {
    throw new Error(`${file}: only JavaScript actions can be run, with 'using: node<version>' and 'main'`);
  }
  return {
    path: actionPath,
    inputs: new Map(Object.entries(raw.inputs ?? {}).map(([name, input]) => [name, input?.default])),
    nodeMajor: Number(using[1]),
    main: findScript(actionPath, raw.runs.main),
    post: raw.runs.post ? findScript(actionPath, raw.runs.post) : undefined,
    postIf: raw.runs['post-if'] ?? 'always()',
  };
}

function findScript(actionPath: string, script: string): string {
  const file = join(actionPath, script);
  if (!existsSync(file)) {
    throw new Error(`${file} is missing. Build the action first: npm run build`);
  }
  return file;
}

/**
 * The INPUT_* variables: every input of action.yml with the given value or its default, `''` without one.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs
 * An input that action.yml does not know is only a warning for the runner; here it is an error, since a test would test nothing.
 */
export function readInputVariables(
  action: ActionFile,
  given: Record<string, string>,
  githubToken: string,
): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !action.inputs.has(name));
  if (unknown.length > 0) {
    throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  }
  const values = [...action.inputs].map(([name, fallback]) => [
    name,
    given[name] ?? evaluate(fallback ?? '', githubToken),
  ]);
  return toInputVariables(Object.fromEntries(values));
}

export const toInputVariables = (inputs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );

function evaluate(text: string, githubToken: string): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    if (expression !== 'github.token') {
      throw new Error(`action.yml: the expression '${expression}' is not supported`);
    }
    return githubToken;
  });
}

export type Outcome = 'success' | 'failure' | 'cancelled';

/** Whether the post step runs: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#runspost-if */
export function wantsPost(action: ActionFile, outcome: Outcome): boolean {
  const answers: Record<string, boolean> = {
    'always()': true,
    'success()': outcome === 'success',
    'failure()': outcome === 'failure',
    'cancelled()': outcome === 'cancelled',
    '!cancelled()': outcome !== 'cancelled',
  };
  const answer = answers[action.postIf];
  if (answer === undefined) {
    throw new Error(`action.yml: the expression '${action.postIf}' is not supported`);
  }
  return answer;
}
