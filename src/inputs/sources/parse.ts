import { getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import type { RepositoryName } from '../../model.ts';
import type { Quote } from '../../text/redact.ts';
import { digestOf, type Written } from './digest.ts';
import { type Excerpt, excerptAt } from './excerpt.ts';
import { duplicateKeys, type FaultStyle, schemaFaults, selectionFaults } from './faults.ts';
import { createInstalledAccounts, type InstalledAccounts } from './installed-accounts.ts';
import { jsonFault } from './json-fault.ts';
import { createSelection, type Selection, type SelectionOptions } from './selection.ts';

export interface OwnerSource {
  kind: 'organization' | 'user';
  login: string;
  selects: Selection;
}

export interface SelectedNames {
  owners: OwnerSource[];
  repositories: RepositoryName[];
}

export interface Sources extends SelectedNames {
  /** Absent unless every account is taken that installed the GitHub App. */
  installed?: InstalledAccounts;
  /** Of what they select: the same, however it is written. */
  digest: string;
  /** As they were written; absent if they come from another job. */
  text?: string;
}

/** Each fault with the line that it is about, if that can be shown. */
export type ParsedSources = { sources: Sources } | { faults: string[]; excerpts: (Excerpt | undefined)[] };

/** Reads sources.json, or the same text from the input. Finds all faults at once, each with its line in `where`. */
export function parseSources(written: string, where: string, quote: Quote): ParsedSources {
  try {
    const text = written.replace(/^\uFEFF/, '');
    const lineOf = lineFinder(text, where);
    const parsed = parse(text, { line: (offset) => `${lineOf(offset)}\0${offset}\0`, quote });
    if ('sources' in parsed) return parsed;
    const offsets = parsed.faults.map((fault) => Number(offsetMark.exec(fault)?.[1]));
    return {
      faults: parsed.faults.map((fault) => fault.replace(offsetMark, '').replace(/\s+/g, ' ')),
      excerpts: offsets
        .slice(0, mostExcerpts)
        .map((offset) => (Number.isNaN(offset) ? undefined : excerptAt(text, offset, quote))),
    };
  } catch (error) {
    // The parser goes into each bracket by recursion.
    if (error instanceof RangeError) return { faults: [`${where}: nested too deeply`], excerpts: [] };
    throw error;
  }
}

/** A file can have as many faults as lines, and nobody looks at more of them. */
const mostExcerpts = 20;

/** Follows the line of a fault until its excerpt is known; the text has no zero. */
const offsetMark = /\0(\d+)\0/;

function parse(text: string, style: FaultStyle): { sources: Sources } | { faults: string[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first || !tree) return { faults: first ? [jsonFault(text, first, style)] : [] };
  const faults = [duplicateKeys, schemaFaults, selectionFaults].flatMap((find) => find(tree, style));
  if (faults.length > 0) return { faults };
  const sources = toSources(getNodeValue(tree) as Written);
  if (sources.installed || sources.owners.length + sources.repositories.length > 0) return { sources };
  return { faults: [`${style.line(0)}: nothing to do: name at least one organization, user or repository`] };
}

/** A file can have as many faults as lines, so the line of an offset is found by halving. */
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

function toSources(written: Written): Sources {
  const { fullOrgs = [], users = [], individualRepos = [], allInstallations = false } = written;
  const owner = (kind: OwnerSource['kind'], login: string, options: SelectionOptions): OwnerSource => ({
    kind,
    login,
    selects: createSelection(options),
  });
  const organizations = fullOrgs.map(({ orgName, ...options }) => owner('organization', orgName, options));
  const accounts = users.map(({ login, ...options }) => owner('user', login, options));
  const repositories = individualRepos as RepositoryName[];
  return {
    owners: [...organizations, ...accounts],
    repositories,
    ...(allInstallations && { installed: createInstalledAccounts(allInstallations) }),
    digest: digestOf(written),
  };
}
