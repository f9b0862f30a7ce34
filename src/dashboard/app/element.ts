export type Child = Node | string | false | undefined;

/** Texts become text nodes, so that nothing from outside is read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAll(made, attributes);
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}

/** An element of a drawing. */
export function drawn(tag: string, attributes: Readonly<Record<string, string>>, ...children: Node[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAll(made, attributes);
  made.append(...children);
  return made;
}

function setAll(made: Element, attributes: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
}

export function button(text: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** A text that only a screen reader reads. */
export const unseen = (text: string): HTMLElement => element('span', { class: 'unseen' }, text);

/** A name behind whose signs a line can end. */
export const breakable = (name: string): Child[] =>
  name.split(/(?<=[/_.-])(?=[^/_.-])/).flatMap((part, i) => (i === 0 ? [part] : [element('wbr'), part]));

/** A part of a view whose content is made anew; what its content listens to ends with it. */
export class Place {
  readonly node: HTMLElement;
  #content = new AbortController();

  constructor(signal: AbortSignal, attributes: Record<string, string> = {}) {
    this.node = element('div', attributes);
    signal.addEventListener('abort', () => this.#content.abort());
  }

  show(make: (signal: AbortSignal) => readonly Child[]): void {
    this.#content.abort();
    this.#content = new AbortController();
    const children = make(this.#content.signal).filter((child) => child !== false && child !== undefined);
    this.node.replaceChildren(...children);
  }
}

/** Offers a file to the reader's computer. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
