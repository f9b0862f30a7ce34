/** @import { Cell, Column } from '../content/table.ts' */
/** @import { Order, PageData, TableData } from './data.ts' */

/** @type {PageData} */
const { server, tables } = JSON.parse(document.getElementById('data')?.textContent ?? '');

const numbers = new Intl.NumberFormat('en-US');
const signedNumbers = new Intl.NumberFormat('en-US', { signDisplay: 'exceptZero' });
const collator = new Intl.Collator('en', { numeric: true });

/** @param {string} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** What GitHub accepts as the name of an account or a repository. */
const isName = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** @param {string} name of a repository or an owner */
function linked(name) {
  if (server === null || !isName.test(name)) return name;
  // A line may end behind a sign that parts names.
  const [first = '', ...rest] = name.split(/(?<=[/_.-])(?=[^/_.-])/);
  return element('a', { href: `${server}/${name}` }, first, ...rest.flatMap((part) => [element('wbr'), part]));
}

/** Shows a row as a card: page.css. */
const phone = matchMedia('(max-width: 600px)');
const mostCards = 10;

/** Longer texts make rows high. */
const longText = 24;

/** More names than these are opened on demand. */
const shortList = 3;

/** @param {string} text names, and how many more there are */
function names(text) {
  const [, list = '', rest = '', more = '0'] = /^(.*?)( and ([\d,]+) more)?$/s.exec(text) ?? [];
  const all = list.split(', ');
  const links = all.flatMap((name, i) => (i === 0 ? [linked(name)] : [', ', linked(name)]));
  const [first = ''] = all;
  if (all.length <= shortList) return element('span', {}, ...links, rest);
  const others = numbers.format(all.length - 1 + Number(more.replaceAll(',', '')));
  return element('details', {}, element('summary', {}, `${first} and ${others} more`), ...links, rest);
}

/** What stands between backticks is code. @param {string} text */
const withCode = (text) => text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? element('code', {}, part) : part));

/** @param {Cell} value @param {Column} column */
function shown(value, { kind }) {
  if (value === null) return '';
  if (kind === 'number') return numbers.format(Number(value));
  if (kind === 'change') return signedNumbers.format(Number(value)).replace('-', '−');
  const text = String(value);
  if (kind === 'time') return element('time', { datetime: text, title: text }, text.slice(0, 10));
  if (kind === 'names') return names(text);
  if (kind === 'repository') return linked(text);
  return element('span', text.length > longText ? { class: 'long' } : {}, ...withCode(text));
}

/** Empty cells come last in either direction. @param {Order} order @returns {(one: Cell[], other: Cell[]) => number} */
function comparing({ column, descending }) {
  const direction = descending ? -1 : 1;
  return ({ [column]: a = null }, { [column]: b = null }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
    return direction * collator.compare(String(a), String(b));
  };
}

/** A table with as many rows at a time as a reader can look through; sorting and filtering go over all of them. */
class DataTable extends HTMLElement {
  /** @type {TableData} */
  #data = { columns: [], rows: [], noun: ['', ''], rowsPerPage: 1 };
  /** All rows in order. @type {Cell[][]} */
  #sorted = [];
  /** Those that the filter lets through. @type {Cell[][]} */
  #found = [];
  /** @type {Order | undefined} */
  #order;
  #page = 0;

