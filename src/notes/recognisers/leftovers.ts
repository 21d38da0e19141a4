import type { ContextNode, Item, Proposal, TextItem } from '../item.ts';
import { cloze } from '../language/clozes.ts';
import { isAllCode } from '../language/commands.ts';
import { lastPart } from '../language/last-part.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { lacksSubject, opensWithPronoun, withoutLeadIn } from '../language/openings.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import { sentencesIn } from '../language/sentences.ts';
import { sliceInline, textAbove } from '../language/subject.ts';
import { baseForm, isParticiple } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { listFront } from './list-front.ts';

const MIN_MEMBERS = 2;
const MAX_MEMBERS = 7;
const MAX_WORDS = 12;
/** A line alone under its name may be longer. */
const MAX_ALONE_WORDS = 20;
const MAX_ALL_WORDS = 45;
const MAX_PIECE_WORDS = 4;
/** A longer clause is no question. */
const MAX_LEAD_WORDS = 24;

/** A question, a pointer, what means something said elsewhere, an address, an order to decide something, or only praises. */
const LEANING =
  /[:?]$|\?|->|→|\b(?:them|these|those|this one|the above|below)\b|https?:|^\S+[./]\S+$|^(?:great|good|nice|awesome|cool|easy|meaning|means|so|then|because|otherwise|instead)\b|^[a-z]+ (?:which|what|how|where|whether)\b/i;

/** A card of what stands under one name: the first item it asks for, and all of them. */
export type Leftover = { item: Item; proposal: Proposal; members: readonly Item[] };

/**
 * What no recogniser found a card in, asked all the same where it stands under a name or is led to by a colon: two to seven lines
 * ("Managed service", "Full control of config") together, as a list of what else is to be known of it, and a single one by its end, by the
 * things it lists, or as a whole. `unasked` are those lines in the order of the note; lines under no name, questions, and what leans on something
 * else give none.
 */
export function leftoversOf(unasked: readonly Item[]): Leftover[] {
  const byParent = new Map<Item, TextItem[]>();
  for (const item of unasked) {
    const { parent } = item;
    const kind = parent?.own?.kind;
    if (parent === null || (kind !== 'term' && kind !== 'statement') || !isLine(item)) continue;
    const group = byParent.get(parent);
    if (group === undefined) byParent.set(parent, [item]);
    else group.push(item);
  }
  return [...byParent].flatMap(([parent, lines]) => {
    const own = parent.own as ContextNode;
    const members = areFew(lines) ? lines : lines.filter((line) => countWords(line.inline.text) <= MAX_WORDS);
    const [first, other] = members;
    // Of several things that a colon leads to, one says too little.
    if (first === undefined || (other === undefined && own.kind !== 'term' && isLeading(parent))) return [];
    const proposal =
      other === undefined ? alone(own, first) : isLeading(parent) ? together(own, parent, members) : null;
    return proposal === null ? [] : [{ item: first, proposal, members }];
  });
}

/** Whether lines may be asked for as they are, however long each is: one of them, or some with few words in all. */
function areFew(lines: readonly TextItem[]): boolean {
  if (lines.length === 1) return true;
  return lines.length <= MAX_MEMBERS && countWords(lines.map(({ inline }) => inline.text).join(' ')) <= MAX_ALL_WORDS;
}

/** Whether something stands above that its lines are said of together: a name, or a clause with a colon. */
function isLeading({ own, inline }: Item): boolean {
  if (own?.kind === 'term') return true;
  return own?.kind === 'statement' && inline.text.endsWith(':') && countWords(inline.text) <= MAX_LEAD_WORDS;
}

/** What a single line says of the name above it. */
function alone({ kind, label: said, name }: ContextNode, line: TextItem): Proposal | null {
  // "What is a box" over what it is asks itself.
  const label = /^what\s/i.test(said) ? name : said;
  if (kind === 'term') return ending(label, line) ?? enumerated(label, line) ?? whole(label, line);
  const part = lastPart(line.inline.text, textAbove(line));
  return part === null || part.start === 0 ? null : cloze(line.inline, part);
}

function together(own: ContextNode, { children }: Item, members: readonly TextItem[]): Proposal | null {
  const texts = members.map(({ inline: { text } }) => trimEnding(text));
  const [first, last] = [members[0], members.at(-1)];
  // "scp" and "sftp": what they are is not told.
  if (texts.length === MIN_MEMBERS && texts.every((text) => /^[\p{Ll}\d_.-]+$/u.test(text))) return null;
  const isFit = members.length <= MAX_MEMBERS && countWords(texts.join(' ')) <= MAX_ALL_WORDS;
  if (!isFit || first === undefined || last === undefined) return null;
  const isAll = members.length === children.length;
  const front =
    own.kind === 'term'
      ? `${own.label}: what ${isAll ? 'to know' : 'else to know'}? (${texts.length})`
      : listFront(own, texts.length, { steps: false, open: !isAll, complete: true });
  return { form: 'list', front, members: texts, lines: { line: first.lines.line, endLine: last.lines.endLine } };
}

