import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { sourcesSchema, validatorOptions } from '../../src/inputs/sources/validator.ts';

/** The validator of sources.json as CommonJS that needs no compiler: https://ajv.js.org/standalone.html */
export function standaloneValidator(): string {
  const ajv = new Ajv({ ...validatorOptions, code: { source: true } });
  return standalone.default(ajv, ajv.compile(sourcesSchema));
}
