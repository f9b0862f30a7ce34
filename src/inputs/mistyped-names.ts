import type { InputName } from './defaults.ts';
import { meant } from './nearest.ts';
import type { InputReader } from './reader.ts';

/**
 * The faults and warnings of the reader, and more warnings about names like those of inputs that are not given. The runner hands over what
 * action.yml does not have, too, but so it does the job's own variables of this form. A fault about the input that was
 * meant says so itself.
 */
export function withMistypedNames(reader: InputReader): { faults: string[]; warnings: string[] } {
  const mistyped = findMistyped(reader);
  const used = new Set<InputName>();
  const faults = reader.faults.map((fault) => {
    const [name, found] = mistyped.find(([right]) => fault.startsWith(`${right}: required`)) ?? [];
    if (!name) return fault;
    used.add(name);
    return `${fault} (found ${reader.quote(found)} instead)`;
  });
  const others = mistyped.filter(([name]) => !used.has(name));
  const warnings = others.map(
    ([name, found]) => `${name}: not given, but ${reader.quote(found)} is. If you mean this input, use \`${name}\``,
  );
  return { faults, warnings: [...reader.warnings, ...warnings] };
}

function findMistyped(reader: InputReader): [right: InputName, found: string][] {
  const known = Object.keys(reader.defaults) as InputName[];
  return Object.entries(reader.env).flatMap(([variable, value]): [InputName, string][] => {
    const found = /^INPUT_(.+)/.exec(variable)?.[1]?.toLowerCase();
    const right = found && value ? meant(found, known) : undefined;
    if (!found || !right || right === found || reader.text(right) !== reader.defaults[right]) return [];
    return [[right, found]];
  });
}
