import { type Item, make, type Recogniser } from '../item.ts';
import { announcedCount } from '../language/counts.ts';
import { capitalise } from '../language/questions.ts';
import { leadSpan } from '../language/separator.ts';
import { sidesOf } from '../language/sides.ts';
import { countWords } from '../language/words.ts';
import { listFront } from './list.ts';

const MIN_PARTS = 2;
const MAX_PARTS = 7;
const MAX_PART_WORDS = 5;
const MAX_LABEL_WORDS = 14;
/** So many under a sentence with a colon are a list, whatever the sentence. */
const MIN_LISTED = 3;

/** Things that are each explained under a label that announces them, or as numbered steps: one card asks for their names. */
export const parts: Recogniser = {
  name: 'parts',
  scope: 'group',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code' || item.own === null || item.own.kind === 'question') return null;
    const names = item.children.map(nameOf);
    if (names.length < MIN_PARTS || names.length > MAX_PARTS) return null;
    const ordered = names.length >= MIN_LISTED && item.children.every(({ kind }) => kind === 'step');
    if (!ordered && !announces(item, names.length)) return null;
    const members = names.filter((name) => name !== null);
    if (members.length < names.length || areNumbered(members)) return null;
    const asking = { steps: ordered, open: false, complete: true };
    const front = listFront(item.own, members.length, asking).replace(/^you can\s/i, '');
    const last = item.children.at(-1) as Item;
    const lines = { line: item.lines.line, endLine: Math.max(item.lines.endLine, last.lines.endLine) };
    return make([{ form: 'list', front: capitalise(front), members: members.map(capitalise), ordered, lines }]);
  },
};

/** What a child explains: the term before its separator, or the name set apart that it opens with; null where it names nothing. */
function nameOf(child: Item): string | null {
  if (child.kind !== 'bullet' && child.kind !== 'step') return null;
  const sides = sidesOf(child.inline);
  const lead = leadSpan(child.inline);
  const name = sides?.kind === 'term' ? sides.left : lead === null ? '' : child.inline.text.slice(0, lead.end);
  const bare = name.replace(/[\s:]+$/, '');
  return bare === '' || countWords(bare) > MAX_PART_WORDS ? null : bare;
}

/** "Type 1", "Type 2": names that tell nothing but their number; or the same name twice. */
function areNumbered(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase().replace(/\s?\b(?:\d+|[a-h])$/, ''))).size < names.length;
}

/** Whether a label says that parts follow: it counts them, ends in a colon, or ends in a plural. */
function announces({ inline, own }: Item, count: number): boolean {
  const text = inline.text.replace(/[\s:]+$/, '');
  if (own === null || countWords(text) > MAX_LABEL_WORDS) return false;
  const counted = announcedCount(text);
  if (counted !== null) return counted === count;
  if (inline.text.endsWith(':') && count >= MIN_LISTED && own.kind === 'statement') return true;
  return (
    own.kind !== 'generic' &&
    /\b(?:types?|kinds?|ways?|modes?|options?|strateg(?:y|ies)|methods?|levels?|states?|settings|components|parts|classes|tiers|phases|models?|categories|forms|following)\b/i.test(
      text,
    )
  );
}
