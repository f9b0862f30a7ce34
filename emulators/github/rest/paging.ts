/** Page and size as GitHub reads them: what is no positive number counts as not given, sizes end at 100. */
export interface Paging {
  page: number;
  perPage: number;
}

export function readPaging(search: URLSearchParams): Paging {
  return { page: positive(search.get('page')) ?? 1, perPage: Math.min(100, positive(search.get('per_page')) ?? 30) };
}

function positive(text: string | null): number | undefined {
  const value = text !== null && /^\d+$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : undefined;
}

export interface LinkTarget {
  /** Address without a query; GitHub's own links name the owner by id. */
  address: string;
  search: URLSearchParams;
  paging: Paging;
  total: number;
  withLast: boolean;
}

/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api#using-link-headers */
export function linkHeader({ address, search, paging, total, withLast }: LinkTarget): string | undefined {
  const last = Math.max(1, Math.ceil(total / paging.perPage));
  const link = (page: number, relation: string): string => {
    const query = new URLSearchParams(search);
    query.set('page', String(page));
    return `<${address}?${query}>; rel="${relation}"`;
  };
  const links: string[] = [];
  if (paging.page > 1) links.push(link(Math.min(paging.page - 1, last), 'prev'));
  if (paging.page < last) {
    links.push(link(paging.page + 1, 'next'));
    if (withLast) links.push(link(last, 'last'));
  }
  if (paging.page > 1) links.push(link(1, 'first'));
  return links.length > 0 ? links.join(', ') : undefined;
}
