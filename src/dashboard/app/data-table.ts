import { counted, number } from '../../text/format.ts';
import type { Settings } from './address.ts';
import type { App } from './app.ts';
import { button, type Child, element, unseen } from './element.ts';
import { shown, shownChange } from './figures.ts';

export type Cell = string | number | null;

export interface Column {
  /** In the address, as that by which the rows are sorted. */
  id: string;
  title: string;
  /** The end of the title, where the column before says the rest. */
  shortTitle?: string;
  kind: 'name' | 'text' | 'number' | 'change' | 'day' | 'line';
  /** What the row is sorted by, and what stands in a CSV file. */
  value(row: number): Cell;
  /** What a reader sees, where that is not the value. */
  show?(row: number): readonly Child[];
}

export interface TableOptions {
  app: App;
  /** The id of the heading above. */
  labelledBy: string;
  columns: readonly Column[];
  /** What a row is, one and several. */
  noun: [one: string, many: string];
  rowsPerPage: number;
  keys: { sort: 'sort' | 'owners-sort'; page: 'page' | 'owners-page' };
}

export interface DataTable {
  /** How many rows there are. */
  count: HTMLElement;
  nodes: readonly HTMLElement[];
  show(rows: readonly number[], total: number, settings: Settings): void;
  /** Those that were shown last, on all pages, in order. */
  sorted(): readonly number[];
}

const mostCards = 10;

/** A table of which the rows of one page are in the document; what is sorted and filtered are numbers of rows. */
export function dataTable({ app, labelledBy, columns, noun, keys, ...options }: TableOptions): DataTable {
  const phone = matchMedia('(max-width: 600px)');
  // A row is a card there.
  const rowsPerPage = (): number => (phone.matches ? mostCards : options.rowsPerPage);
  const body = element('tbody', { role: 'rowgroup' });
  const heads = columns.map((column) => headOf(column, (id) => sort(id)));
  const head = element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...heads));
  const table = element('table', { role: 'table', 'aria-labelledby': labelledBy, class: 'rows' }, head, body);
  const count = element('p', { role: 'status', class: 'count' });
  const place = element('span', { role: 'status' });
  const turn = (by: number) => (): void => {
    const page = pageOf(by);
    if (page !== pageOf(0)) app.change({ [keys.page]: String(page) });
  };
  const back = button('Previous', turn(-1));
  const next = button('Next', turn(1));
  const pages = element('nav', { class: 'pages' }, back, place, next);
  pages.setAttribute('aria-label', `Pages of ${noun[1]}`);
  const scroll = scrolling(table, labelledBy);
  const nothing = element(
    'p',
    { class: 'note' },
    `No ${noun[0]} was found. Clear the search, or choose “all” beside it.`,
  );
  let rows: readonly number[] = [];
  let sorted: readonly number[] = [];
  let order = '';

  const lastPage = (): number => Math.max(1, Math.ceil(sorted.length / rowsPerPage()));
  const pageOf = (by: number): number =>
    Math.min(lastPage(), Math.max(1, Math.trunc(Number(app.address().settings[keys.page]) || 1) + by));

  /** First the most, or the first by alphabet; then the other way round. */
  function sort(id: string): void {
    const isNumber = ['number', 'change', 'day'].includes(columns.find((one) => one.id === id)?.kind ?? '');
    const first = isNumber ? `-${id}` : id;
    const isShown = app.address().settings[keys.sort] === first;
    app.change({ [keys.sort]: isShown ? (isNumber ? id : `-${id}`) : first, [keys.page]: '1' });
  }

  function show(found: readonly number[], total: number, settings: Settings): void {
    const wanted = settings[keys.sort];
    const id = wanted.replace(/^-/, '');
    if (found !== rows || wanted !== order) {
      const column = columns.find((one) => one.id === id);
      sorted = column ? sortedBy(found, column, wanted.startsWith('-')) : found;
      rows = found;
      order = wanted;
    }
    for (const [i, one] of heads.entries()) markSorted(one, columns[i]?.id === id, wanted);
    const page = pageOf(0);
    const visible = sorted.slice((page - 1) * rowsPerPage(), page * rowsPerPage());
    body.replaceChildren(...visible.map((row) => rowOf(row, columns)));
    place.textContent = `Page ${number(page)} of ${number(lastPage())}`;
    // A button that is disabled would lose the focus.
    back.setAttribute('aria-disabled', String(page === 1));
    next.setAttribute('aria-disabled', String(page === lastPage()));
    pages.hidden = lastPage() === 1;
    scroll.hidden = found.length === 0;
    nothing.hidden = !scroll.hidden;
    count.textContent = `${found.length === total ? '' : `${number(found.length)} of `}${counted(total, ...noun)}`;
  }
  return { count, nodes: [scroll, nothing, pages], show, sorted: () => sorted };
}

