import { type Period, periods, type Site } from '../site-data.ts';

/** What is shown: the part of the address behind `#` up to a question mark. */
export type View =
  | { kind: 'overview' }
  | { kind: 'owner'; login: string }
  | { kind: 'repo'; repo: string }
  | { kind: 'unknown' };

/** How it is shown. What is as here is left out of the address. */
const defaults = {
  /** Of lines and changes, in days. */
  period: '90',
  /** Of the biggest changes. */
  metric: 'stars',
  /** Of the owners, as `sort` and `page` are of the repositories: a column, from the most to the least behind `-`. */
  'owners-sort': '-stars',
  'owners-page': '1',
  search: '',
  owner: '',
  archived: '',
  language: '',
  topic: '',
  columns: '',
  sort: '-stars',
  page: '1',
};

export type Settings = Record<keyof typeof defaults, string>;

export interface Address {
  view: View;
  settings: Settings;
  /** The id of a section, of an address such as `#repositories`. */
  section: string | null;
}

const names = Object.keys(defaults) as (keyof Settings)[];

export function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const given = new URLSearchParams(query);
  const settings = Object.fromEntries(names.map((name) => [name, given.get(name) ?? defaults[name]])) as Settings;
  if (!isSpan(settings.period)) settings.period = defaults.period;
  if (!path.startsWith('/')) return { view: { kind: 'overview' }, settings, section: path === '' ? null : path };
  return { view: viewOf(path), settings, section: null };
}

function viewOf(path: string): View {
  const [, kind = '', first = '', second = '', ...more] = path.split('/').map(decoded);
  if (kind === '') return { kind: 'overview' };
  if (kind === 'owner' && first !== '' && second === '') return { kind, login: first };
  if (kind === 'repo' && first !== '' && second !== '' && more.length === 0)
    return { kind, repo: `${first}/${second}` };
  return { kind: 'unknown' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function addressOf(view: View, settings: Partial<Settings> = {}): string {
  const changed = names.flatMap((name): [string, string][] => {
    const value = settings[name] ?? defaults[name];
    return value === defaults[name] ? [] : [[name, value]];
  });
  const query = new URLSearchParams(changed).toString();
  return `#/${pathOf(view)}${query === '' ? '' : `?${query}`}`;
}

function pathOf(view: View): string {
  if (view.kind === 'owner') return `owner/${encodeURIComponent(view.login)}`;
  if (view.kind === 'repo') return `repo/${view.repo.split('/').map(encodeURIComponent).join('/')}`;
  return '';
}

/** What lines can show; changes are known of `periods` only. */
export const spans = ['7', '30', '90', '365', 'all'] as const;
export type Span = (typeof spans)[number];
const isSpan = (text: string): text is Span => (spans as readonly string[]).includes(text);

export const spanOf = ({ period }: Settings): Span => (isSpan(period) ? period : '90');

/** The longest period with changes that a span of lines has room for. */
export function periodOf(settings: Settings, { bases }: Pick<Site, 'bases'>): Period {
  const longest = Number(settings.period) || Number.POSITIVE_INFINITY;
  return periods.findLast((period) => period <= longest && bases[period] !== null) ?? periods[0];
}
