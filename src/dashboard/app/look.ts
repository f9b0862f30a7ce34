import { element } from './element.ts';

/** Colors of the style sheet, as they are by day, by night and on paper: each look is asked once. */
const colors = new Map<string, string>();

export function colorOf(name: string, opacity = 1): string {
  const look = [matchMedia('print').matches, matchMedia('(prefers-color-scheme: dark)').matches].join();
  const key = `${look} ${name} ${opacity}`;
  const known = colors.get(key);
  if (known !== undefined) return known;
  const probe = document.body.appendChild(element('i'));
  probe.style.color = `color-mix(in srgb, var(--${name}) ${100 * opacity}%, transparent)`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  colors.set(key, color);
  return color;
}

export const fontFamily = (): string => getComputedStyle(document.body).fontFamily;
