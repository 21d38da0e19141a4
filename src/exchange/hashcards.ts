import { BLANK, type Draft } from '../cards/card.ts';
import { plainDraft } from '../cards/plain-draft.ts';
import { cleanText } from '../notes/plain.ts';
import { clozesOf } from './hashcards-cloze.ts';
import { leftOutMedia, type Media, mediaOfMarkdown } from './markdown-media.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { gathering, type Reading } from './reading.ts';

const FORMAT = 'hashcards notes';

/** One card as the file writes it: a question with its answer, or a text with deletions. */
type Block = { line: number; endLine: number } & ({ question: string; answer: string } | { cloze: string });

type Parsed = { name: string | null; blocks: Block[]; errors: { line: number; message: string }[] };

/** Cuts a file into cards. Nothing is known of code fences: a tag at the start of a line in one is a tag. */
function parse(text: string): Parsed {
  const lines = cleanText(text).split('\n');
  const blocks: Block[] = [];
  const errors: Parsed['errors'] = [];
  const head = headOf(lines);
  let open: { kind: 'question' | 'answer' | 'cloze'; question: string[]; text: string[]; line: number } | null = null;
  let isStray = false;

  const finish = (endLine: number): void => {
    if (open === null) return;
    const { kind, question, line } = open;
    const words = open.text.join('\n').trim();
    if (kind === 'question') errors.push({ line, message: 'This question has no answer (A:) and was skipped.' });
    else if (kind === 'cloze') blocks.push({ line, endLine, cloze: words });
    else blocks.push({ line, endLine, question: question.join('\n').trim(), answer: words });
    open = null;
  };

  lines.slice(head.length).forEach((raw, index) => {
    const line = index + head.length + 1;
    const [, tag, rest = ''] = /^([QAC]):(.*)$/.exec(raw) ?? [];
    if (tag === 'Q' || tag === 'C') {
      finish(line - 1);
      isStray = false;
      open = { kind: tag === 'Q' ? 'question' : 'cloze', question: [], text: [rest.trim()], line };
    } else if (tag === 'A' && open?.kind === 'question') {
      open = { ...open, kind: 'answer', question: open.text, text: [rest.trim()] };
    } else if (raw.trim() === '---') {
      finish(line - 1);
      isStray = false;
    } else if (open !== null && tag === undefined) {
      open.text.push(raw);
    } else if (raw.trim() !== '') {
      if (!isStray)
        errors.push({ line, message: 'This text belongs to no card and was skipped: begin it with Q: or C:.' });
      isStray = open === null;
    }
  });
  finish(lines.length);
  return { name: head.name, blocks, errors };
}

/** The front matter: how many lines it takes, and the name of the deck in it. */
function headOf(lines: readonly string[]): { length: number; name: string | null } {
  if (lines[0]?.trim() !== '---') return { length: 0, name: null };
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (end < 0) return { length: 0, name: null };
  const name = /^\s*name\s*=\s*(?:"([^"]*)"|'([^']*)')/m.exec(lines.slice(1, end).join('\n'));
  return { length: end + 1, name: name === null ? null : (name[1] ?? name[2] ?? null) };
}

/**
 * Whether a note is written for hashcards: all of it is cards, and something in it (a deck name in TOML, a cloze, an answer
 * of several paragraphs) that an ordinary note with questions would not be read as.
 */
export function isHashcards(text: string): boolean {
  if (!/^(?:Q|C):/m.test(text) || /<!--|\{\{c\d|^#{1,6} |==|::|\s\^[\w-]+$/m.test(text)) return false;
  const { name, blocks, errors } = parse(text);
  if (blocks.length === 0 || errors.length > 0) return false;
  // Front matter of our own notes is YAML.
  if (name === null && /^---\s*$/m.test(text.split('\n', 1)[0] ?? '')) return false;
  return name !== null || blocks.some((block) => 'cloze' in block || /\n\s*\n/.test(block.answer));
}

/** Reads a note written for hashcards. What is wrong in it is told of its own line; the other cards are read. */
export function readHashcards({ path, text: note }: { path: string; text: string }): Reading {
  const gathered = gathering(path, FORMAT);
  const { name, blocks, errors } = parse(note);
  const stem = (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
  for (const error of errors) gathered.skip({ ...error, rule: 'hashcards/syntax' });
  const lineOf = new Map<string, number>();
  for (const block of blocks) {
    const { line, endLine } = block;
    // What hashcards knows a card by: its text alone.
    const text = 'cloze' in block ? `C${block.cloze}` : `Q${block.question}${block.answer}`;
    const first = lineOf.get(text);
    if (first !== undefined) {
      const message = `This card stands on line ${first} already and is asked once.`;
      gathered.skip({ line, rule: 'hashcards/duplicate', message }, 'info');
      continue;
    }
    lineOf.set(text, line);
    const home = { lines: { line, endLine }, context: [name ?? stem], deck: name, recogniser: 'hashcards' };
    const drafts =
      'cloze' in block ? hashcardsClozes(block.cloze, home) : [hashcardsBasic(block.question, block.answer, home)];
    if (drafts === null) {
      const message = 'This cloze hides nothing and was skipped: put what is asked in [brackets].';
      gathered.skip({ line, rule: 'hashcards/no-deletion', message });
      continue;
    }
    const { pictures, sounds } = mediaOf(block, path);
    const leftOut = leftOutMedia({ pictures: pictures.map((each) => each.path), sounds });
    gathered.take(
      drafts.map((draft) => ({ draft: { ...draft, picture: pictures[0] ?? null } })),
      leftOut === null ? [] : [{ line, rule: 'hashcards/media', message: leftOut }],
    );
  }
  return gathered.done();
}

/** The media of a card; `@/` leads from the top of the collection, which the path of the note counts from. */
function mediaOf(block: Block, path: string): Media {
  const { pictures, sounds } = mediaOfMarkdown('cloze' in block ? block.cloze : `${block.question}\n${block.answer}`);
  const up = '../'.repeat(path.split('/').length - 1);
  return { pictures: pictures.map((each) => ({ ...each, path: each.path.replace(/^@\//, up) })), sounds };
}

type Place = Pick<Draft, 'lines' | 'context' | 'deck' | 'recogniser'>;

/** The card of a question and its answer. */
export function hashcardsBasic(question: string, answer: string, place: Place): Draft {
  return plainDraft('basic', { front: plainMarkdown(question), back: plainMarkdown(answer), ...place });
}

/** A card for each deletion of a text; null when there is none, or an empty one. */
export function hashcardsClozes(source: string, place: Place): Draft[] | null {
  const { text, deletions } = clozesOf(source);
  if (deletions.length === 0 || deletions.some(({ start, end }) => end <= start)) return null;
  return deletions.map((deletion, ordinal) => hashcardsDeletion(text, deletion, ordinal, place));
}

/** The card of one deletion of a clean text; offsets in UTF-16, the end exclusive. */
export function hashcardsDeletion(
  text: string,
  { start, end }: { start: number; end: number },
  ordinal: number,
  place: Place,
): Draft {
  const front = plainMarkdown(`${text.slice(0, start)}${BLANK}${text.slice(end)}`);
  const hidden = plainMarkdown(text.slice(start, end));
  return plainDraft('cloze', { front, back: hidden, members: [hidden], ordinal, ...place });
}
