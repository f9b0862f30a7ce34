import type { ErrorObject } from 'ajv';
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Quote } from '../../text/redact.ts';
import { nearest } from '../nearest.ts';
import { knownKeys } from './schema.ts';
import { isPattern, toList } from './selection.ts';
import { validateSources } from './validator.ts';

/** What faults are told with. */
export interface Telling {
  /** The file and the line of a place in the text. */
  line(offset: number): string;
  quote: Quote;
}

/** Everything that the schema has against the sources. */
export function schemaFaults(tree: Node, { line, quote }: Telling): string[] {
  if (validateSources(getNodeValue(tree))) return [];
  // An anyOf reports each of its branches; the summary of the branches says it all.
  const errors = (validateSources.errors ?? []).filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'));
  return errors.map((error) => {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const key = error.keyword === 'additionalProperties' ? [...path, error.params.additionalProperty] : path;
    const node = findNodeAtLocation(tree, key) ?? findNodeAtLocation(tree, path) ?? tree;
    return `${line(node.offset)}: ${explain(error, getNodeValue(node), quote)}`;
  });
}

function explain(error: ErrorObject, value: unknown, quote: Quote): string {
  const at = error.instancePath.slice(1).replaceAll('/', '.') || 'the file';
  const { keyword, params } = error;
  if (keyword === 'additionalProperties') return unknownKey(error, quote);
  if (keyword === 'pattern') return `${at}: ${quote(value)} is not a name that GitHub can have`;
  if (keyword === 'anyOf') return `${at}: ${quote(value)} is not ${expectedAt(at)}`;
  if (keyword === 'enum') return `${at}: ${quote(value)} is none of ${params.allowedValues.join(', ')}`;
  if (keyword === 'type') return `${at}: ${quote(value)} is not ${kinds[params.type] ?? params.type}`;
  if (keyword === 'required') return `${at}: the key "${params.missingProperty}" is missing`;
  return `${at}: ${quote(value)} ${error.message}`;
}

const kinds: Record<string, string> = { array: 'an array', object: 'an object', string: 'a text' };

const expectedAt = (at: string): string =>
  at.endsWith('visibility')
    ? 'one of public, private and internal, or an array of these'
    : 'a text with names, or an array of names';

function unknownKey({ instancePath, params }: ErrorObject, quote: Quote): string {
  const key = String(params.additionalProperty);
  const known = knownKeys[instancePath.split('/')[1] ?? ''] ?? [];
  const place = instancePath === '' ? 'the file' : instancePath.slice(1).replaceAll('/', '.');
  return `${place}: unknown key ${quote(key)}; did you mean "${nearest(key, known)}"? There are: ${known.join(', ')}`;
}

/** JSON would drop the first of them without a word. */
export function duplicateKeys(node: Node, telling: Telling): string[] {
  const inside = (node.children ?? []).flatMap((child) => duplicateKeys(child, telling));
  if (node.type !== 'object') return inside;
  const keys = (node.children ?? []).flatMap((property) => property.children?.[0] ?? []);
  const seen = new Set<unknown>();
  const repeated = keys.filter(({ value }) => seen.size === seen.add(value).size);
  const { line, quote } = telling;
  return [...repeated.map(({ offset, value }) => `${line(offset)}: the key ${quote(value)} stands twice`), ...inside];
}

/** What is wrong with the names and globs of the owners, whatever else is wrong with the file. */
export function selectionFaults(tree: Node, { line, quote }: Telling): string[] {
  return ownersIn(tree).flatMap((owner) => {
    const excluded = patternsAt(owner, 'exclude');
    const included = patternsAt(owner, 'include');
    const bad = [...excluded, ...included].filter(({ text }) => !isPattern(text));
    const faults = bad.map(
      ({ text, offset }) => `${line(offset)}: ${quote(text)} is no name or glob for the repositories of one owner`,
    );
    const [first] = excluded;
    if (first && leavesNothing(excluded, included)) {
      const login = (['orgName', 'login'] as const).map((key) => findNodeAtLocation(owner, [key])?.value).find(Boolean);
      faults.push(
        `${line(first.offset)}: the selection of ${quote(login)} is empty: \`exclude\` leaves everything out`,
      );
    }
    return faults;
  });
}

const ownersIn = (tree: Node): Node[] =>
  ['fullOrgs', 'users']
    .flatMap((key) => findNodeAtLocation(tree, [key])?.children ?? [])
    .filter(({ type }) => type === 'object');

interface Pattern {
  text: string;
  offset: number;
}

function patternsAt(owner: Node, key: string): Pattern[] {
  const node = findNodeAtLocation(owner, [key]);
  const written = node?.type === 'array' ? (node.children ?? []) : node ? [node] : [];
  return written
    .filter(({ type }) => type === 'string')
    .flatMap(({ value, offset }) => {
      const texts = toList(node?.type === 'array' ? [String(value)] : String(value));
      return texts.map((text) => ({ text, offset }));
    });
}

/** Whether nothing can be selected, whatever repositories there are. */
function leavesNothing(excluded: readonly Pattern[], included: readonly Pattern[]): boolean {
  const out = excluded.map(({ text }) => text.toLowerCase());
  const into = included.map(({ text }) => text.toLowerCase());
  return out.some((text) => /^\*+$/.test(text)) || (into.length > 0 && into.every((text) => out.includes(text)));
}
