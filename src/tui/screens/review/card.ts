import { frontParts, isLeech } from '../../../study/card-parts.ts';
import type { ReviewState } from '../../../study/review.ts';
import type { StudyItem } from '../../../study/session.ts';
import { type Line, lineWidth, type Span, safeText, span, spread } from '../../text.ts';
import { hang, wrap, wrapText } from '../../wrap.ts';

/** A card on the screen: its rows, and the row its answer starts on (their number while it is not shown). */
export type CardText = { lines: Line[]; answerAt: number };

type Shown = Extract<ReviewState, { at: 'question' | 'answer' }>;

/** A card and how much of it is shown. */
export type CardLook = {
  item: Pick<StudyItem, 'card' | 'schedule'> & { reason: StudyItem['reason'] | null };
  /** Whether the answer is shown; else of a list so many members. */
  answered: boolean;
  uncovered: number;
  sourceShown: boolean;
};

/** The card of a session as rows of `width` columns. */
export function cardText(state: Shown, width: number): CardText {
  const { item, sourceShown } = state;
  const answered = state.at === 'answer';
  return lookText({ item, answered, uncovered: answered ? 0 : state.uncovered, sourceShown }, width);
}

/** The card as rows of `width` columns: where it belongs, the question, the answer once it is shown, what to know of it. */
export function lookText(state: CardLook, width: number): CardText {
  const { card } = state.item;
  const { answered } = state;
  const question = [...contextLines(state.item, width), [], ...wrap(front(state), width), ...hintLines(state, width)];
  const members = card.form === 'list' ? [[], ...memberLines(state, width)] : [];
  if (!answered) return { lines: [...question, ...members, ...source(state, width)], answerAt: question.length };
  const answer = card.form === 'list' || card.form === 'cloze' ? [] : [[], ...answerLines(card.back, width)];
  const notes = [...warning(card.warning, width), ...former(card.formerBack, width), ...picture(state, width)];
  return { lines: [...question, ...members, ...answer, ...notes, ...source(state, width)], answerAt: question.length };
}

/** The context, and at its right edge what is special about this look at this card. */
function contextLines(item: CardLook['item'], width: number): Line[] {
  const signs = signsOf(item);
  const context = wrapText(item.card.context.map(safeText).join(' › '), width, 'dim');
  if (signs.length === 0) return context;
  const first = context[0] ?? [];
  const fits = lineWidth(first) + lineWidth(signs) + 3 <= width;
  return fits ? [spread(first, signs, width), ...context.slice(1)] : [...context, signs];
}

function signsOf({ card, schedule, reason }: CardLook['item']): Span[] {
  const words: Span[] = [];
  if (schedule.flagged) words.push(span('⚑ flagged', 'accent'));
  if (isLeech(schedule)) words.push(span(`leech, failed ${schedule.lapses} times`, 'accent'));
  if (card.formerBack !== null) words.push(span('~ changed since you saw it', 'accent'));
  if (reason === 'new') words.push(span('new', 'dim'));
  if (reason === 'repeat' || schedule.toRepeat) words.push(span('once more', 'dim'));
  if (reason === 'ahead') words.push(span('ahead of its day', 'dim'));
  return words.flatMap((word, index) => (index === 0 ? [word] : [span(' · ', 'dim'), word]));
}

function front(state: CardLook): Span[] {
  return frontParts(state.item.card, state.answered).map((part) => {
    if (part.kind === 'text') return span(part.text, 'strong');
    return part.kind === 'blank' ? span(part.text, 'accent') : span(`[${part.text}]`, 'accentStrong');
  });
}

function hintLines(state: CardLook, width: number): Line[] {
  const { hint } = state.item.card;
  return hint === null || state.answered ? [] : [[], ...wrapText(`hint: ${hint}`, width, 'dim')];
}

const HIDDEN = '·····';

/** One row a member: uncovered ones as they are, the others as blanks, so that their number is known. */
function memberLines(state: CardLook, width: number): Line[] {
  const { members, ordered } = state.item.card;
  const uncovered = state.answered ? members.length : state.uncovered;
  const digits = String(members.length).length;
  return members.flatMap((member, index) => {
    const sign = ordered ? `${String(index + 1).padStart(digits)}  ` : '•  ';
    const isLast = !state.answered && index === uncovered - 1;
    const text =
      index < uncovered
        ? wrapText(member, width - sign.length, isLast ? 'accentStrong' : 'text')
        : [[span(HIDDEN, 'dim')]];
    return hang(span(sign, 'dim'), text);
  });
}

/** Up to this many rows an answer stands out in the accent; a longer one is read more easily without. */
const SHORT_ANSWER = 3;

function answerLines(back: string, width: number): Line[] {
  const lines = wrapText(back, width, 'accentStrong');
  return lines.length <= SHORT_ANSWER ? lines : wrapText(back, width);
}

function warning(text: string | null, width: number): Line[] {
  return text === null ? [] : [[], ...hang(span('! ', 'accentStrong'), wrapText(text, width - 2, 'accent'))];
}

function former(back: string | null, width: number): Line[] {
  if (back === null) return [];
  return [[], [span('~ it said before:')], ...hang(span('  '), wrapText(back, width - 2, 'dim'))];
}

function picture(state: CardLook, width: number): Line[] {
  const shown = state.item.card.picture;
  if (shown === null) return [];
  return [[], ...wrapText(`picture: ${shown.alt === '' ? shown.path : shown.alt} · o opens it`, width, 'dim')];
}

function source(state: CardLook, width: number): Line[] {
  if (!state.sourceShown) return [];
  const { home, lines, citations } = state.item.card;
  return [[], ...wrapText([`${home.path}:${lines.line}`, ...citations].join(' · '), width, 'dim')];
}
