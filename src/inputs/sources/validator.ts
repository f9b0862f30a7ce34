import { readFileSync } from 'node:fs';
import { Ajv, type Options } from 'ajv';

export const sourcesSchema = JSON.parse(
  readFileSync(new URL('../../../sources.schema.json', import.meta.url), 'utf8'),
) as object;

/** All faults at once, each with the part of the schema that it is about. */
export const validatorOptions: Options = { allErrors: true, strict: false, verbose: true };

/**
 * Checks a value against the schema of sources.json. The bundle has ajv's standalone code instead of this module:
 * compiling the schema took a fifth of the time from the start to the first request.
 */
export const validateSources = new Ajv(validatorOptions).compile(sourcesSchema);
