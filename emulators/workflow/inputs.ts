import type { WorkflowOptions } from './model.ts';
import type { InputFile, WorkflowFile } from './workflow-file.ts';

/** What a caller gives, with defaults and by type. Throws what GitHub refuses to start the workflow for. */
export function readInputs(workflow: WorkflowFile, { inputs = {}, secrets = {} }: WorkflowOptions) {
  for (const name of Object.keys(inputs)) {
    if (!(name in workflow.inputs))
      throw new Error(`Invalid input, ${name} is not defined in the referenced workflow.`);
  }
  for (const [name, secret] of Object.entries(workflow.secrets)) {
    if (secret?.required && !secrets[name])
      throw new Error(`Secret ${name} is required, but not provided while calling.`);
  }
  return Object.fromEntries(
    Object.entries(workflow.inputs).map(([name, input]) => [name, readInput(name, input, inputs[name])]),
  );
}

const empty = { string: '', boolean: false, number: 0 } as const;

/** A string takes other scalars of YAML, too. */
function readInput(name: string, input: InputFile, given: string | boolean | number | undefined) {
  if (given === undefined && input.required)
    throw new Error(`Input ${name} is required, but not provided while calling.`);
  const value = given ?? input.default ?? empty[input.type];
  if (input.type === 'string') return String(value);
  if (typeof value !== input.type) throw new Error(`The input ${name} must be a ${input.type}, not '${value}'`);
  return value;
}
