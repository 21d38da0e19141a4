import type { StudyDay } from '../../../schedule/study-day.ts';
import type { FoundCard, Look } from '../../../study/browsing.ts';
import { type Line, pad, safeText, span } from '../../text.ts';
import { wrapText } from '../../wrap.ts';
import { lookText } from '../review/card.ts';
import { lookWords, scheduleWords } from './words.ts';

const LABEL_COLUMNS = 10;

/** A card in short: as a review shows it with its answer, then its schedule. */
export function previewLines(found: FoundCard, today: StudyDay, width: number): Line[] {
  return [...shownCard(found, width), [], ...wrapText(scheduleWords(found, today), width, 'dim')];
}

/** Everything about a card: the same, and where it stands in the notes, its tags, the last looks at it. */
export function wholeCard(found: FoundCard, looks: readonly Look[], today: StudyDay, width: number): Line[] {
  const { card } = found;
  const facts: (readonly [label: string, words: string])[] = [
    ['Schedule', scheduleWords(found, today)],
    ['Looks', lookWords(looks, today)],
    ['Tags', card.tags.join('\n')],
    ['Deck', card.deck ?? ''],
    ['Made from', `${card.recogniser}, ${card.form}`],
  ];
  return [...shownCard(found, width), [], ...facts.flatMap(([label, words]) => labelled(label, words, width))];
}

function shownCard({ card, schedule }: FoundCard, width: number): Line[] {
  return lookText({ item: { card, schedule, reason: null }, answered: true, uncovered: 0, sourceShown: true }, width)
    .lines;
}

function labelled(label: string, words: string, width: number): Line[] {
  if (words === '') return [];
  const rows = wrapText(safeText(words), width - LABEL_COLUMNS);
  return rows.map((row, index) => [span(pad(index === 0 ? label : '', LABEL_COLUMNS), 'dim'), ...row]);
}
