import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'rolldown';
import { sourcesSchema, validatorOptions } from '../../src/inputs/sources/validator.ts';

/** The validator of sources.json as CommonJS that needs no compiler: https://ajv.js.org/standalone.html */
export function standaloneValidator(): string {
  const ajv = new Ajv({ ...validatorOptions, code: { source: true } });
  return standalone.default(ajv, ajv.compile(sourcesSchema));
}

/** Puts it in the place of the module that compiles the schema. */
export const withStandaloneValidator = (): Plugin => ({
  name: 'standalone-validator',
  resolveId: (name, importer) => (name === './validator.cjs' && importer ? importer.replace(/ts$/, 'cjs') : undefined),
  load: (id) => {
    if (id.endsWith('/src/inputs/sources/validator.cjs')) return standaloneValidator();
    if (!id.endsWith('/src/inputs/sources/validator.ts')) return undefined;
    return "import validate from './validator.cjs';\nexport const validateSources = validate;\n";
  },
});
