import { type Annotation, LogReader } from '../runner/workflow-commands.ts';

/** A job's log as a user sees it: its secrets are hidden from the start, and what its steps mask from then on. */
export class JobLog {
  readonly #reader: LogReader;
  readonly #onLine: (line: string) => void;
  #shown = 0;

  constructor(secrets: readonly string[], onLine: (line: string) => void) {
    const lines = secrets.flatMap((secret) => secret.split('\n')).filter(Boolean);
    this.#reader = new LogReader(lines, false);
    this.#onLine = onLine;
  }

  get text(): string {
    return this.#reader.visible.join('\n');
  }

  get annotations(): readonly Annotation[] {
    return this.#reader.annotations;
  }

  add = (line: string): void => {
    this.#reader.read(line);
    const lines = this.#reader.visible.slice(this.#shown);
    this.#shown += lines.length;
    lines.forEach(this.#onLine);
  };

  fault = (message: string): void => {
    this.add(`::error::${message.replaceAll('%', '%25').replaceAll('\n', '%0A')}`);
  };

  hides(value: string): boolean {
    return [...this.#reader.masks].some((mask) => value.includes(mask));
  }
}
