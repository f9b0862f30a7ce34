import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts the queries of azure/queries/ into azure/workbook.json and the alerts of azure/azuredeploy.json, and the workbook
 * into the template, which has to be one file to be deployed by a link.
 */
const folder = new URL('../azure/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
/** A query without its comments. */
export const queryOf = (name: string): string =>
  read(`queries/${name}.kql`)
    .replace(/^\/\/.*\n/gm, '')
    .trimEnd();
const formatted = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

interface Workbook {
  items: { type: number; name: string; content: { query?: string } }[];
}
interface Template {
  parameters: Record<
    string,
    { defaultValue?: string | number | boolean; maxValue?: number; metadata: { description: string } }
  >;
  variables: {
    alerts: { name: string; window: string; dimensions: { name: string }[]; query: string }[];
    workbook: Workbook;
  };
}

export const readTemplate = (): Template => JSON.parse(read('azuredeploy.json')) as Template;

/** The files' texts by their names, as they have to be. */
export function azureFiles(): Record<string, string> {
  const workbook = JSON.parse(read('workbook.json')) as Workbook;
  for (const { type, name, content } of workbook.items) if (type === 3) content.query = queryOf(name);
  const template = readTemplate();
  for (const alert of template.variables.alerts) alert.query = queryOf(`alert-${alert.name}`);
  template.variables.workbook = workbook;
  return { 'workbook.json': formatted(workbook), 'azuredeploy.json': formatted(template) };
}

if (import.meta.main)
  for (const [name, text] of Object.entries(azureFiles())) writeFileSync(new URL(name, folder), text);
