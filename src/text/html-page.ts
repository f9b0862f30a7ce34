/** A title stands near the top, and a form to sign in is most of its page. */
const longestLook = 20_000;
const longestTitle = 100;

/** The title of an HTML page. */
export function pageTitle(page: string): string | undefined {
  const head = page.slice(0, longestLook);
  const from = head.search(/<title\b/i);
  const title = from < 0 ? undefined : /^<title[^>]*>([^<]*)/i.exec(head.slice(from))?.[1];
  const text = title
    ?.replace(/&(\w+|#\d+);/g, (entity, name) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  return text ? text.slice(0, longestTitle) : undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', middot: '·', mdash: '—', quot: '"', '#39': "'" };

/** Whether a page asks who its reader is. */
export const isSignIn = (page: string): boolean =>
  /type=["']?password/i.test(page.slice(0, longestLook)) || /\b(sign|log)[ -]?(in|on)\b/i.test(pageTitle(page) ?? '');
