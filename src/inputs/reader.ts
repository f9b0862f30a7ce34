import { createQuote, type Quote, type Redact } from '../text/redact.ts';
import { type Defaults, type InputName, inputDefaults } from './defaults.ts';
import type { Excerpt } from './sources/excerpt.ts';

/** Marks a value that is invalid. */
export const faulty = Symbol('faulty');
export type Read<T> = T | typeof faulty;

/** The settings of these fields; there are none while a field is faulty. */
export const whole = <T extends object>(fields: { [K in keyof T]: Read<T[K]> }): Read<T> =>
  Object.values(fields).includes(faulty) ? faulty : (fields as T);

/** The inputs of this step, as the runner hands them over. */
export interface InputSource {
  /** The value of an input as the runner hands it over; empty if it is not given. */
  get(name: string): string;
  /** Removes secrets from what a fault quotes. */
  redact: Redact;
  /** In which each input is, too, as `INPUT_` and its name in capitals, whether the action knows it or not. */
  env: NodeJS.ProcessEnv;
}

interface Range {
  least: number;
  most: number;
  whole?: boolean;
  /** Whether the least value itself is out of range. */
  above?: boolean;
}

/** A fault can quote a line of a file, but not a whole file. */
const maxFaultLength = 1_000;

/** Reads inputs one by one, and collects the faults. */
export class InputReader {
  readonly faults: string[] = [];
  readonly warnings: string[] = [];
  readonly excerpts = new Map<string, Excerpt>();
  readonly quote: Quote;
  readonly env: NodeJS.ProcessEnv;
  /** The inputs of the action that runs. */
  readonly defaults: Defaults;
  readonly #get: (name: string) => string;
  readonly #redact: Redact;

  constructor({ get, redact, env }: InputSource, defaults: Defaults = inputDefaults) {
    this.defaults = defaults;
    this.#get = get;
    this.#redact = redact;
    this.quote = createQuote(redact);
    this.env = env;
  }

  get workspace(): string {
    return this.env.GITHUB_WORKSPACE ?? process.cwd();
  }

  /** `excerpt`: the line of the sources that it is about. */
  fault(text: string, excerpt?: Excerpt): typeof faulty {
    const fault = this.#redact(text.replace(/\s+/g, ' '), maxFaultLength);
    this.faults.push(fault);
    if (excerpt) this.excerpts.set(fault, excerpt);
    return faulty;
  }

  warn(text: string): void {
    this.warnings.push(this.#redact(text.replace(/\s+/g, ' '), maxFaultLength));
  }

  text(name: InputName): string {
    return this.#get(name).trim() || (this.defaults[name] ?? '');
  }

  optional(name: InputName): string | undefined {
    return this.text(name) || undefined;
  }

  required(name: InputName, why: string): Read<string> {
    return this.optional(name) ?? this.fault(`${name}: required ${why}`);
  }

  /** A token as HTTP can carry it. An invalid one is never quoted. */
  token(name: InputName, why: string): Read<string> {
    const text = this.required(name, why);
    if (text === faulty || /^[!-~]+$/.test(text)) return text;
    return this.fault(`${name}: has a space, a line break or a letter that no token has. Copy it again`);
  }

  /** A key of an Azure service, which is Base64; a connection string holds more than that. */
  key(name: InputName): Read<string | undefined> {
    const text = this.optional(name);
    if (text === undefined || /^[A-Za-z0-9+/]+=*$/.test(text)) return text;
    return this.fault(
      `${name}: must be the key alone, in Base64. Copy it again, without a connection string around it`,
    );
  }

  list(name: InputName, separator: RegExp): string[] {
    const parts = this.text(name).split(separator);
    return parts.map((part) => part.trim()).filter(Boolean);
  }

  number(name: InputName, { least, most, whole = false, above = false }: Range): Read<number> {
    const text = this.text(name);
    const value = Number(text);
    const isInRange = value <= most && (above ? value > least : value >= least);
    if (/^\d+(\.\d+)?$/.test(text) && isInRange && !(whole && !Number.isInteger(value))) return value;
    const kind = whole ? 'a whole number' : 'a number';
    return this.#mustBe(name, `${kind} ${above ? `above ${least}, at most` : `from ${least} to`} ${most}`);
  }

  /** As YAML 1.2 core writes booleans: https://yaml.org/spec/1.2.2/#10212-boolean */
  boolean(name: InputName): Read<boolean> {
    const text = this.text(name);
    if (/^(true|True|TRUE)$/.test(text)) return true;
    if (/^(false|False|FALSE)$/.test(text)) return false;
    return this.#mustBe(name, 'true or false');
  }

  choice<T extends string>(name: InputName, allowed: readonly T[]): Read<T> {
    return allowed.find((one) => one === this.text(name)) ?? this.#mustBe(name, `one of ${allowed.join(', ')}`);
  }

  /** A database or container: https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-account-limits */
  resourceName(name: InputName): Read<string> {
    const text = this.text(name);
    if (/^[^/\\#?]{1,255}$/.test(text)) return text;
    return this.#mustBe(name, 'a name of at most 255 characters without / \\ # ?');
  }

  #mustBe(name: InputName, what: string): typeof faulty {
    return this.fault(`${name}: must be ${what} (found ${this.quote(this.text(name))})`);
  }
}
