import type { Problem } from '../../model.ts';
import { htmlWithCode } from '../../text/escape.ts';
import { sentence } from '../../text/format.ts';
import { shorten } from './size.ts';

/** A problem as HTML, and below it what to do; each in at most so many characters. */
export function problemHtml({ message, remedy }: Problem, characters: number): string {
  const cut = (text: string): string => htmlWithCode(shorten(sentence(text), characters));
  return `<strong>${cut(message)}</strong>${remedy ? `<br>${cut(remedy)}` : ''}`;
}
