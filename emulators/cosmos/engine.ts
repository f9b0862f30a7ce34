import { createRequire } from 'node:module';
import { isRecord } from './request.ts';

export interface Query {
  query: string;
  parameters: { name: string; value: unknown }[];
}

interface Compiled {
  exec(documents: readonly object[], options: Pick<Query, 'parameters'>): { result: unknown[] };
}
type Engine = (query: string) => Compiled;

// That of the inner server, which runs it over the whole container only.
const { resolve } = createRequire(import.meta.url);
const engine = (createRequire(resolve('@vercel/cosmosdb-server'))('@zeit/cosmosdb-query') as { default: Engine })
  .default;

const compiled = new Map<string, Compiled>();

/** Compiled once a process: that takes longer than most of what is done with it. */
function compile(query: string): Compiled {
  const known = compiled.get(query) ?? engine(query);
  compiled.set(query, known);
  return known;
}

/** The rows of a query over these documents, or what is wrong with it. */
export function execute({ query, parameters }: Query, documents: readonly object[]): unknown[] | { message: string } {
  try {
    return compile(query).exec(documents, { parameters }).result;
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

/** What all documents of the answer have, as far as it can be read off: `c.status = 'running'` among conditions joined by AND. */
export function equalitiesOf({ query, parameters }: Query): [property: string, value: unknown][] {
  const [, condition = ''] = /\sWHERE\s(.*?)(?:\s(?:GROUP\s+BY|ORDER\s+BY|OFFSET)\s.*)?$/is.exec(query) ?? [];
  if (/\b(OR|NOT|BETWEEN|SELECT)\b/i.test(condition)) return [];
  return condition.split(/\sAND\s/i).flatMap((part) => {
    const [, property, name, text] = /^\s*\w+\.(\w+)\s*=\s*(?:(@\w+)|'([^'\\]*)')\s*$/.exec(part) ?? [];
    if (property === undefined) return [];
    const value = name === undefined ? text : parameters.find((one) => one.name === name)?.value;
    return typeof value === 'string' ? [[property, value] as [string, string]] : [];
  });
}

export function queryOf(json: unknown): Query {
  const sent = isRecord(json) ? json : {};
  return {
    query: typeof sent.query === 'string' ? sent.query : '',
    parameters: Array.isArray(sent.parameters) ? sent.parameters : [],
  };
}
