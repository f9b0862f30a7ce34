import { type Settings, type Span, spans } from './address.ts';
import type { App } from './app.ts';
import { element } from './element.ts';

const words: Record<Span, string> = { 7: '7 days', 30: '30 days', 90: '90 days', 365: 'Year', all: 'All' };

/** The choice of the period, as links: each can be shared and opened beside. */
export function periodNav(app: App) {
  const links = spans.map((span) => ({ span, link: element('a', {}, words[span]) }));
  const items = links.map(({ link }) => element('li', {}, link));
  const node = element('nav', { 'aria-label': 'Period', class: 'choice period' }, element('ul', {}, ...items));
  const show = (settings: Settings): void => {
    for (const { span, link } of links) {
      link.href = app.href(app.address().view, { ...settings, period: span });
      if (span === settings.period) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  return { node, show };
}
