import { createQuote, type Quote, type Redact } from '../text/redact.ts';
import { type InputName, inputDefaults } from './defaults.ts';

interface Range {
  least: number;
  most: number;
  whole?: boolean;
  /** Whether the least value itself is out of range. */
  above?: boolean;
}

export interface ReaderOptions {
  /** The value of an input as the runner hands it over; empty when not given. */
  get(name: string): string;
  /** Takes the secrets out of what a fault quotes. */
  redact: Redact;
}

/** A fault says what is wrong and what is allowed; it does not list a whole file. */
const longestFault = 1_000;

/** Reads inputs one by one, and keeps every fault that it finds. */
export class InputReader {
  readonly faults: string[] = [];
  /** Quotes a value in a fault. */
  readonly quote: Quote;
  readonly #get: (name: string) => string;
  readonly #redact: Redact;

  constructor({ get, redact }: ReaderOptions) {
    this.#get = get;
    this.#redact = redact;
    this.quote = createQuote(redact);
  }

  fault(text: string): void {
    this.faults.push(this.#redact(text.replace(/\s+/g, ' '), longestFault));
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
        `${name}: ${this.quote(text)} is not ${kind} ${above ? 'above' : 'from'} ${least} ${above ? 'up ' : ''}to ${most}`,
      );
    }
    return value;
  }

  /** As YAML 1.2 core writes booleans: https://yaml.org/spec/1.2.2/#10212-boolean */
  boolean(name: InputName): boolean {
    const text = this.text(name);
    if (/^(true|True|TRUE)$/.test(text)) return true;
    if (!/^(false|False|FALSE)$/.test(text)) this.fault(`${name}: ${this.quote(text)} is neither true nor false`);
    return false;
  }

  choice<T extends string>(name: InputName, allowed: readonly T[]): T {
    const text = this.text(name);
    const found = allowed.find((one) => one === text);
    if (found === undefined) this.fault(`${name}: ${this.quote(text)} is none of ${allowed.join(', ')}`);
    return found ?? (allowed[0] as T);
  }

  /** A database or container: https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-account-limits */
  resourceName(name: InputName): string {
    const text = this.text(name);
    if (!/^[^/\\#?]{1,255}$/.test(text))
      this.fault(`${name}: ${this.quote(text)} is not a name of up to 255 characters without / \\ # ?`);
    return text;
  }

  /** `https:` anywhere, `http:` for loopback addresses only. */
  url(name: InputName): string {
    const text = this.text(name);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const loopback = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))) {
      // A connection string holds a key, and what has neither dot nor colon may be one.
      const shown = /[;=]/.test(text) || !/[.:]/.test(text) ? 'what is given' : this.quote(text);
      this.fault(`${name}: ${shown} is not an https: address`);
    } else if (url.username !== '' || url.password !== '') {
      this.fault(`${name}: an address with a user or a password is not taken; keys have inputs of their own`);
    }
    return text;
  }
}
