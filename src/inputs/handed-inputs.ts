import { type Defaults, type InputName, inputDefaults } from './defaults.ts';
import type { InputSource } from './reader.ts';
import { type SecretInput, secretInputs } from './secrets.ts';

/** The inputs of the main step for the post step: their texts, and of keys and tokens only which there were. */
export interface HandedInputs {
  texts: Partial<Record<InputName, string>>;
  given: SecretInput[];
}

const isSecret = (name: string): name is SecretInput => (secretInputs as readonly string[]).includes(name);
/** The post step does not ask GitHub for anything. */
const unneeded: readonly InputName[] = [
  ...(['sources', 'sources-file', 'extra-metrics'] as const),
  ...(['github-app-client-id', 'github-app-private-key'] as const),
];
/** A state is an environment variable, which Windows limits: https://learn.microsoft.com/windows/win32/procthread/environment-variables */
const maxLength = 20_000;

/** What the main step hands over; undefined where it is too long, so that the post step has its own inputs only. */
export function handOver({ get, redact }: InputSource): HandedInputs | undefined {
  const names = Object.keys(inputDefaults) as InputName[];
  const given = names.filter((name) => get(name).trim() !== '' && !unneeded.includes(name));
  const open = given.filter((name) => !isSecret(name));
  if (open.reduce((sum, name) => sum + get(name).length, 0) > maxLength) return undefined;
  const texts = open.map((name) => [name, redact(get(name), Number.POSITIVE_INFINITY)]);
  return { texts: Object.fromEntries(texts), given: given.filter(isSecret) };
}

/** Reads what a state holds; undefined if that is not what `handOver` made. */
export function parseHanded(value: unknown): HandedInputs | undefined {
  const { texts, given } = (value ?? {}) as { texts?: unknown; given?: unknown };
  if (typeof texts !== 'object' || texts === null || !Array.isArray(given)) return undefined;
  const known = Object.entries(texts).filter(
    ([name, text]) => Object.hasOwn(inputDefaults, name) && typeof text === 'string',
  );
  return { texts: Object.fromEntries(known), given: given.filter(isSecret) };
}

/** The address for which a key is meant. */
const addresses: Partial<Record<SecretInput, InputName>> = {
  'cosmos-key': 'cosmos-endpoint',
  'event-grid-key': 'event-grid-endpoint',
  'sendgrid-api-key': 'sendgrid-endpoint',
};

/** Stands for a key that the main step had: the input is given, and nothing is sent with it. */
const absentKey = 'absent';

/**
 * The inputs of the main step, with the keys that the post step has itself. In nested composite actions the runner gives
 * it the inputs of the outer action (https://github.com/actions/runner/issues/3514): there may be none, or one that is
 * meant for another address, to which alone it is sent. Names those that are missing.
 */
export function takeOver(
  { texts, given }: HandedInputs,
  own: InputSource,
): { source: InputSource; missing: SecretInput[] } {
  const isForIt = (name: SecretInput): boolean => {
    const address = addresses[name];
    const text = address && own.get(address).trim();
    return !address || !text || text === (inputDefaults as Defaults)[address] || text === texts[address]?.trim();
  };
  const missing = given.filter((name) => own.get(name).trim() === '' || !isForIt(name));
  const get = (name: string): string => {
    if (!isSecret(name)) return texts[name as InputName] ?? '';
    if (missing.includes(name)) return name === 'application-insights-connection-string' ? '' : absentKey;
    return given.includes(name) ? own.get(name) : '';
  };
  return { source: { ...own, get }, missing };
}
