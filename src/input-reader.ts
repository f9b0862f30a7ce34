import { type InputName, inputDefaults } from './input-defaults.ts';

interface Range {
  least: number;
  most: number;
  whole?: boolean;
  /** Whether the least value itself is out of range. */
  above?: boolean;
}

/** Reads inputs one by one, and keeps every fault that it finds. */
export class InputReader {
  readonly faults: string[] = [];
  readonly #get: (name: string) => string;

  constructor(get: (name: string) => string) {
    this.#get = get;
  }

  fault(text: string): void {
    this.faults.push(text.replace(/\s+/g, ' '));
  }

  text(name: InputName): string {
    return this.#get(name).trim() || inputDefaults[name];
  }

  required(name: InputName, what: string): string {
    const value = this.text(name);
    if (value === '') this.fault(`${name}: missing, ${what} is needed`);
    return value;
  }

  number(name: InputName, { least, most, whole = false, above = false }: Range): number {
    const text = this.text(name);
    const value = Number(text);
    const good = /^\d+(\.\d+)?$/.test(text) && value >= least && value <= most && !(above && value === least);
    if (!good || (whole && !Number.isInteger(value))) {
      const kind = whole ? 'a whole number' : 'a number';
      this.fault(
        `${name}: "${text}" is not ${kind} ${above ? 'above' : 'from'} ${least} ${above ? 'up ' : ''}to ${most}`,
      );
    }
    return value;
  }

  /** As YAML 1.2 core writes booleans: https://yaml.org/spec/1.2.2/#10212-boolean */
  boolean(name: InputName): boolean {
    const text = this.text(name);
    if (/^(true|True|TRUE)$/.test(text)) return true;
    if (!/^(false|False|FALSE)$/.test(text)) this.fault(`${name}: "${text}" is neither true nor false`);
    return false;
  }

  choice<T extends string>(name: InputName, allowed: readonly T[]): T {
    const text = this.text(name);
    const found = allowed.find((one) => one === text);
    if (found === undefined) this.fault(`${name}: "${text}" is none of ${allowed.join(', ')}`);
    return found ?? (allowed[0] as T);
  }

  /** A database or container: https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-account-limits */
  resourceName(name: InputName): string {
    const text = this.text(name);
    if (!/^[^/\\#?]{1,255}$/.test(text))
      this.fault(`${name}: "${text}" is not a name of up to 255 characters without / \\ # ?`);
    return text;
  }

  /** `https:` anywhere, `http:` for loopback addresses only. */
  url(name: InputName): string {
    const text = this.text(name);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const loopback = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))) {
      // A connection string holds a key.
      const shown = /[;=]/.test(text) ? 'a text with “;” or “=”' : `"${text}"`;
      this.fault(`${name}: ${shown} is not an https: address`);
    }
    return text;
  }
}
