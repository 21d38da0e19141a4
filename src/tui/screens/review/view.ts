import type { StudyDay } from '../../../schedule/study-day.ts';
import type { ReviewState } from '../../../study/review.ts';
import { type Frame, frameOf, gap, roomFor, type ScrolledPage, type Size, setIn } from '../../frame.ts';
import { type Binding, bindingsOf, reviewKeys } from '../../keymap.ts';
import { type Line, lineWidth, safeText, span, spread } from '../../text.ts';
import { edgedBar } from '../../widgets/bar.ts';
import { footer } from '../../widgets/footer.ts';
import { scroll } from '../../widgets/scroll.ts';
import { hang, wrapText } from '../../wrap.ts';
import { endText } from '../end/text.ts';
import { withFacts, withLetters } from '../quiz/commands.ts';
import { questionKeys } from '../quiz/keys.ts';
import { type QuestionText, questionText } from '../quiz/question.ts';
import { questionWords } from '../quiz/question-words.ts';
import { verdictText } from '../quiz/verdict.ts';
import { outcomeWords } from '../quiz/words.ts';
import { type CardText, cardText } from './card.ts';
import { gradeKeys, gradeLines } from './grades.ts';
import { isQuestion, phaseOf, type ReviewView } from './state.ts';

/** The page, the first row that brings the answer into sight, and the rows of what is pointed at, if anything is. */
export type ReviewPage = ScrolledPage & { answerTop: number; focus: QuestionText['focus'] };

/** The review as the rows of a screen of this size: a card, or the end of the session. */
export function reviewPage(state: ReviewState, view: ReviewView, today: StudyDay, size: Size): ReviewPage {
  const frame = frameOf(size);
  const header = [...gap(frame.air - 1), headerLine(state, frame), ...gap(frame.air)];
  const foot = footerLines(state, today, frame);
  const room = roomFor(frame, header.length, foot.length);
  const { lines, answerAt, focus } = bodyOf(state, frame.text, room);
  // On a high terminal the text stands lower, where the eye is; a long one needs the rows itself.
  const lowered = lines.length + LOWERED_ROWS <= room && frame.air > 1 ? [...gap(LOWERED_ROWS), ...lines] : lines;
  const shown = scroll(lowered, view.top, room, frame.text);
  return {
    header,
    body: setIn(shown.lines, frame.inset),
    footer: foot,
    last: shown.last,
    answerTop: Math.min(answerAt, shown.last),
    focus,
    room,
  };
}

function bodyOf(state: ReviewState, width: number, room: number): CardText & Pick<ReviewPage, 'focus'> {
  switch (state.at) {
    case 'done':
      return { lines: endText(state.summary, state, width), answerAt: 0, focus: null };
    case 'choice':
      return { ...questionText(state.asking, width), answerAt: 0 };
    case 'verdict':
      return { ...verdictText(state, width, room), answerAt: 0 };
    default:
      return { ...cardText(state, width), focus: null };
  }
}

const LOWERED_ROWS = 4;

function headerLine(state: ReviewState, frame: Frame): Line {
  const title = span(state.cram ? 'Cram, grades change nothing' : 'Review', 'strong');
  if (state.at === 'done') return [span('Session done', 'strong')];
  const count = `   ${state.position + 1} of ${state.queue.length}`;
  const left = [title, span(count)];
  const minutes = rightOfHeader(state);
  const room = frame.width - lineWidth(left) - lineWidth(minutes) - 6;
  const barred =
    room >= 8
      ? [...left, span(`   ${edgedBar(state.position / state.queue.length, Math.min(22, room))}`, 'accent')]
      : left;
  return spread(barred, minutes, frame.width);
}

/** On a question how it is to be answered, on a verdict what came of it, else the minutes that are left. */
function rightOfHeader(state: Exclude<ReviewState, { at: 'done' }>): Line {
  if (state.at === 'verdict') {
    return [span(outcomeWords(state.judged), state.judged.marks.credit === 1 ? 'strong' : 'accentStrong')];
  }
  const minutes = state.minutesLeft > 0 ? `${state.minutesLeft} min left` : null;
  if (state.at === 'choice') return questionWords(state.asking, minutes);
  return minutes === null ? [] : [span(minutes, 'dim')];
}

/** From the top: an empty row or what there is to say, the grades when one is awaited, the keys. */
function footerLines(state: ReviewState, today: StudyDay, frame: Frame): Line[] {
  const bindings: readonly Binding[] =
    state.at === 'choice'
      ? withLetters(questionKeys, state.asking)
      : state.at === 'verdict'
        ? withFacts(questionKeys, state.judged)
        : isQuestion(state)
          ? questionKeys
          : reviewKeys;
  const keys = footer(bindingsOf(bindings, phaseOf(state)), frame.width);
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
