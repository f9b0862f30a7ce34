import type { Settings } from './address.ts';
import type { App } from './app.ts';
import { button, element, unseen } from './element.ts';
import { type Repositories, sortedNames } from './found-rows.ts';
import { usualMetrics } from './repository-columns.ts';

/** The search, the choices beside it, and what is done with what is found. */
export function filterBar(app: App, all: Repositories, owner: string | null, save: () => void) {
  const search = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', id: 'search' });
  search.addEventListener('input', () => app.change({ search: search.value, page: '1' }, { isSmall: true }));
  const choices: [name: 'owner' | 'archived' | 'language' | 'topic', label: string, options: [string, string][]][] = [
    ['owner', 'Owner', owner === null ? all.owners.map((one) => [one, one]) : []],
    ['archived', 'State', [...states]],
    ['language', 'Language', byName(all.languages ?? [])],
    ['topic', 'Topic', byName(mostUsed(all))],
  ];
  const selects = choices
    .filter(([, , options]) => options.length > 0)
    .map(([name, label, options]) => {
      const items = [['', 'all'], ...options].map(([value, text]) => element('option', { value }, text));
      const select = element('select', { name }, ...items);
      select.addEventListener('change', () => app.change({ [name]: select.value, page: '1' }));
      return { name, select, label: element('label', {}, label, select) };
    });
  const picks = app.site.metrics
    .filter(({ field }) => !usualMetrics.includes(field))
    .map(({ field, label }) => {
      const box = element('input', { type: 'checkbox', name: field });
      box.addEventListener('change', () => app.change({ columns: chosen() }));
      return { field, box, label: element('label', {}, box, label) };
    });
  const chosen = (): string => picks.flatMap(({ field, box }) => (box.checked ? [field] : [])).join(',');
  const more = element('details', { class: 'columns' }, element('summary', {}, 'Columns'));
  more.append(element('div', {}, ...picks.map(({ label }) => label)));
  const node = element(
    'div',
    { class: 'tools' },
    element('label', {}, 'Search', unseen(' repositories'), search),
    ...selects.map(({ label }) => label),
  );
  const tools = [picks.length > 0 && more, button('Save as CSV', save)];
  const show = (settings: Settings): void => {
    if (search.value !== settings.search) search.value = settings.search;
    for (const { name, select } of selects) select.value = settings[name];
    for (const { field, box } of picks) box.checked = settings.columns.split(',').includes(field);
  };
  return { node, tools, show };
}

const states = [
  ['no', 'active'],
  ['stale', 'stale'],
  ['yes', 'archived'],
  ['gone', 'gone'],
] as const satisfies [string, string][];

const byName = (names: readonly string[]): [string, string][] => sortedNames(names).map((name) => [name, name]);

/** More than these are found by the search. */
const mostTopics = 300;

function mostUsed({ topics = [], topicNames = [] }: Repositories): string[] {
  const uses = new Array<number>(topicNames.length).fill(0);
  for (const topic of topics.flat()) uses[topic] = (uses[topic] ?? 0) + 1;
  const order = topicNames.map((_, i) => i).sort((one, other) => (uses[other] ?? 0) - (uses[one] ?? 0));
  return order.slice(0, mostTopics).map((i) => topicNames[i] ?? '');
}
