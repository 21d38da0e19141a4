import { BLANK, type Draft } from '../cards/card.ts';
import { optionsOfChoice } from '../cards/choice-options.ts';

/** Plain text as Markdown that reads back as the same plain text; its lines stay, blank ones are left out. */
export function escapedMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>#|~=!&$^]/g, '\\$&')
      // Two brackets are a link between notes however they are written, but for something between them; two equals signs hide
      // words, but for code.
      .replace(/\\\[(?=\\\[)/g, '\\[<!-- -->')
      .replace(/(?:\\=){2,}/g, (signs) => `\`${signs.replaceAll('\\', '')}\``)
      .replace(/:(?=:)/g, ':\\')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .map(escapedStart)
      .join('\n')
  );
}

/** What would begin a list, a rule, a question or an answer at the start of a line. */
function escapedStart(line: string): string {
  if (/^[-+?]/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^([QAC]):/, '$1\\:');
}

const oneLine = (text: string): string => escapedMarkdown(text.replace(/\s+/g, ' '));

/** What of a card is written. */
export type WrittenCard = Pick<
  Draft,
  'form' | 'front' | 'back' | 'members' | 'ordered' | 'hint' | 'picture' | 'citations'
>;

/**
 * A card in the explicit syntax, under an id that makes it the same card when it is read. `tags` are written behind it, where
 * there is a place for them: not behind a list.
 */
export function explicitMarkdown(card: WrittenCard, id: string, tags: readonly string[] = []): string {
  const behind = card.form === 'list' ? '' : tags.map((tag) => ` #${tag}`).join('');
  return `<!-- id: ${id} -->\n\n${bodyOf(card)}${behind}\n`;
}

/** The headings to write for a context, below the last one that was written: those from the first level that differs. */
export function headingsFor(context: readonly string[], last: readonly string[]): string[] {
  const same = context.findIndex((label, level) => label !== last[level]);
  const from = same < 0 ? (context.length < last.length ? Math.max(context.length - 1, 0) : context.length) : same;
  return context.slice(from).map((label, index) => `${'#'.repeat(Math.min(from + index + 2, 6))} ${oneLine(label)}\n`);
}

function bodyOf({ form, front, back, members, ordered, hint, picture }: WrittenCard): string {
  const shown =
    picture === null ? '' : `\n![${oneLine(picture.alt)}](${picture.path.replace(/[ ()<>]/g, encodeURIComponent)})`;
  if (form === 'cloze' && front.includes(BLANK)) {
    const parts = front.split(BLANK);
    const text = parts.map((part, index) => {
      if (index === parts.length - 1) return withEdges(part);
      const hidden = oneLine(members[index] ?? back);
      return `${withEdges(part)}{{c1::${hidden}${hint === null || index > 0 ? '' : `::${oneLine(hint)}`}}}`;
    });
    return `${text.join('')}${shown}`;
  }
  if (form === 'list' && members.length > 1) {
    const items = members.map((member, index) => `${ordered ? `${index + 1}.` : '-'} ${oneLine(member)}`);
    return `Q: ${escapedMarkdown(front)}${shown}\nA:\n\n${items.join('\n')}`;
  }
  return `Q: ${escapedMarkdown(front)}${shown}\nA: ${escapedMarkdown(back)}`;
}

/** A part of a sentence on one line, with the blanks at its ends. */
function withEdges(part: string): string {
  const escaped = oneLine(part);
  return `${/^\s/.test(part) ? ' ' : ''}${escaped}${/\s$/.test(part) && escaped !== '' ? ' ' : ''}`;
}

/** A choice that came with its key, as a question of a task-list bank; null for any other card. */
export function bankMarkdown(card: WrittenCard): string | null {
  const options = optionsOfChoice(card);
  if (options.length === 0) return null;
  const [stem = '', ...rest] = card.front.split(/\n\s*\n/);
  const paragraphs = [`### ${oneLine(stem)}`, ...rest.map((paragraph) => escapedMarkdown(paragraph))];
  const picture =
    card.picture === null
      ? []
      : [`![${oneLine(card.picture.alt)}](${card.picture.path.replace(/[ ()<>]/g, encodeURIComponent)})`];
  const lines = options.map(({ text, right }) => `- [${right ? 'x' : ' '}] ${oneLine(text)}`);
  const explanation = card.citations.length === 0 ? [] : [escapedMarkdown(card.citations.join('\n'))];
  return `${[...paragraphs, ...picture, lines.join('\n'), ...explanation].join('\n\n')}\n`;
}
