import { getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { RepositoryName } from '../../model.ts';
import { createQuote, type Quote } from '../../text/redact.ts';
import { duplicateKeys, schemaFaults, selectionFaults } from './faults.ts';
import { createSelection, type Selection, type SelectionOptions } from './selection.ts';

/** An account of which every repository is collected. */
export interface OwnerSource {
  kind: 'organization' | 'user';
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
export function parseSources(
  written: string,
  where: string,
  quote: Quote = createQuote((text) => text),
): ParsedSources {
  try {
    const parsed = parse(written, where, quote);
    return 'faults' in parsed ? { faults: parsed.faults.map(onOneLine) } : parsed;
  } catch (error) {
    // The parser goes into each bracket by recursion.
    if (error instanceof RangeError) return { faults: [`${where}: nested too deeply`] };
    throw error;
  }
}

const onOneLine = (fault: string): string => fault.replace(/\s+/g, ' ');

function parse(written: string, where: string, quote: Quote): ParsedSources {
  const errors: ParseError[] = [];
  const text = written.replace(/^\uFEFF/, '');
  const tree = parseTree(text, errors, { disallowComments: true });
  const line = lineFinder(text, where);
  if (errors.length > 0 || !tree) {
    const faults = errors.map((error) => `${line(error.offset)}: not JSON: ${printParseErrorCode(error.error)}`);
    return { faults: faults.length > 0 ? faults : [`${where}: empty, expected a JSON object`] };
  }
  const telling = { line, quote };
  const faults = [duplicateKeys, schemaFaults, selectionFaults].flatMap((find) => find(tree, telling));
  if (faults.length > 0) return { faults };
  const sources = toSources(getNodeValue(tree) as Written);
  if (sources.owners.length + sources.repositories.length > 0) return { sources };
  return { faults: [`${where}: nothing to do: name at least one organisation, user or repository`] };
}

/** Tells the line of an offset; a file may have as many faults as lines. */
function lineFinder(text: string, where: string): (offset: number) => string {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let from = 0;
    for (let to = ends.length; from < to; ) {
      const middle = (from + to) >> 1;
      if ((ends[middle] ?? 0) < offset) from = middle + 1;
      else to = middle;
    }
    return `${where}:${from + 1}`;
  };
}

function toSources({ fullOrgs = [], users = [], individualRepos = [] }: Written): Sources {
  const organisations = fullOrgs.map(({ orgName, ...options }) => owner('organization', orgName, options));
  const accounts = users.map(({ login, ...options }) => owner('user', login, options));
  return { owners: [...organisations, ...accounts], repositories: individualRepos };
}

const owner = (kind: OwnerSource['kind'], login: string, options: SelectionOptions): OwnerSource => ({
  kind,
  login,
  selects: createSelection(options),
});
