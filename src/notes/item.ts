import type { Form, Lines, Picture } from '../cards/card.ts';
import type { Standing } from './language/resolve.ts';

/** How a stretch of text was set in the note. */
export type SpanKind = 'bold' | 'italic' | 'code' | 'link' | 'strike' | 'mark';

/** A stretch of an inline text: `text.slice(start, end)`. */
export type Span = { readonly kind: SpanKind; readonly start: number; readonly end: number };

/** Text as a reader sees it: plain, clean, white space collapsed, trimmed; spans say what was set apart, in order of start. */
export type Inline = { readonly text: string; readonly spans: readonly Span[] };

/**
 * What a label says: a term ("Placement groups"), a question ("Why use one?"), a statement (a whole sentence), or a
 * generic word (Notes, Overview, Features) that gives tags but no questions.
 */
export type LabelKind = 'term' | 'question' | 'statement' | 'generic';

/** Where a label stands. `title`: the front matter's title or, with no H1, the file name. */
export type LabelOrigin = 'title' | 'heading' | 'pseudo-heading' | 'label' | 'bullet';

/** One level of what an item leans on: headings, bold paragraphs, label paragraphs and parent bullets alike. */
export type ContextNode = {
  /** Clean and short, as shown above a card: no numbering, emoji, trailing colon or bold; at most 8 words. */
  readonly label: string;
  /** The label as it is named inside a sentence: `SQS` of "SQS - Simple Queue Service", `Spread` of "**Spread**: …". */
  readonly name: string;
  readonly kind: LabelKind;
  readonly origin: LabelOrigin;
  /** The whole text it was made of. */
  readonly inline: Inline;
  readonly lines: Lines;
  /** Other names of the same thing: the acronym or its expansion. */
  readonly aliases: readonly string[];
};

/**
 * What was found out about an item, so that each of the many habits that ask for it is told at once; undefined until one asks. Kept on the
 * item: a weak map of all items takes longer than some of what it would keep.
 */
export type Found = {
  /** Why no card comes of it, or null. */
  skipped: string | null | undefined;
  /** Its sentences, each made to stand alone. */
  sentences: Standing[] | undefined;
  /** The only one of them, or null. */
  only: Standing | null | undefined;
  /** Whether it is one thing in a few words without a verb. */
  isPhrase: boolean | undefined;
};

type ItemBase = {
  /** The item's own text, its continuations joined, its children left out. Empty for a table and for code. */
  readonly inline: Inline;
  /** What it stands under, outermost first, generic levels included; never the item itself. */
  readonly context: readonly ContextNode[];
  /** What its children stand under: the item as a context. Null when it has no children. */
  readonly own: ContextNode | null;
  readonly parent: Item | null;
  /** Sub-bullets of a bullet; the list under a label; everything in a heading's section, sub-headings included. */
  readonly children: readonly Item[];
  /** The items of the same Markdown list, this one included; of anything else, the item alone. */
  readonly group: readonly Item[];
  readonly previous: Item | null;
  readonly next: Item | null;
  /** Its own lines (with joined continuations), never those of its children. */
  readonly lines: Lines;
  /** Where its text starts in its first line, counted from 1. */
  readonly column: number;
  readonly pictures: readonly Picture[];
  /** The texts of the footnotes it refers to. */
  readonly citations: readonly string[];
  /** The box of a task list: ticked, not ticked, or none there. */
  readonly checked: boolean | null;
  readonly block: 'plain' | 'quote' | 'callout';
  /** Of a callout, its type in lower case (`tip`, `warning`); else null. */
  readonly callout: string | null;
  /** 0 ordinary, 1 and 2 what the author says is asked often, −1 what ages (prices, dates). */
  readonly importance: number;
  readonly explicitId: string | null;
  readonly found: Found;
};

/**
 * An item made of words. `step`: in an ordered list that counts. `heading`: any heading; one without a body, or of 7 and
 * more words, is usually a fact itself. `label`: a paragraph that names the list under it. `details`: an HTML
 * `<details>`, its inline the summary, its children the answer.
 */
export type TextItem = ItemBase & {
  readonly kind: 'bullet' | 'step' | 'paragraph' | 'heading' | 'label' | 'details';
};

/** A row of a table: as many cells as the header has; a cell the row leaves out is empty. */
export type Row = { readonly cells: readonly Inline[]; readonly lines: Lines };

/** A table. `decision` when its note has a `family:`: the rules make its cards, the tables' recognisers none. */
export type TableItem = ItemBase & {
  readonly kind: 'table';
  readonly header: readonly Inline[];
  readonly rows: readonly Row[];
  readonly decision: boolean;
};

/** A fenced code block: its language in lower case (empty when none is named) and its text. */
export type CodeItem = ItemBase & { readonly kind: 'code'; readonly lang: string; readonly text: string };

/** One thing a note says, with its surroundings: what a recogniser is shown. */
export type Item = TextItem | TableItem | CodeItem;

/** What is known about the note as a whole. */
export type NoteScope = {
  /** Its path as it was given, for messages alone. */
  readonly path: string;
  /** The subject of the whole note: front matter title, else the only H1, else the file name. */
  readonly title: ContextNode;
  /** Every item in the order of the note, parents before children. */
  readonly items: readonly Item[];
};

/** A card as a recogniser wants it, before the gate. All text is plain. */
export type Proposal = {
  readonly form: Form;
  /** The question; of a cloze, the sentence with `[…]` for each hidden part. */
  readonly front: string;
  /** The answer; may be left out for a cloze and a list, whose members say it. */
  readonly back?: string;
  /** The members of a list, or the hidden parts of a cloze in order. */
  readonly members?: readonly string[];
  readonly ordered?: boolean;
  /** The context labels to use instead of the item's own, outermost first. The gate does not shorten them. */
  readonly context?: readonly string[];
  readonly hint?: string;
  /** Other lines than the item's own: a table's row, a parent with its members. */
  readonly lines?: Lines;
  /** Added to the importance of the item. */
  readonly importance?: number;
};

/** What a recogniser says of an item that is its habit. */
export type Verdict = {
  readonly proposals: readonly Proposal[];
  /** Items this verdict speaks for: they are shown to no other recogniser (the members of a list card). */
  readonly covers: readonly Item[];
  /** Why no card comes of it, as a short phrase (`a bare link`); null when one does. */
  readonly reason: string | null;
};

/** A verdict that makes cards, and speaks for the covered items too. */
export function make(proposals: readonly Proposal[], covers: readonly Item[] = []): Verdict {
  return { proposals, covers, reason: null };
}

/** A verdict that this item, and the covered ones, make no card, and why. */
export function skip(reason: string, covers: readonly Item[] = []): Verdict {
  return { proposals: [], covers, reason };
}

/**
 * One habit of note writing. Items come in the order of the note, parents before children. For each item not yet
 * covered, every recogniser of scope `group` is asked first: it looks at the item with its children (a list card, a
 * comparison) and may add cards whatever else is made of the item. Then those of scope `item` are asked in their
 * order until one answers; null means "not my habit, ask the next".
 */
export type Recogniser = {
  readonly name: string;
  readonly scope: 'item' | 'group';
  recognise(item: Item, note: NoteScope): Verdict | null;
};
