import { counted, thousands } from '../../../numbers.ts';
import type { StudyDay } from '../../../schedule/study-day.ts';
import type { FoundCard } from '../../../study/browsing.ts';
import { clip, type Line, pad, type Span, safeText, span, widthOf } from '../../text.ts';
import { topFor } from '../../widgets/window.ts';
import type { BrowseState } from './state.ts';
import { stateSigns, stateWord } from './words.ts';

/** Columns of the state at the right edge: the longest is `suspended`. */
const STATE_COLUMNS = 9;
/** A context with less room than this says nothing. */
const FEWEST_CONTEXT_COLUMNS = 8;

/** The part of the found cards around the chosen one, a row each, in `rows` rows of `columns` columns. */
export function cardList(state: BrowseState, today: StudyDay, rows: number, columns: number): Line[] {
  const { found, loaded, chosen, listTop } = state;
  const top = topFor(chosen, found.total, { top: listTop, height: rows });
  const shown = loaded.cards.slice(Math.max(0, top - loaded.from), top - loaded.from + rows);
  return shown.map((each, index) => cardRow(each, top + index === chosen, state.at !== 'search', today, columns));
}

/** How many cards were found: `1,234 cards`, `the first 5,000 cards`; with the chosen one, `3 of 1,234 cards`. */
export function foundWords({ found: { total, isCut }, at, chosen }: BrowseState): string {
  const place = at === 'search' || total === 0 ? '' : `${thousands(chosen + 1)} of `;
  return `${place}${isCut ? 'the first ' : ''}${counted(total, 'card')}`;
}

function cardRow(each: FoundCard, isChosen: boolean, isActive: boolean, today: StudyDay, columns: number): Line {
  const { card } = each;
  const word = stateWord(each, today);
  const signs = stateSigns(each);
  const room = columns - 2 - STATE_COLUMNS - 2 - (signs === '' ? 0 : widthOf(signs) + 1);
  const front = clip(safeText(card.front), room);
  const left = room - widthOf(front) - 2;
  const context = left < FEWEST_CONTEXT_COLUMNS ? '' : clip(safeText(card.context.toReversed().join(' ‹ ')), left);
  const tone = isChosen
    ? isActive
      ? 'accentStrong'
      : 'accent'
    : word === 'suspended' || word === 'retired'
      ? 'dim'
      : 'text';
  const text: Span[] = [span(isChosen ? '❯ ' : '  ', tone), span(front, tone)];
  if (context !== '') text.push(span(`  ${context}`, 'dim'));
  const used = 2 + widthOf(front) + (context === '' ? 0 : widthOf(context) + 2);
  const gap = ' '.repeat(Math.max(1, columns - STATE_COLUMNS - (signs === '' ? 0 : widthOf(signs) + 1) - used));
  return [
    ...text,
    span(gap),
    ...(signs === '' ? [] : [span(`${signs} `, 'accent')]),
    span(pad(word, STATE_COLUMNS, 'start'), word === 'due' ? 'accent' : 'dim'),
  ];
}
