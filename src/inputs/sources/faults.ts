import type { ErrorObject } from 'ajv';
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Quote } from '../../text/redact.ts';
import { meant, suggestion, suggestionOf } from '../nearest.ts';
import { isInstalledPattern } from './installed-accounts.ts';
import { isPattern, toList } from './selection.ts';
import { validateSources } from './validator.ts';

/** How faults name a place in the text, and a value. */
export interface FaultStyle {
  /** The file and the line of an offset. */
  line(offset: number): string;
  quote: Quote;
}

/** Everything in which the sources differ from their schema. */
export function schemaFaults(tree: Node, { line, quote }: FaultStyle): string[] {
  if (validateSources(getNodeValue(tree))) return [];
  // An anyOf reports each of its branches; the error of the whole says it all.
  const errors = (validateSources.errors ?? []).filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'));
  const nodeAt = nodeFinder(tree);
  const mistyped = mistypedKeys(errors);
  const found = new Set(mistyped.values());
  return errors
    .filter((error) => !found.has(error))
    .map((error) => {
      const path = pathOf(error);
      const isUnknown = error.keyword === 'additionalProperties';
      const key = isUnknown ? [...path, error.params.additionalProperty] : path;
      // The place of an unknown key is the key, and not its value.
      const named = isUnknown ? nodeAt(key)?.parent : nodeAt(key);
      const node = named ?? nodeAt(path) ?? tree;
      const subject = subjectOf(path, nodeAt, quote);
      const fault = explain(error, quote, mistyped.get(error)?.params.missingProperty);
      return `${line(node.offset)}: ${subject}${subject && (fault.startsWith('must') ? ' ' : ': ')}${fault}`;
    });
}

type Path = readonly (string | number)[];
type NodeAt = (path: Path) => Node | undefined;

/** An object may have as many keys as faults, so each is searched once. */
function nodeFinder(tree: Node): NodeAt {
  const known = new Map<Node, Map<unknown, Node | undefined>>();
  const propertiesOf = (node: Node): Map<unknown, Node | undefined> => {
    const keys =
      known.get(node) ?? new Map((node.children ?? []).map(({ children = [] }) => [children[0]?.value, children[1]]));
    known.set(node, keys);
    return keys;
  };
  const inside = (node: Node | undefined, key: string | number): Node | undefined =>
    typeof key === 'number' ? node?.children?.[key] : node && propertiesOf(node).get(key);
  return (path) => path.reduce(inside, tree as Node | undefined);
}

const pathOf = ({ instancePath }: ErrorObject): Path =>
  instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const keysOf = ({ parentSchema }: ErrorObject): string[] => Object.keys(parentSchema?.properties ?? {});

/** Unknown keys that are the missing ones of their objects, mistyped: one error each, of which the schema sees two. */
function mistypedKeys(errors: readonly ErrorObject[]): Map<ErrorObject, ErrorObject> {
  const missing = errors.filter(({ keyword }) => keyword === 'required');
  const unknownKeys = Map.groupBy(
    errors.filter(({ keyword }) => keyword === 'additionalProperties'),
    ({ instancePath }) => instancePath,
  );
  return new Map(
    missing.flatMap((required): [ErrorObject, ErrorObject][] => {
      const unknown = unknownKeys.get(required.instancePath)?.find((error) => {
        const key = meant(String(error.params.additionalProperty), keysOf(error));
        return key === undefined || key === required.params.missingProperty;
      });
      return unknown ? [[unknown, required]] : [];
    }),
  );
}

const kinds: Record<string, string> = { fullOrgs: 'organization', users: 'user', individualRepos: 'repository' };

/** What a fault is about, as a person counts and names it; empty for the whole. */
function subjectOf([list, index, key, entry]: Path, nodeAt: NodeAt, quote: Quote): string {
  if (list === undefined) return '';
  if (index === undefined || list === 'allInstallations') return `\`${list}\``;
  const nameKey = list === 'users' ? 'login' : 'orgName';
  const name = key === nameKey ? undefined : nodeAt([list, index, nameKey])?.value;
  const one = `${kinds[list]} ${typeof name === 'string' ? quote(name) : Number(index) + 1}`;
  if (key === undefined) return one;
  return entry === undefined ? `${one}: \`${key}\`` : `${one}: entry ${Number(entry) + 1} of \`${key}\``;
}

