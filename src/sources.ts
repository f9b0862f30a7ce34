import type { ErrorObject } from 'ajv';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { RepositoryName } from './model.ts';
import { nearest } from './nearest.ts';
import { createSelection, type Selection, type SelectionOptions, toList } from './selection.ts';
import { knownKeys } from './sources-schema.ts';
import { validateSources } from './sources-validator.ts';

/** An account of which every repository is collected. */
export interface OwnerSource {
  kind: 'organisation' | 'user';
  login: string;
  selects: Selection;
}

export interface Sources {
  owners: OwnerSource[];
  repositories: RepositoryName[];
}

export type ParsedSources = { sources: Sources } | { faults: string[] };

interface Written {
  fullOrgs?: (SelectionOptions & { orgName: string })[];
  users?: (SelectionOptions & { login: string })[];
  individualRepos?: RepositoryName[];
}

/**
 * Reads sources.json, or the same text given inline. `where` names it in the faults, each of which tells the line;
 * all faults are found at once.
 */
export function parseSources(written: string, where: string): ParsedSources {
  try {
    const parsed = parse(written, where);
    return 'faults' in parsed ? { faults: parsed.faults.map(onOneLine) } : parsed;
  } catch (error) {
    // The parser goes into each bracket by recursion.
    if (error instanceof RangeError) return { faults: [`${where}: nested too deeply`] };
    throw error;
  }
}

const onOneLine = (fault: string): string => fault.replace(/\s+/g, ' ');

function parse(written: string, where: string): ParsedSources {
  const errors: ParseError[] = [];
  const text = written.replace(/^\uFEFF/, '');
  const tree = parseTree(text, errors, { disallowComments: true });
  const line = (offset: number): string => `${where}:${text.slice(0, offset).split('\n').length}`;
  if (errors.length > 0 || !tree) {
    const faults = errors.map((error) => `${line(error.offset)}: not JSON: ${printParseErrorCode(error.error)}`);
    return { faults: faults.length > 0 ? faults : [`${where}: empty, expected a JSON object`] };
  }
  const value: unknown = getNodeValue(tree);
  const faults = [...duplicateKeys(tree, line), ...schemaFaults(value, tree, line)];
  if (faults.length === 0)
    faults.push(...patternFaults(value as Written, where), ...emptySelections(value as Written, where));
  if (faults.length > 0) return { faults };
  const sources = toSources(value as Written);
  if (sources.owners.length + sources.repositories.length > 0) return { sources };
  return { faults: [`${where}: nothing to do: name at least one organisation, user or repository`] };
}

function schemaFaults(written: unknown, tree: Node, line: (offset: number) => string): string[] {
  if (validateSources(written)) return [];
  // An anyOf reports each of its branches; the summary of the branches says it all.
  const errors = (validateSources.errors ?? []).filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'));
  return errors.map((error) => {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const key = error.keyword === 'additionalProperties' ? [...path, error.params.additionalProperty] : path;
    const node = findNodeAtLocation(tree, key) ?? findNodeAtLocation(tree, path) ?? tree;
    return `${line(node.offset)}: ${explain(error, getNodeValue(node))}`;
  });
}

function explain(error: ErrorObject, value: unknown): string {
  const at = error.instancePath.slice(1).replaceAll('/', '.') || 'the file';
  if (error.keyword === 'additionalProperties') return unknownKey(error);
  if (error.keyword === 'pattern') return `${at}: ${JSON.stringify(value)} is not a name that GitHub can have`;
  if (error.keyword === 'anyOf') return `${at}: ${JSON.stringify(value)} is not ${expectedAt(at)}`;
  if (error.keyword === 'enum')
    return `${at}: ${JSON.stringify(value)} is none of ${error.params.allowedValues.join(', ')}`;
  return `${at}: ${error.message}`;
}

const expectedAt = (at: string): string =>
  at.endsWith('visibility')
    ? 'one of public, private and internal, or an array of these'
    : 'a text with names, or an array of names';

function unknownKey({ instancePath, params }: ErrorObject): string {
  const key = String(params.additionalProperty);
  const known = knownKeys[instancePath.split('/')[1] ?? ''] ?? [];
  const place = instancePath === '' ? 'the file' : instancePath.slice(1).replaceAll('/', '.');
  return `${place}: unknown key "${key}"; did you mean "${nearest(key, known)}"? There are: ${known.join(', ')}`;
}

/** A name has a hundred characters at the most, and a negation would select all but what is named. */
const longestPattern = 200;

function patternFaults({ fullOrgs = [], users = [] }: Written, where: string): string[] {
  const patterns = [...fullOrgs, ...users].flatMap(({ exclude, include }) => [...toList(exclude), ...toList(include)]);
  const bad = patterns.filter((pattern) => pattern.length > longestPattern || /^!|\//.test(pattern));
  return bad.map(
    (pattern) => `${where}: "${pattern.slice(0, 60)}" is no name or glob for the repositories of one owner`,
  );
}

/** Owners of which nothing can be selected, whatever repositories they have. */
function emptySelections({ fullOrgs = [], users = [] }: Written, where: string): string[] {
  const owners = [...fullOrgs.map((org) => ({ ...org, login: org.orgName })), ...users];
  const empty = owners.filter(({ exclude, include }) => {
    const excluded = toList(exclude).map((pattern) => pattern.toLowerCase());
    const included = toList(include).map((pattern) => pattern.toLowerCase());
    return excluded.includes('*') || (included.length > 0 && included.every((pattern) => excluded.includes(pattern)));
  });
  return empty.map(({ login }) => `${where}: the selection of ${login} is empty: \`exclude\` leaves everything out`);
}

function duplicateKeys(node: Node, line: (offset: number) => string): string[] {
  const inside = (node.children ?? []).flatMap((child) => duplicateKeys(child, line));
  if (node.type !== 'object') return inside;
  const keys = (node.children ?? []).flatMap((property) => property.children?.[0] ?? []);
  const repeated = keys.filter((key, i) => keys.findIndex((other) => other.value === key.value) < i);
  return [...repeated.map((key) => `${line(key.offset)}: the key "${key.value}" stands twice`), ...inside];
}

function toSources({ fullOrgs = [], users = [], individualRepos = [] }: Written): Sources {
  const organisations = fullOrgs.map(({ orgName, ...options }) => owner('organisation', orgName, options));
  const accounts = users.map(({ login, ...options }) => owner('user', login, options));
  return { owners: [...organisations, ...accounts], repositories: individualRepos };
}

const owner = (kind: OwnerSource['kind'], login: string, options: SelectionOptions): OwnerSource => ({
  kind,
  login,
  selects: createSelection(options),
});
