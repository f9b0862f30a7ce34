/** What a runner makes of a step's log: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string | undefined;
  /** Whole and masked; `cut`: GitHub shows only its beginning. */
  message: string;
  file: string | undefined;
  line: number | undefined;
  /** False for what comes after the first ten of its level. */
  shown: boolean;
  cut: boolean;
}

export interface ReadLog {
  visibleLog: string;
  masks: string[];
  annotations: Annotation[];
  /** Group title -> its lines as a user sees them; groups of one title are joined. */
  groups: Record<string, string[]>;
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands and https://github.com/orgs/community/discussions/26680
const maxAnnotationsOfOneLevel = 10;
const maxAnnotationCharacters = 4096;

const knownCommands = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  ),
);

interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

export function parseCommand(line: string): Command | undefined {
  const match = /^\s*::(\S*?)(?: (.*?))?::(.*)$/s.exec(line);
  if (!match) {
    return undefined;
  }
  const [, name = '', properties = '', data = ''] = match;
  const pairs = properties
    .split(',')
    .map((pair) => /^\s*([^=]+)=(.+)$/s.exec(pair))
    .filter((pair) => pair !== null)
    .map(([, key = '', value = '']) => [
      key.toLowerCase(),
      decode(value.replaceAll('%3A', ':').replaceAll('%2C', ',')),
    ]);
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), data: decode(data) };
}

function decode(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** Replaces each stretch covered by one or more of the masks by `***`. */
export function maskText(text: string, masks: Iterable<string>): string {
  const hidden: [number, number][] = [];
  for (const mask of masks) {
    for (let at = text.indexOf(mask); at >= 0; at = text.indexOf(mask, at + 1)) {
      hidden.push([at, at + mask.length]);
    }
  }
  hidden.sort(([a], [b]) => a - b);
  let masked = '';
  let done = 0;
  for (const [from, to] of hidden) {
    if (from >= done && (from > done || done === 0)) {
      masked += `${text.slice(done, from)}***`;
    }
    done = Math.max(done, to);
  }
  return masked + text.slice(done);
}

/** Reads a log line by line, as the runner does: a mask hides nothing that was printed before it. `masks`: of steps before. */
export function readLog(log: string, masks: string[] = [], debug = false): ReadLog {
  const reader = new LogReader(masks, debug);
  for (const line of log.split('\n')) {
    reader.read(line);
  }
  return {
    visibleLog: reader.visible.join('\n'),
    masks: [...reader.masks],
    annotations: reader.annotations,
    groups: reader.groups,
  };
}

/** Reads one line after another, and collects what a runner makes of them. */
export class LogReader {
  readonly visible: string[] = [];
  readonly masks: Set<string>;
  readonly annotations: Annotation[] = [];
  readonly groups: Record<string, string[]> = {};
  readonly #debug: boolean;
  #group: string[] | undefined;
  #stopToken: string | undefined;

  constructor(masks: string[], debug: boolean) {
    this.masks = new Set(masks);
    this.#debug = debug;
  }

  read(line: string): void {
    const command = parseCommand(line);
    if (this.#stopToken !== undefined) {
      if (command?.name === this.#stopToken) {
        this.#stopToken = undefined;
      }
      this.#show(line);
    } else if (command && knownCommands.has(command.name)) {
      this.#obey(command, line);
    } else {
      this.#show(line);
    }
  }

  #obey({ name, properties, data }: Command, line: string): void {
    if (name === 'error' || name === 'warning' || name === 'notice') {
      this.#annotate(name, properties, data);
    } else if (name === 'debug' && this.#debug) {
      this.#show(`##[debug]${data}`);
    } else if (name === 'add-mask') {
      this.#mask(data);
    } else if (name === 'group') {
      this.#startGroup(data);
    } else if (name === 'endgroup') {
      this.#group = undefined;
      this.#show('##[endgroup]');
    } else if (name === 'stop-commands') {
      this.#stopToken = data.toLowerCase();
      this.#show(line);
    }
  }

  #show(text: string): void {
    const masked = maskText(text, this.masks);
    this.visible.push(masked);
    this.#group?.push(masked);
  }

  #startGroup(title: string): void {
    this.#group = undefined;
    this.#show(`##[group]${title}`);
    const name = maskText(title, this.masks);
    this.groups[name] ??= [];
    this.#group = this.groups[name];
  }

  #mask(value: string): void {
    if (value.trim() === '') {
      this.#annotate('warning', {}, "Can't add secret mask for empty string in ##[add-mask] command.");
    }
    for (const part of [value, ...value.split(/[\r\n]+/)]) {
      if (part !== '') {
        this.masks.add(part);
      }
    }
  }

  #annotate(level: Annotation['level'], properties: Record<string, string>, data: string): void {
    const before = this.annotations.filter((annotation) => annotation.level === level).length;
    this.annotations.push({
      level,
      title: properties.title === undefined ? undefined : maskText(properties.title, this.masks),
      message: maskText(data, this.masks),
      file: properties.file,
      line: properties.line === undefined ? undefined : Number(properties.line),
      shown: before < maxAnnotationsOfOneLevel,
      cut: data.length > maxAnnotationCharacters,
    });
    this.#show(`##[${level}]${data}`);
  }
}
