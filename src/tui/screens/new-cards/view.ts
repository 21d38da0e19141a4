import { counted, thousands } from '../../../numbers.ts';
import { newSchedule } from '../../../schedule/schedule.ts';
import { frameOf, gap, roomFor, type ScrolledPage, type Size, setIn } from '../../frame.ts';
import { bindingsOf } from '../../keymap.ts';
import { type Line, lineWidth, safeText, span, spread } from '../../text.ts';
import { edgedBar } from '../../widgets/bar.ts';
import { footer } from '../../widgets/footer.ts';
import { scroll } from '../../widgets/scroll.ts';
import { hang, wrapText } from '../../wrap.ts';
import { lookText } from '../review/card.ts';
import { newCardsKeys } from './keys.ts';
import { keptCount, type NewCardsState, placeOf, shownCard, skippedCards } from './state.ts';
import type { NewCard, NewCardsWorld } from './world.ts';

/** Which keys work now. */
export function newCardsPhase(state: NewCardsState): 'proposed' | 'stored' | 'ready' | 'done' {
  if (shownCard(state) !== null) return state.mode;
  return state.mode === 'proposed' ? 'ready' : 'done';
}

/** One new card, or what all of them come to, as the rows of a screen of this size. */
export function newCardsPage(state: NewCardsState, world: NewCardsWorld, size: Size): ScrolledPage {
  const frame = frameOf(size);
  const header = [...gap(frame.air - 1), headerLine(state, frame.width), ...gap(frame.air)];
  const keys = footer(bindingsOf(newCardsKeys, newCardsPhase(state)), frame.width);
  const foot = [...noticeLines(state, frame.width), keys];
  const room = roomFor(frame, header.length, foot.length);
  const shown = shownCard(state);
  const lines =
    shown === null ? endLines(state, world, frame.text) : cardLines(shown, world.excerpt(shown), frame.text);
  const part = scroll(lines, state.top, room, frame.text);
  return { header, body: setIn(part.lines, frame.inset), footer: foot, last: part.last, room };
}

function headerLine(state: NewCardsState, width: number): Line {
  const { cards, mode } = state;
  const at = placeOf(state);
  const title = span(mode === 'proposed' ? 'New cards, not stored yet' : 'New cards', 'strong');
  if (at === cards.length) return [title];
  const left: Line = [title, span(`   ${thousands(at + 1)} of ${thousands(cards.length)}`)];
  const skipped = skippedCards(state).length;
  const said: Line = skipped === 0 ? [] : [span(`${thousands(skipped)} ${skippedWord(state)}`, 'dim')];
  const room = width - lineWidth(left) - lineWidth(said) - 6;
  const bar: Line = room >= 8 ? [span(`   ${edgedBar(at / cards.length, Math.min(22, room))}`, 'accent')] : [];
  return spread([...left, ...bar], said, width);
}

function skippedWord({ mode }: NewCardsState): string {
  return mode === 'proposed' ? 'skipped' : 'suspended';
}

/** The card as a review shows it with its answer, how it was made, and the lines of the note it was made of. */
function cardLines({ card }: NewCard, excerpt: string, width: number): Line[] {
  const item = { card, schedule: newSchedule, reason: null };
  const { lines } = lookText({ item, answered: true, uncovered: 0, sourceShown: true }, width);
  const made = `${card.form} · made by ${card.recogniser}`;
  if (excerpt.trim() === '') return [...lines, [span(made, 'dim')]];
  const written = wrapText(excerpt, width - 2).map((line): Line => [span('│ ', 'dim'), ...line]);
  return [...lines, [span(`${made}, of:`, 'dim')], [], ...written];
}

function endLines(state: NewCardsState, world: NewCardsWorld, width: number): Line[] {
  const kept = keptCount(state);
  const skipped = skippedCards(state).length;
  const headline =
    state.mode === 'stored'
      ? `${counted(state.cards.length, 'new card')} read`
      : kept === 0
        ? 'No new card will be stored'
        : `${counted(kept, 'new card')} will be stored`;
  const aside = `${counted(skipped, 'card')} ${skippedWord(state)}${state.mode === 'proposed' ? ' for good' : ''}`;
  return [
    [span(headline, 'accentStrong')],
    ...(skipped === 0 ? [] : [[span(aside)]]),
    ...(world.others.length === 0 ? [] : [[]]),
    ...world.others.flatMap((line) => wrapText(safeText(line), width)),
  ];
}

function noticeLines({ notice }: NewCardsState, width: number): Line[] {
  if (notice === null) return [[]];
  const isFailure = notice.kind === 'failure';
  const sign = isFailure ? span('! ', 'accentStrong') : span('· ', 'dim');
  return hang(sign, wrapText(safeText(notice.text), width - 2, isFailure ? 'accentStrong' : 'dim')).slice(0, 4);
}
