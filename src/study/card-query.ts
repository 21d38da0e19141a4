import { type CardFilter, type StateWord, stateWords } from './browsing.ts';

/** The tags and decks a query can name. */
export type Names = { tags: readonly string[]; decks: readonly string[] };

/** A filter that a query narrows by name. */
export type QueryKey = 'tag' | 'deck' | 'state';

/** What the word at the end of a query may become, while it is being typed. */
export type Completion = {
  key: QueryKey;
  /** What has been typed of the name. */
  typed: string;
  /** The names it may mean, those that begin with it first; empty when there is none. */
  names: readonly string[];
};

/** A query as it is understood. */
export type ParsedQuery = {
  /** Null when a name in it is no tag, deck or state there is: then no card matches. */
  filter: CardFilter | null;
  /** Null when the last word is an ordinary one. */
  completion: Completion | null;
};

/** Words, apart at blanks; a blank between double quotes belongs to the word. */
const words = /(?:[^\s"]|"[^"]*"?)+/g;
const named = /^(tag|deck|state):(.*)$/i;

/**
 * Reads a query: words to look for, and `tag:compute/ec2`, `deck:"My deck"`, `state:due` among them, each narrowing what
 * the others leave. A name need not be complete: `tag:ec2` means every tag with a part that begins so. A name of which
 * nothing is typed yet narrows nothing.
 */
export function parseQuery(query: string, names: Names): ParsedQuery {
  const text: string[] = [];
  const tags: string[][] = [];
  let decks: readonly string[] | null = null;
  let state: StateWord | null = null;
  let isPossible = true;
  let completion: Completion | null = null;

  for (const word of query.match(words) ?? []) {
    const match = named.exec(word);
    const isLast = query.endsWith(word);
    if (match === null) {
      text.push(word);
      continue;
    }
    const key = (match[1] ?? '').toLowerCase() as QueryKey;
    const typed = (match[2] ?? '').replaceAll('"', '');
    const meant = meantBy(key, typed, names);
    if (isLast) completion = { key, typed, names: meant };
    if (typed === '') continue;
    if (meant.length === 0) isPossible = false;
    if (key === 'tag') tags.push(meant);
    else if (key === 'deck') decks = decks === null ? meant : decks.filter((deck) => meant.includes(deck));
    else state = (meant[0] as StateWord | undefined) ?? null;
  }
  return { filter: isPossible ? { text: text.join(' '), tags, decks, state } : null, completion };
}

function meantBy(key: QueryKey, typed: string, { tags, decks }: Names): string[] {
  const begun = typed.toLowerCase().replace(/^#/, '');
  if (key === 'tag') {
    const meant = tags.filter((tag) => `/${tag.toLowerCase()}`.includes(`/${begun}`));
    const isAtStart = (tag: string): boolean => tag.toLowerCase().startsWith(begun);
    return [...meant.filter(isAtStart), ...meant.filter((tag) => !isAtStart(tag))];
  }
  return (key === 'deck' ? decks : stateWords).filter((name) => name.toLowerCase().startsWith(begun));
}

/**
 * The query with its last word completed as far as the names it may be the beginning of agree, and with a blank behind it
 * when they are one; as it is when there is nothing to complete.
 */
export function completed(query: string, { completion }: ParsedQuery): string {
  if (completion === null) return query;
  const { key, names, typed } = completion;
  const begun = names.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
  const agreed = begun.length === 0 ? names : begun;
  const [first] = agreed;
  if (first === undefined || (begun.length === 0 && names.length > 1)) return query;
  const name = agreed.reduce(commonStart);
  const isWhole = agreed.length === 1 || (name === typed && names.includes(name));
  const quoted = /\s/.test(name) ? `"${name}${isWhole ? '"' : ''}` : name;
  return `${query.slice(0, query.length - lastWord(query).length)}${key}:${quoted}${isWhole ? ' ' : ''}`;
}

function lastWord(query: string): string {
  return query.match(words)?.at(-1) ?? '';
}

function commonStart(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return left.slice(0, length);
}
