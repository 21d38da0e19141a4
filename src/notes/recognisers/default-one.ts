import type { Lines } from '../../cards/card.ts';
import { type ContextNode, type Inline, type Item, make, type Recogniser, type Row } from '../item.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { capitalise, decapitalise } from '../language/questions.ts';
import { leadSpan, splitAtSeparator } from '../language/separator.ts';
import { isPropertyLabel, namesProperties } from '../language/terms.ts';
import { countWords, wordsIn } from '../language/words.ts';

const DEFAULT = /^(.{2,60}?)\s*\((?:the )?default\)\s*$/i;
const MAX_NAME_WORDS = 5;
const MAX_LABEL_WORDS = 6;

/** `Hot (default)` among several things: which of them is the default? */
export const defaultOne: Recogniser = {
  name: 'default-one',
  scope: 'group',
  recognise(item) {
    const told = toldOf(item);
    if (told !== null)
      return make([{ form: 'basic', front: `What is the ${told}?`, back: item.parent?.own?.name ?? '' }], [item]);
    const [, thing, which] = IS_DEFAULT.exec(item.inline.text) ?? [];
    if (thing !== undefined && which !== undefined && countWords(which) <= MAX_NAME_WORDS)
      return make([{ form: 'basic', front: `What is the default ${thing}?`, back: capitalise(which) }]);
    const said = saidAbove(item);
    const found = item.kind === 'table' ? rowOf(item.rows) : said === null ? lineOf(item) : nameAbove(said, item);
    const label = found === null ? null : labelOf(said ?? item);
    if (found === null || label === null) return null;
    const { name, lines } = found;
    return make([{ form: 'basic', front: `${label}: which is the default?`, back: name, lines }]);
  },
};

/** "Default gate of a yard" and nothing else, below Oak Gate: of what that is the default; or null. */
function toldOf({ kind, inline: { text }, parent }: Item): string | null {
  if ((kind !== 'bullet' && kind !== 'paragraph' && kind !== 'label') || parent?.own?.kind !== 'term') return null;
  const [, thing = ''] = DEFAULT_THING.exec(text) ?? [];
  const { name } = parent.own;
  const words = wordsIn(thing);
  if (words.length < MIN_THING_WORDS || words.length > MAX_THING_WORDS || mainVerbIndex(words, thing) >= 0) return null;
  if (isPropertyLabel(name) || namesProperties(name) || countWords(name) > MAX_NAME_WORDS || /s$/.test(name))
    return null;
  return decapitalise(thing);
}

const DEFAULT_THING = /^(?:the |a )?(default (?!values?\b|settings?\b|ports?\b|limits?\b)\p{L}[^.,;:()=]+)\.?$/iu;
/** "Default option" does not say of what. */
const MIN_THING_WORDS = 3;
const MAX_THING_WORDS = 12;

/** "The default gate is oak, where …": what more is said of it would be asked instead. */
const IS_DEFAULT =
  /^The default (\p{L}+(?: \p{L}+){0,3}) is (?!the\b|to\b|set\b|that\b|not\b)([^,.;:()]{2,40}), (?:where|which|and|but|so)\s/u;

/** What is marked, and where it stands. */
type Marked = { name: string; lines: Lines };

const SAID =
  /^(?:(?:this|it) is |it['’]s |is )?(?:the )?default(?: (?:option|one|type|mode|setting|choice|class|tier))?(?=$|[.,;(]|\s(?:if|when|unless)\s)/i;

/** The name that an item says nothing of but that it is the default, "The default, if none is given", where it is one of several; or null. */
function saidAbove({ kind, inline, parent }: Item): Item | null {
  if ((kind !== 'bullet' && kind !== 'paragraph') || parent === null || !SAID.test(inline.text)) return null;
  const others = parent.kind === 'heading' ? (parent.parent?.children ?? []) : parent.group;
  const isOneOf = others.filter((one) => one.kind === parent.kind && one.own?.kind === 'term').length > 1;
  return isOneOf && parent.own?.kind === 'term' && countWords(parent.own.name) <= MAX_NAME_WORDS ? parent : null;
}

function nameAbove({ own, inline }: Item, { lines }: Item): Marked {
  return { name: own?.name ?? inline.text, lines };
}

/** The one row of several whose first cell is marked. */
function rowOf(rows: readonly Row[]): Marked | null {
  const named = rows.flatMap(({ cells: [first], lines }) => {
    const name = first === undefined ? null : nameOf(first);
    return name === null ? [] : [{ name, lines }];
  });
  const [only = null] = named;
  return rows.length < 2 || named.length > 1 ? null : only;
}

function lineOf({ kind, group, inline, lines, parent }: Item): Marked | null {
  const isSection = kind === 'heading' && (parent?.children.filter((one) => one.kind === 'heading').length ?? 0) > 1;
  const isOneOf = isSection || ((kind === 'bullet' || kind === 'step') && group.length > 1);
  const name = isOneOf ? nameOf(inline) : null;
  return name === null ? null : { name, lines };
}

/** What a line or a cell names as the default, or null. */
function nameOf(inline: Inline): string | null {
  if (!inline.text.toLowerCase().includes('default)')) return null;
  const split = splitAtSeparator(inline);
  const lead = leadSpan(inline);
  const text = split?.left ?? (lead === null ? inline.text : inline.text.slice(0, lead.end));
  const whole =
    split === null && lead === null
      ? text
      : `${text}${/^\s*(\((?:the )?default\))/i.exec(inline.text.slice(text.length))?.[1] ?? ''}`;
  const name = DEFAULT.exec(whole.replace(/:$/, ''))?.[1];
  return name === undefined || countWords(name) > MAX_NAME_WORDS ? null : name;
}

/** The nearest name above: what they are kinds of. */
function labelOf({ context }: Item): string | null {
  const node: ContextNode | undefined = context.at(-1);
  if (node === undefined || node.kind === 'question' || countWords(node.label) > MAX_LABEL_WORDS) return null;
  return node.kind === 'generic' ? null : capitalise(node.name);
}