/** "Pine boards & wax", "tables, chairs and benches": the things that a line lists, and nothing else. */
function enumerated(name: string, { inline: { text }, parent }: TextItem): Proposal | null {
  const bare = trimEnding(text).replace(/\s*\([^()]*\)/g, '');
  const words = wordsIn(bare);
  if (mainVerbIndex(words, bare) >= 0 || lacksSubject(bare) || !NO_CLAUSE.test(bare)) return null;
  // "Bees need air and water" below "Bees" has a verb that is not known.
  if (name.toLowerCase().includes(firstWord(bare))) return null;
  const pieces = bare.split(/,\s*(?:(?:and|or)\s)?|\s(?:and|or|&)\s/).filter((piece) => piece !== '');
  const areThings = pieces.every((piece) => countWords(piece) <= MAX_PIECE_WORDS && isThing(piece));
  if (!areThings || pieces.length < MIN_MEMBERS || pieces.length > MAX_MEMBERS) return null;
  const know = parent?.children.length === 1 ? 'to know' : 'else to know';
  return { form: 'list', front: `${name}: what ${know}? (${pieces.length})`, members: pieces.map(capitalise) };
}

/** Letters and what stands between words only. */
const NO_CLAUSE = /^[\p{L}\p{N}\s,&./'’-]+$/u;

/** A few words that name something, and do not open with what is done or where. */
function isThing(piece: string): boolean {
  const first = firstWord(piece);
  return (
    /^\p{L}/u.test(piece) &&
    baseForm(first) !== 'sure' &&
    !isParticiple(first) &&
    !/^\p{Ll}+ing\s/iu.test(piece) &&
    !/^(?:an?|the|by|with|in|on|of|as|for|from|to|at|via|but|not|no|if|when|so|then|also|more|less|very|can|how|what)$/.test(
      first,
    )
  );
}

/** "High ttl: possibly […]": the end of the only such line. */
function ending(name: string, item: TextItem): Proposal | null {
  const { text, spans } = sliceInline(item.inline, leadInOf(item.inline.text), item.inline.text.length);
  const part = lastPart(text, textAbove(item));
  // "`hive make box`" is typed as a whole.
  // "Potential weak spot": its quality alone tells too little.
  if (
    part === null ||
    sentencesIn(text).length > 1 ||
    (part.start === 0 && countWords(text) >= MIN_WHOLE_WORDS) ||
    isAllCode(item.inline)
  )
    return null;
  if (text.toLowerCase().includes(name.toLowerCase())) return cloze({ text, spans }, part);
  const lead = `${name}: `;
  const lowered = part.start === 0 ? text : decapitalise(text);
  return cloze({ text: lead + lowered, spans: [] }, { start: part.start + lead.length, end: part.end + lead.length });
}

/** Of two words the first is asked for by the second. */
const MIN_WHOLE_WORDS = 3;

/** "No lid, if the wind is up, it is gone": a line of which no part stands out is asked for as a whole. */
function whole(name: string, { inline, parent }: TextItem): Proposal | null {
  const told = trimEnding(inline.text);
  if (countWords(told) < MIN_WHOLE_WORDS || told.includes('=') || isAllCode(inline)) return null;
  const know = parent?.children.length === 1 ? 'to know' : 'else to know';
  return { form: 'basic', front: `${name}: what ${know}?`, back: capitalise(told) };
}

const MIN_WORDS_BEHIND = 3;

/** How much of a text only goes on from what was said before: "Also ", "Or ". */
function leadInOf(text: string): number {
  const rest = withoutLeadIn(text);
  return countWords(rest) < MIN_WORDS_BEHIND ? 0 : text.length - rest.length;
}

/** Two sentences are two things. */
const SEVERAL = /[.!]\s+\p{Lu}/u;

function isLine(item: Item): item is TextItem {
  if (item.kind !== 'bullet' && item.kind !== 'paragraph') return false;
  const {
    children,
    inline: { text },
  } = item;
  const isShort = children.length === 0 && countWords(text) <= MAX_ALONE_WORDS && !SEVERAL.test(text);
  // "IT department" is no pronoun.
  return isShort && (!opensWithPronoun(text) || /^IT\s/.test(text)) && !LEANING.test(text);
}