function markSorted(head: HTMLElement, isSorted: boolean, order: string): void {
  if (isSorted) head.setAttribute('aria-sort', order.startsWith('-') ? 'descending' : 'ascending');
  else head.removeAttribute('aria-sort');
}

function headOf({ id, title, shortTitle, kind }: Column, sort: (id: string) => void): HTMLElement {
  const attributes = { scope: 'col', role: 'columnheader', class: kind };
  if (kind === 'line') return element('th', attributes, title);
  const made = button('', () => sort(id));
  if (shortTitle === undefined) made.append(title);
  else made.append(element('span', { class: 'rest' }, title.slice(0, -shortTitle.length)), shortTitle);
  made.append(element('span', { class: 'arrow', 'aria-hidden': 'true' }));
  return element('th', attributes, made);
}

function rowOf(row: number, columns: readonly Column[]): HTMLElement {
  const cells = columns.map((column, i) => {
    const content = column.show?.(row) ?? [textOf(column, row)];
    if (i === 0) return element('th', { scope: 'row', role: 'rowheader', class: column.kind }, ...content);
    return element(
      'td',
      { role: 'cell', class: column.kind, 'data-title': column.shortTitle ?? column.title },
      ...content,
    );
  });
  return element('tr', { role: 'row' }, ...cells);
}

function textOf({ kind, value }: Column, row: number): string {
  const cell = value(row);
  if (typeof cell === 'string') return cell;
  if (cell === null && kind !== 'number' && kind !== 'change') return '';
  return kind === 'change' ? shownChange(cell) : shown(cell);
}

/** What is not known comes last in either direction. */
function sortedBy(rows: readonly number[], { value }: Column, descending: boolean): number[] {
  const direction = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(value(row)) }));
  keyed.sort(({ key: one, row: first }, { key: other, row: second }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null) || first - second;
    return one === other ? first - second : direction * (one < other ? -1 : 1);
  });
  return keyed.map(({ row }) => row);
}

const keyOf = (value: Cell): Cell => (typeof value === 'string' ? value.toLowerCase() || null : value);

/** A table that can be scrolled where it is too wide. Only then is it a stop for the keyboard. */
function scrolling(table: HTMLElement, labelledBy: string): HTMLElement {
  const scroll = element('div', { class: 'scroll', role: 'group', 'aria-labelledby': labelledBy }, table);
  new ResizeObserver(() => {
    if (scroll.scrollWidth > scroll.clientWidth) scroll.tabIndex = 0;
    else scroll.removeAttribute('tabindex');
  }).observe(scroll);
  return scroll;
}

/** With more columns, a row is a card on a phone. */
const mostPhoneColumns = 3;

/** A short table whose rows have one order. */
export function shortTable(
  labelledBy: string,
  titles: readonly [title: string, kind: Column['kind']][],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  const head = element(
    'tr',
    { role: 'row' },
    ...titles.map(([title, kind]) => element('th', { scope: 'col', role: 'columnheader', class: kind }, title)),
  );
  const body = rows.map((cells) => {
    const made = cells.map((content, i) => {
      const [title = '', kind = 'text'] = titles[i] ?? [];
      if (i === 0) return element('th', { scope: 'row', role: 'rowheader', class: kind }, content);
      return element('td', { role: 'cell', class: kind, 'data-title': title }, content);
    });
    return element('tr', { role: 'row' }, ...made);
  });
  const parts = [element('thead', { role: 'rowgroup' }, head), element('tbody', { role: 'rowgroup' }, ...body)];
  const kind = titles.length > mostPhoneColumns ? 'short cards' : 'short';
  return scrolling(
    element('table', { role: 'table', 'aria-labelledby': labelledBy, class: kind }, ...parts),
    labelledBy,
  );
}

/** The first rows of many, and a button for the others. */
export function openable(rows: number, first: number, make: (count: number) => HTMLElement, noun: string): HTMLElement {
  const node = element('div', {}, make(Math.min(rows, first)));
  if (rows <= first) return node;
  const more = button(
    `Show all ${number(rows)}`,
    () => {
      node.replaceChildren(make(rows));
      node.querySelector<HTMLElement>(`tbody tr:nth-child(${first + 1}) a`)?.focus();
    },
    { class: 'more' },
  );
  more.append(unseen(` ${noun}`));
  node.append(more);
  return node;
}
