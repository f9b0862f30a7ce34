import type { Log } from '../../../src/text/log.ts';

/** Keeps what a run would have said. */
export class NotedLog implements Log {
  readonly lines: { level: keyof Log; message: string }[] = [];

  /** The messages of one level, in order. */
  at(level: keyof Log): string[] {
    return this.lines.filter((line) => line.level === level).map(({ message }) => message);
  }

  debug(message: string): void {
    this.lines.push({ level: 'debug', message });
  }

  info(message: string): void {
    this.lines.push({ level: 'info', message });
  }

  notice(message: string): void {
    this.lines.push({ level: 'notice', message });
  }

  warning(message: string): void {
    this.lines.push({ level: 'warning', message });
  }
}
