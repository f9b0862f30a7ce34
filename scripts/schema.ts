// Writes sources.schema.json, which gives editors completion, from the schema that the action validates with.
import { writeFileSync } from 'node:fs';
import { sourcesSchema } from '../src/inputs/sources/schema.ts';

writeFileSync(new URL('../sources.schema.json', import.meta.url), `${JSON.stringify(sourcesSchema, null, 2)}\n`);
