import { sameName } from '../model.ts';

/**
 * What this run knows of who may see which repositories. If `hides`, a name that is not known to be public is shown
 * nowhere that is public: it becomes a number, which is the same in all texts of a run.
 */
export class PrivateNames {
  readonly hides: boolean;
  readonly #public = new Set<string>();
  readonly #private = new Set<string>();
  readonly #owners = new Set<string>();
  #workflowRepository = '';
  /** Names to look for in texts, each with its number once it has one. */
  readonly #hidden = new Map<string, number | undefined>();
  #numbers = 0;

  constructor(hides: boolean) {
    this.hides = hides;
  }

  /** How many repositories are known not to be public. */
  get count(): number {
    return this.#private.size;
  }

  get knowsPublicNames(): boolean {
    return this.#public.size > 0;
  }

  /** `visibility` as GitHub says it; without it the name is not known to be public. */
  note(name: string, visibility?: string | null): void {
    const key = sameName(name);
    if (visibility && visibility !== 'public') this.#private.add(key);
    if (!this.hides) return;
    if (visibility === 'public') this.#public.add(key);
    if (this.#public.has(key)) this.#hidden.delete(key);
    else if (!this.#hidden.has(key)) this.#hidden.set(key, undefined);
  }

  /**
   * Any name of these owners is hidden until it is known to be public, since a text can name it before it is listed;
   * except that of the workflow's own repository, where the texts are shown.
   */
  noteOwners(logins: readonly string[], workflowRepository = ''): void {
    for (const login of this.hides ? logins : []) this.#owners.add(login.toLowerCase());
    this.#workflowRepository = sameName(workflowRepository);
  }

  /** As `noteOwners`, of one that the run meets. */
  noteOwner(login: string): void {
    if (this.hides) this.#owners.add(login.toLowerCase());
  }

  /** Takes in names of which a run info says no more. */
  noteLists({ createdList, failedList }: { createdList: string; failedList: string }): void {
    if (!this.hides) return;
    for (const list of [createdList, failedList]) for (const name of list.split(',')) if (name) this.note(name);
  }

  isHidden(name: string): boolean {
    return this.hides && !this.#public.has(sameName(name));
  }

  /** A text in which each of the noted names that are not public is replaced. */
  hide(text: string): string {
    return this.#hidden.size + this.#owners.size === 0 ? text : text.replace(word, (found) => this.#hideIn(found));
  }

  /** A word may be an address or a path, of which any two parts can be a name, and a part the id of a document. */
  #hideIn(found: string): string {
    // Of a word that was cut, the last part may be half a name.
    if (found.endsWith('…')) return `${this.#hideIn(found.slice(0, startOfLastPart(found)))}…`;
    const [first = '', ...rest] = found.split(separators);
    let shown = '';
    let part = first;
    for (let i = 0; i < rest.length; i += 2) {
      const [slash = '', next = ''] = [rest[i], rest[i + 1]];
      const name = this.#nameIn(`${part}/${next}`);
      if (name === undefined) {
        shown += this.#withoutId(part) + slash;
        part = next;
      } else part = `${this.#alias(name)}${next.slice(name.length - part.length - 1)}`;
    }
    return shown + this.#withoutId(part);
  }

  /** The name that a text begins with, after which a sentence or an address may go on. */
  #nameIn(text: string): string | undefined {
    const isHidden = (name: string): boolean => this.#hidden.has(sameName(name)) || this.#isUnknown(name);
    const end = addressEnd.exec(text)?.index;
    if (this.#hidden.has(sameName(text)) || (end === undefined && isHidden(text))) return text;
    return end !== undefined && isHidden(text.slice(0, end)) ? text.slice(0, end) : undefined;
  }

  /** Whether it is a name of an owner that this run lists, and nobody has said that it is public. */
  #isUnknown(name: string): boolean {
    const key = sameName(name);
    const [owner = '', repo = ''] = key.split('/');
    // `/orgs/OWNER/repos` is an address of GitHub's API.
    const isName = this.#owners.has(owner) && repo !== '' && repo !== 'repos';
    return isName && key !== this.#workflowRepository && !this.#public.has(key);
  }

  #withoutId(part: string): string {
    const [, owner, name] = documentIdForm.exec(part) ?? [];
    const found = owner && name ? this.#nameIn(`${owner}/${name}`) : undefined;
    return found === undefined ? part : this.#alias(found);
  }

  #alias(name: string): string {
    const key = sameName(name);
    const number = this.#hidden.get(key) ?? ++this.#numbers;
    this.#hidden.set(key, number);
    return `private repository ${number}`;
  }
}

/** A slash, also as JSON, a URL or HTML has it, with a space around it as in a title; or a colon, as in `owner:name`. */
const separator = String.raw` ?(?:\\?\/|%(?:25)*2f|&#x2f;|&#47;|&sol;) ?|:`;
const separators = new RegExp(`(${separator})`, 'i');
const word = new RegExp(String.raw`[\w.-]+(?:(?:${separator})[\w.-]+)*\u2026?`, 'gi');
const startOfLastPart = (found: string): number =>
  Math.max(...['/', '.', '%', ';', ':'].map((end) => found.lastIndexOf(end))) + 1;
const addressEnd = /(?:\.git|\.{1,3})$/i;
/** `owner.name.runId`, as of a document; an owner has no dot. */
const documentIdForm = /^([\w-]+)\.(.+)\.\d{9,12}$/;
