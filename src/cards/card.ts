/** A fact is recalled; a scenario is judged. */
export type Family = 'fact' | 'scenario';

/** How a card asks. Facts: basic, reversed, cloze, list. Scenarios: open (judged by the learner), choice (by the rules). */
export type Form = 'basic' | 'reversed' | 'cloze' | 'list' | 'open' | 'choice';

/** The lines of a note that a card came from, counted from 1, both inclusive. */
export type Lines = { line: number; endLine: number };

/** A picture beside the text of a card: the path as the note gives it, relative to the note. */
export type Picture = { alt: string; path: string };

/** What a cloze shows where its words are hidden. */
export const BLANK = '[…]';

/** One thing to recall as a note states it now, before it is paired with the card that is stored. All text is plain. */
export type Draft = {
  form: Form;
  /** The question; a cloze has `[…]` in place of each hidden part. */
  front: string;
  /** The answer; of a cloze its hidden parts, of a list its members, joined by `; `. */
  back: string;
  /**
   * The members of a list, or the hidden parts of a cloze, in order; the options of a choice whose key its author marked (see
   * `choice-options.ts`); empty for the other forms.
   */
  members: readonly string[];
  /** Whether a list's order is part of the answer. */
  ordered: boolean;
  /** Shown above the front, outermost first. */
  context: readonly string[];
  /** Slash-separated topics, `compute/ec2/placement-groups`, without `#`, sorted, unique. */
  tags: readonly string[];
  deck: string | null;
  /** Name of the recogniser that made it: `definition`, `number`, `list` … */
  recogniser: string;
  lines: Lines;
  /** An id the author wrote (`<!-- id: x -->` or ` ^x`), or null. */
  explicitId: string | null;
  /** Which of the cards of its item this is, from 0. */
  ordinal: number;
  /** 0 is ordinary, 1 and 2 matter more ("very popular exam question"), −1 less (prices, dates). */
  importance: number;
  hint: string | null;
  picture: Picture | null;
  /** Footnotes: where the fact comes from, shown on `s`, never part of the text. */
  citations: readonly string[];
  /** The facts of decision tables it holds, `elb.nlb.static-ip`: sorted, unique, empty for a card that no table gave. */
  facts: readonly string[];
  /** An old fact or a wrong unit: a sentence with the value that is true now and its source, or null. */
  warning: string | null;
};

/** Where a card lives: the import root it was found under, and the path of its note below that root, with `/`. */
export type Home = { root: string; path: string };

/** A card that is stored: the draft it was last read as, its id for life, and where it lives. */
export type Card = Draft & {
  id: string;
  home: Home;
  /** Its place among the cards of its note, from 0: the order in which new cards are learnt. */
  position: number;
  /** Not in the notes any more: not shown, history kept. */
  retired: boolean;
  /** The answer it had before an edit changed more than half of it, until it is next graded; else null. */
  formerBack: string | null;
};

/** The family a form belongs to. */
export function familyOf(form: Form): Family {
  return form === 'open' || form === 'choice' ? 'scenario' : 'fact';
}
