import { thousands } from '../../../numbers.ts';
import { clip, type Line, safeText, span, spread } from '../../text.ts';
import { topFor } from '../../widgets/window.ts';
import type { Choice, Dashboard } from './record.ts';
import type { DashboardState } from './state.ts';

/** The title of the list, in words shared with its text form. */
export const CHOICES_TITLE = 'What pays most now';

/** What can be started, the chosen one marked, in at most `room` rows: a longer list scrolls with the mark. */
export function choiceList(record: Dashboard, state: DashboardState, width: number, room: number): Line[] {
  const { choices } = record;
  if (choices.length === 0) return [];
  const titled = room > 1;
  const height = Math.max(1, titled ? room - 1 : room);
  const top = topFor(state.chosen, choices.length, { top: 0, height });
  const rows = choices
    .slice(top, top + height)
    .map((choice, index) => choiceRow(choice, top + index === state.chosen, width));
  return titled ? [[span(`  ${CHOICES_TITLE}`, 'dim')], ...rows] : rows;
}

function choiceRow(choice: Choice, isChosen: boolean, width: number): Line {
  const minutes = minutesWords(choice);
  const title = clip(safeText(choice.title), width - minutes.length - 4);
  const tone = isChosen ? 'accentStrong' : 'text';
  return spread([span(isChosen ? '❯ ' : '  ', tone), span(title, tone)], [span(minutes, 'dim')], width);
}

/** How long a choice takes; empty when nobody can say. */
export function minutesWords({ minutes }: Choice): string {
  return minutes === null ? '' : `${thousands(minutes)} min`;
}
