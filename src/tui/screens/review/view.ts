import type { StudyDay } from '../../../schedule/study-day.ts';
import type { ReviewState } from '../../../study/review.ts';
import { type Frame, frameOf, gap, roomFor, type ScrolledPage, type Size, setIn } from '../../frame.ts';
import { bindingsOf, reviewKeys } from '../../keymap.ts';
import { type Line, lineWidth, safeText, span, spread } from '../../text.ts';
import { edgedBar } from '../../widgets/bar.ts';
import { footer } from '../../widgets/footer.ts';
import { scroll } from '../../widgets/scroll.ts';
import { hang, wrapText } from '../../wrap.ts';
import { endText } from '../end/text.ts';
import { cardText } from './card.ts';
import { gradeKeys, gradeLines } from './grades.ts';
import { phaseOf, type ReviewView } from './state.ts';

/** The page, and the first row that brings the answer into sight. */
export type ReviewPage = ScrolledPage & { answerTop: number };

/** The review as the rows of a screen of this size: a card, or the end of the session. */
export function reviewPage(state: ReviewState, view: ReviewView, today: StudyDay, size: Size): ReviewPage {
  const frame = frameOf(size);
  const header = [...gap(frame.air - 1), headerLine(state, frame), ...gap(frame.air)];
  const foot = footerLines(state, today, frame);
  const room = roomFor(frame, header.length, foot.length);
  const { lines, answerAt } =
    state.at === 'done'
      ? { lines: endText(state.summary, state, frame.text), answerAt: 0 }
      : cardText(state, frame.text);
  // On a high terminal the text stands lower, where the eye is; a long one needs the rows itself.
  const lowered = lines.length + LOWERED_ROWS <= room && frame.air > 1 ? [...gap(LOWERED_ROWS), ...lines] : lines;
  const shown = scroll(lowered, view.top, room, frame.text);
  return {
    header,
    body: setIn(shown.lines, frame.inset),
    footer: foot,
    last: shown.last,
    answerTop: Math.min(answerAt, shown.last),
    room,
  };
}

const LOWERED_ROWS = 4;

function headerLine(state: ReviewState, frame: Frame): Line {
  const title = span(state.cram ? 'Cram, grades change nothing' : 'Review', 'strong');
  if (state.at === 'done') return [span('Session done', 'strong')];
  const count = `   ${state.position + 1} of ${state.queue.length}`;
  const left = [title, span(count)];
  const minutes: Line = state.minutesLeft > 0 ? [span(`${state.minutesLeft} min left`, 'dim')] : [];
  const room = frame.width - lineWidth(left) - lineWidth(minutes) - 6;
  const barred =
    room >= 8
      ? [...left, span(`   ${edgedBar(state.position / state.queue.length, Math.min(22, room))}`, 'accent')]
      : left;
  return spread(barred, minutes, frame.width);
}

/** From the top: an empty row or what there is to say, the grades when one is awaited, the keys. */
function footerLines(state: ReviewState, today: StudyDay, frame: Frame): Line[] {
  const keys = footer(bindingsOf(reviewKeys, phaseOf(state)), frame.width);
  const low = frame.rows < 15;
  const notice = state.notice === null ? gap(low ? 0 : 1) : setIn(noticeLines(state, frame), frame.inset);
  if (state.at !== 'answer') return [...notice, keys];
  const grades = gradeLines(gradeKeys[state.gradeKeys], state.preview, today, frame.text, low ? 1 : 2);
  return [...notice, ...setIn(grades, frame.inset), ...gap(low ? 0 : 1), keys];
}

function noticeLines(state: ReviewState, frame: Frame): Line[] {
  if (state.notice === null) return [];
  const { kind, text } = state.notice;
  const sign = kind === 'failure' ? span('! ', 'accentStrong') : span('· ', 'dim');
  const lines = hang(sign, wrapText(safeText(text), frame.text - 2, kind === 'failure' ? 'accentStrong' : 'dim'));
  return lines.slice(0, Math.max(1, frame.rows - 6));
}
