import type { ErrorObject } from 'ajv';
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Quote } from '../../text/redact.ts';
import { suggestion } from '../nearest.ts';
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
  return errors.map((error) => {
    const path = error.instancePath.split('/').slice(1);
    const place = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const key = error.keyword === 'additionalProperties' ? [...place, error.params.additionalProperty] : place;
    const node = findNodeAtLocation(tree, key) ?? findNodeAtLocation(tree, place) ?? tree;
    return `${line(node.offset)}: ${path.join('.') || 'the file'}: ${explain(error, quote)}`;
  });
}

function explain({ keyword, params, data, message, parentSchema, instancePath }: ErrorObject, quote: Quote): string {
  const found = `(found ${quote(data)})`;
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      return `unknown key ${quote(key)}; ${suggestion(key, Object.keys(parentSchema?.properties ?? {}))}`;
    }
    case 'required':
      return `the key "${params.missingProperty}" is missing`;
    case 'pattern':
      return `must be ${instancePath.startsWith('/individualRepos') ? 'a valid owner/repository' : 'a valid account name'} ${found}`;
    case 'anyOf':
      return instancePath.endsWith('/visibility')
        ? `must be public, private, internal, or an array of them ${found}`
        : `must be a string or an array with names ${found}`;
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')} ${found}`;
    case 'type':
      return `must be ${/^[ao]/.test(params.type) ? 'an' : 'a'} ${params.type} ${found}`;
    default:
      return `${message} ${found}`;
  }
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
export function selectionFaults(tree: Node, { line, quote }: FaultStyle): string[] {
  const listed = ['fullOrgs', 'users'].flatMap((key) => findNodeAtLocation(tree, [key])?.children ?? []);
  const owners = listed.filter(({ type }) => type === 'object');
  return owners.flatMap((owner) => {
    const excluded = patternsAt(owner, 'exclude');
    const included = patternsAt(owner, 'include');
    const faults = [...excluded, ...included]
      .filter(({ text }) => !isPattern(text))
      .map(({ text, offset }) => `${line(offset)}: ${quote(text)} is not a repository name or glob`);
    const [first] = excluded;
    if (!first || !leavesNothing(excluded, included)) return faults;
    const login = ['orgName', 'login'].map((key) => findNodeAtLocation(owner, [key])?.value).find(Boolean);
    return [...faults, `${line(first.offset)}: \`exclude\` leaves out every repository of ${quote(login)}`];
  });
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
  const out = excluded.map(({ text }) => text.toLowerCase());
  const into = included.map(({ text }) => text.toLowerCase());
  return out.some((text) => /^\*+$/.test(text)) || (into.length > 0 && into.every((text) => out.includes(text)));
}
