import { type Item, type NoteScope, type Recogniser, skip } from '../item.ts';
import { stemOf } from '../language/stems.ts';
import { normalWord, wordsIn } from '../language/words.ts';

const SUMMARY =
  /^(?:exam (?:tips?|notes?|essentials?|alert)|tips?|summary|summaries|recap|conclusions?|take[- ]?aways?|key (?:take[- ]?aways?|points?)|tl;?dr|cheat ?sheet|remember|in short|wrap[- ]?up|review|final (?:notes?|thoughts?))(?:\b.*)?$/i;
/** "CKA exam": the tips for one exam repeat what a note said. */
const EXAM_NAME = /^(?:the )?[A-Z][\w-]{1,9} exam(?: tips?)?$/i;
const SMALL =
  /^(?:an?|the|is|are|was|can|could|be|to|of|in|on|at|for|from|with|by|and|or|as|it|its|you|your|we|our|this|that|these|they|their|will|may|up|if|when|so|has|have|do|does|not|used?|all|any)$/;
const SHARE = 0.75;
const MIN_WORDS = 3;

/** An item of a summary ("Exam tips", "Recap") that says again what the note said before: the first place makes the card. */
export const repeated: Recogniser = {
  name: 'repetition',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code' || !isInSummary(item)) return null;
    const wanted = stemsOf(item.inline.text);
    if (wanted.size < MIN_WORDS) return null;
    return told(note).some((said) => said.line < item.lines.line && holdsMost(said.stems, wanted))
      ? skip('said before in this note')
      : null;
  },
};

function isInSummary(item: Item): boolean {
  return item.context.some(({ origin, label }) => origin !== 'title' && (SUMMARY.test(label) || EXAM_NAME.test(label)));
}

type Said = { line: number; stems: ReadonlySet<string> };

const saidIn = new WeakMap<NoteScope, readonly Said[]>();

/** What a note says outside its summaries, each item with the label it stands under. */
function told(note: NoteScope): readonly Said[] {
  const known = saidIn.get(note);
  if (known !== undefined) return known;
  const said = note.items.filter((item) => item.children.length === 0 && !isInSummary(item)).flatMap(saidBy);
  saidIn.set(note, said);
  return said;
}

/** What an item says, a row of a table at a time. */
function saidBy(item: Item): Said[] {
  const above = item.context.at(-1)?.label ?? '';
  if (item.kind === 'code') return [];
  if (item.kind === 'table')
    return item.rows.map(({ cells, lines }) => ({
      line: lines.line,
      stems: stemsOf(`${above} ${cells.map(({ text }) => text).join(' ')}`),
    }));
  return [{ line: item.lines.line, stems: stemsOf(`${above} ${item.inline.text}`) }];
}

function holdsMost(said: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  let found = 0;
  for (const stem of wanted) if (said.has(stem)) found++;
  return found >= wanted.size * SHARE;
}

function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const { text: word } of wordsIn(text)) {
    const lower = normalWord(word);
    if (!SMALL.test(lower)) stems.add(stemOf(lower));
  }
  return stems;
}