function explain(error: ErrorObject, quote: Quote, missingKey: string | undefined): string {
  const { keyword, params, data, message, instancePath } = error;
  const found = (): string => `(found ${quote(data)})`;
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const keys = keysOf(error);
      return `unknown key ${quote(key)}; ${missingKey ? suggestionOf(missingKey, keys) : suggestion(key, keys)}`;
    }
    case 'required':
      return `the key "${params.missingProperty}" is missing`;
    case 'pattern': {
      const what = instancePath.startsWith('/individualRepos') ? 'a valid owner/repository' : 'a valid account name';
      return `must be ${what} ${found()}${lookalike(String(data))}`;
    }
    case 'anyOf':
      if (instancePath === '/allInstallations')
        return `must be true, false, or an object with \`exclude\` as names ${found()}`;
      return instancePath.endsWith('/visibility')
        ? `must be public, private, internal, or an array of them ${found()}`
        : `must be a string or an array with names ${found()}`;
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')} ${found()}`;
    case 'type':
      return `must be ${/^[ao]/.test(params.type) ? 'an' : 'a'} ${params.type} ${found()}`;
    default:
      return `${message} ${found()}`;
  }
}

/** A letter or a dash that looks like one of a name and is another, such as a Cyrillic o. */
function lookalike(name: string): string {
  const letter = /[^\p{ASCII}\p{C}\p{Z}]/u.exec(name)?.[0];
  return letter
    ? `. Replace "${letter}" (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`
    : '';
}

/** Keys that JSON would drop without a word. */
export function duplicateKeys(node: Node, style: FaultStyle): string[] {
  const { line, quote } = style;
  const inside = (node.children ?? []).flatMap((child) => duplicateKeys(child, style));
  if (node.type !== 'object') return inside;
  const keys = (node.children ?? []).flatMap((property) => property.children?.[0] ?? []);
  const seen = new Set<unknown>();
  const repeated = keys.filter(({ value }) => seen.size === seen.add(value).size);
  const faults = repeated.map(({ offset, value }) => `${line(offset)}: the key ${quote(value)} is duplicated`);
  return [...faults, ...inside];
}

/** What is wrong with the names and globs of the owners, whatever else is wrong with the file. */
export function selectionFaults(tree: Node, style: FaultStyle): string[] {
  const { line, quote } = style;
  const listed = ['fullOrgs', 'users'].flatMap((key) => findNodeAtLocation(tree, [key])?.children ?? []);
  const owners = listed.filter(({ type }) => type === 'object');
  return [
    ...installedFaults(tree, style),
    ...owners.flatMap((owner) => {
      const excluded = patternsAt(owner, 'exclude');
      const included = patternsAt(owner, 'include');
      const faults = [...excluded, ...included]
        .filter(({ text }) => !isPattern(text))
        .map(({ text, offset }) => `${line(offset)}: ${quote(text)} is not a repository name or glob`);
      const [first] = excluded;
      if (!first || !leavesNothing(excluded, included)) return faults;
      const login = ['orgName', 'login'].map((key) => findNodeAtLocation(owner, [key])?.value).find(Boolean);
      return [...faults, `${line(first.offset)}: \`exclude\` leaves out every repository of ${quote(login)}`];
    }),
  ];
}

function installedFaults(tree: Node, { line, quote }: FaultStyle): string[] {
  const installed = findNodeAtLocation(tree, ['allInstallations']);
  const patterns = installed?.type === 'object' ? patternsAt(installed, 'exclude') : [];
  return patterns
    .filter(({ text }) => !isInstalledPattern(text))
    .map(({ text, offset }) => `${line(offset)}: ${quote(text)} is not an account, owner/repository or glob`);
}

type Pattern = { text: string; offset: number };

function patternsAt(owner: Node, key: string): Pattern[] {
  const node = findNodeAtLocation(owner, [key]);
  const isArray = node?.type === 'array';
  const written = isArray ? (node.children ?? []) : node ? [node] : [];
  return written
    .filter(({ type }) => type === 'string')
    .flatMap(({ value, offset }) => toList(isArray ? [value] : value).map((text) => ({ text, offset })));
}

/** Whether nothing can be selected, whatever repositories there are. */
function leavesNothing(excluded: readonly Pattern[], included: readonly Pattern[]): boolean {
  const out = new Set(excluded.map(({ text }) => text.toLowerCase()));
  const into = included.map(({ text }) => text.toLowerCase());
  return [...out].some((text) => /^\*+$/.test(text)) || (into.length > 0 && into.every((text) => out.has(text)));
}