  #filter = /** @type {HTMLInputElement} */ (
    element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' })
  );
  #status = element('p', { role: 'status' });
  #head = element('tr', { role: 'row' });
  #body = element('tbody', { role: 'rowgroup' });
  #back = element('button', { type: 'button' }, 'Previous');
  #place = element('span', { role: 'status' });
  #next = element('button', { type: 'button' }, 'Next');
  #pages = element('nav', {}, this.#back, this.#place, this.#next);

  connectedCallback() {
    const data = tables[this.dataset.of ?? ''];
    if (!data) return;
    this.#data = data;
    this.#order = data.sortedBy;
    this.#sorted = data.rows;
    this.#build(this.dataset.title ?? '');
    this.#search();
  }

  /** @param {string} title the id of the heading above */
  #build(title) {
    const name = document.getElementById(title)?.textContent ?? '';
    const isLong = this.#data.rows.length > this.#data.rowsPerPage;
    const words = element('span', {}, 'Filter', element('span', { class: 'unseen' }, ` ${name}`));
    const label = element('label', {}, words, this.#filter);
    this.#filter.addEventListener('input', () => this.#search());
    this.#back.addEventListener('click', () => this.#turn(-1));
    this.#next.addEventListener('click', () => this.#turn(1));
    this.#pages.setAttribute('aria-label', `Pages of ${name}`);
    this.#head.append(...this.#data.columns.map((column, i) => this.#title(column, i)));
    this.toggleAttribute('data-single', this.#data.rows.length < 2);
    // Named, since what a phone shows as cards has another `display`, and browsers go by that.
    const head = element('thead', { role: 'rowgroup' }, this.#head);
    const table = element('table', { role: 'table', 'aria-labelledby': title }, head, this.#body);
    phone.addEventListener('change', () => this.#search());
    const scroll = element('div', { class: 'scroll', role: 'group', 'aria-labelledby': title }, table);
    const tools = [...(isLong ? [label] : []), this.#status, ...this.#wholeTexts()];
    this.append(element('div', { class: 'tools' }, ...tools), scroll);
    if (isLong) this.append(this.#pages);
    // Only what can be scrolled is a stop for the keyboard.
    new ResizeObserver(() => {
      if (scroll.scrollWidth > scroll.clientWidth) scroll.tabIndex = 0;
      else scroll.removeAttribute('tabindex');
    }).observe(scroll);
  }

  /** The switch between the begin of long texts and the whole of them, if rows show the begin only. */
  #wholeTexts() {
    const { isCompact, columns, rows } = this.#data;
    const isLong = (/** @type {Cell} */ cell, /** @type {number} */ i) =>
      columns[i]?.kind === 'text' && typeof cell === 'string' && cell.length > longText;
    if (!isCompact || !rows.some((row) => row.some(isLong))) return [];
    const button = element('button', { type: 'button', class: 'switch', 'aria-pressed': 'false' }, 'Show whole texts');
    button.addEventListener('click', () =>
      button.setAttribute('aria-pressed', String(this.toggleAttribute('data-whole'))),
    );
    this.toggleAttribute('data-compact', true);
    return [button];
  }

  /** @param {Column} column @param {number} index */
  #title(column, index) {
    const arrow = element('span', { class: 'arrow', 'aria-hidden': 'true' });
    const button = element('button', { type: 'button' }, column.title, arrow);
    button.addEventListener('click', () => this.#sort(index));
    const content = this.#data.rows.length < 2 ? column.title : button;
    return element('th', { scope: 'col', role: 'columnheader', class: column.kind }, content);
  }

  /** First the most, or the first by alphabet; then the other way round. @param {number} column */
  #sort(column) {
    const kind = this.#data.columns[column]?.kind;
    const isText = kind === 'text' || kind === 'repository';
    this.#order = { column, descending: this.#order?.column === column ? !this.#order.descending : !isText };
    this.#sorted = this.#data.rows.toSorted(comparing(this.#order));
    this.#search();
  }

  /** Shows the rows that have each word of the filter. */
  #search() {
    const words = this.#filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    this.#found = this.#sorted.filter((row) => {
      const texts = row.filter((cell) => typeof cell === 'string').map((cell) => cell.toLowerCase());
      return words.every((word) => texts.some((text) => text.includes(word)));
    });
    this.#page = 0;
    this.#show();
  }

  get #rowsPerPage() {
    return phone.matches ? Math.min(mostCards, this.#data.rowsPerPage) : this.#data.rowsPerPage;
  }

  get #lastPage() {
    return Math.max(0, Math.ceil(this.#found.length / this.#rowsPerPage) - 1);
  }

  /** @param {number} by */
  #turn(by) {
    const page = this.#page + by;
    if (page < 0 || page > this.#lastPage) return;
    this.#page = page;
    this.#show();
  }

  #show() {
    const start = this.#page * this.#rowsPerPage;
    const rows = this.#found.slice(start, start + this.#rowsPerPage);
    this.#body.replaceChildren(...rows.map((row) => this.#row(row)));
    for (const [i, title] of [...this.#head.children].entries()) {
      if (this.#order?.column !== i) title.removeAttribute('aria-sort');
      else title.setAttribute('aria-sort', this.#order.descending ? 'descending' : 'ascending');
    }
    this.#place.textContent = `Page ${numbers.format(this.#page + 1)} of ${numbers.format(this.#lastPage + 1)}`;
    // A button that is disabled would lose the focus.
    this.#back.setAttribute('aria-disabled', String(this.#page === 0));
    this.#next.setAttribute('aria-disabled', String(this.#page === this.#lastPage));
    const { noun, rows: all } = this.#data;
    const found = this.#found.length === all.length ? '' : `${numbers.format(this.#found.length)} of `;
    this.#status.textContent = `${found}${numbers.format(all.length)} ${noun[all.length === 1 ? 0 : 1]}`;
  }

  /** @param {Cell[]} row */
  #row(row) {
    const cells = this.#data.columns.map((column, i) => {
      const content = shown(row[i] ?? null, column);
      return i === 0
        ? element('th', { scope: 'row', role: 'rowheader', class: column.kind }, content)
        : element('td', { role: 'cell', class: column.kind, 'data-title': column.title }, content);
    });
    return element('tr', { role: 'row' }, ...cells);
  }
}

customElements.define('data-table', DataTable);
