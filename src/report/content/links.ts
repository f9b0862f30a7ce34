import type { RunInfo } from '../../model.ts';
import { html, htmlWithBreaks } from '../../text/escape.ts';
import type { Column } from './table.ts';

/** Writes the name of a repository or an owner as HTML, with a link to its page if that is known. */
export type Link = (name: string) => string;

/** What GitHub accepts as a name; what is no name is text: https://docs.github.com/en/rest/repos/repos#create-an-organization-repository */
const isName = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** `attributes`: of each link. */
export function linksTo({ workflowRunUrl }: Pick<RunInfo, 'workflowRunUrl'>, attributes = ''): Link {
  const server = webAddress(workflowRunUrl)?.origin;
  return (name) =>
    server !== undefined && isName.test(name)
      ? `<a href="${html(`${server}/${name}`)}"${attributes}>${htmlWithBreaks(name)}</a>`
      : htmlWithBreaks(name);
}

/** A cell of a table, with links if it has names. */
export function cellHtml(text: string, column: Column | undefined, link: Link): string {
  if (column?.kind === 'names') return linkAll(text, link);
  return column?.kind === 'repository' ? link(text) : htmlWithBreaks(text);
}

/** The same for names as `listOf` writes them. */
export function linkAll(list: string, link: Link): string {
  const [, names = '', more = ''] = /^(.*?)( and [\d,]+ more)?$/s.exec(list) ?? [];
  return `${names.split(', ').map(link).join(', ')}${html(more).replace(/^(?=.)/, ' ')}`;
}

/** Undefined for what is no address of a page. */
export function webAddress(url: string | undefined): URL | undefined {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}
