import type { CosmosRequest } from './model.ts';
import { isRecord } from './request.ts';
import type { Container } from './resources.ts';

export interface Query {
  query: string;
  parameters: unknown[];
}

const parameter = '@emulatorPartitionKey';

/**
 * What the inner server is asked for. It does not know the partition key header, which limits a query to one partition,
 * so that goes into the query's text. Limit: the words FROM, WHERE, GROUP BY, ORDER BY and OFFSET must not occur in string
 * literals or in subqueries of such a query.
 */
export function innerQuery(request: CosmosRequest, container: Container): Query {
  const sent = isRecord(request.json) ? request.json : {};
  const query = typeof sent.query === 'string' ? sent.query : 'SELECT * FROM c';
  const parameters = Array.isArray(sent.parameters) ? sent.parameters : [];
  const partitionKey = request.partitionKey?.[0];
  if (partitionKey === undefined || isRecord(partitionKey)) return { query, parameters };
  return {
    query: limitTo(query, container.partitionKeyPath),
    parameters: [...parameters, { name: parameter, value: partitionKey }],
  };
}

function limitTo(query: string, path: string[]): string {
  const [beforeFrom, afterFrom = ''] = split(query, /\sFROM\s/i);
  const [selection, tail] = splitKeeping(afterFrom, /\s(GROUP\s+BY|ORDER\s+BY|OFFSET)\s/i);
  const [source = '', condition] = split(selection, /\sWHERE\s/i);
  const alias = /^\s*\S+\s+(?:AS\s+)?(?!JOIN\b)(\w+)/i.exec(source)?.[1] ?? source.trim().split(/\s/)[0];
  const limit = `${alias}${path.map((name) => `[${JSON.stringify(name)}]`).join('')} = ${parameter}`;
  return `${beforeFrom} FROM ${source} WHERE (${limit})${condition === undefined ? '' : ` AND (${condition})`}${tail}`;
}

function split(text: string, separator: RegExp): [string, string | undefined] {
  const match = separator.exec(text);
  return match === null ? [text, undefined] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

function splitKeeping(text: string, separator: RegExp): [string, string] {
  const at = separator.exec(text)?.index ?? text.length;
  return [text.slice(0, at), text.slice(at)];
}
