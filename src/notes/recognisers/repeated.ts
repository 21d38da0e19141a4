import { type Item, type NoteScope, type Recogniser, skip } from '../item.ts';
import { normalWord, wordsIn } from '../language/words.ts';

const SUMMARY =
  /^(?:exam (?:tips?|notes?|essentials?|alert)|tips?|summary|summaries|recap|conclusions?|takeaways?|key (?:takeaways?|points?)|tl;?dr|cheat ?sheet|remember|in short|wrap[- ]?up|review|final (?:notes?|thoughts?))(?:\b.*)?$/i;
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
  return item.context.some((node) => node.origin !== 'title' && SUMMARY.test(node.label));
}

type Said = { line: number; stems: ReadonlySet<string> };

const saidIn = new WeakMap<NoteScope, readonly Said[]>();

/** What a note says outside its summaries, each item with the label it stands under. */
function told(note: NoteScope): readonly Said[] {
  const known = saidIn.get(note);
  if (known !== undefined) return known;
  const said = note.items
    .filter((item) => item.kind !== 'table' && item.kind !== 'code' && item.children.length === 0 && !isInSummary(item))
    .map((item) => ({
      line: item.lines.line,
      stems: stemsOf(`${item.context.at(-1)?.label ?? ''} ${item.inline.text}`),
    }));
  saidIn.set(note, said);
  return said;
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
    if (!SMALL.test(lower))
      stems.add(lower.length > 4 ? lower.replace(/(?:ing|ed|es|s|e)$/, '') : lower.replace(/s$/, ''));
  }
  return stems;
}
