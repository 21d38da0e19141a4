import { levelOf } from '../../../rules/difficulty.ts';
import type { QuizState } from '../../../study/quiz/quiz.ts';
import { type Frame, frameOf, gap, roomFor, type ScrolledPage, type Size, setIn } from '../../frame.ts';
import { type Binding, bindingsOf } from '../../keymap.ts';
import { type Line, lineWidth, type Span, safeText, span, spread } from '../../text.ts';
import { edgedBar } from '../../widgets/bar.ts';
import { footer } from '../../widgets/footer.ts';
import { scroll } from '../../widgets/scroll.ts';
import { hang, wrapText } from '../../wrap.ts';
import { quizPhase, withFacts, withLetters } from './commands.ts';
import { quizEnd } from './end.ts';
import { quizKeys } from './keys.ts';
import { type QuestionText, questionText } from './question.ts';
import { questionWords } from './question-words.ts';
import { verdictText } from './verdict.ts';
import { outcomeWords } from './words.ts';

/** A page of the quiz, and the rows that must be in sight. */
export type QuizPage = ScrolledPage & { focus: QuestionText['focus'] };

/** The quiz as the rows of a screen of this size, from row `top` of its text. */
export function quizPage(title: string, state: QuizState, top: number, size: Size): QuizPage {
  const frame = frameOf(size);
  const header = [...gap(frame.air - 1), headerLine(title, state, frame), ...gap(frame.air)];
  const keys = footer(bindingsOf(keysNow(state), quizPhase(state)), frame.width);
  const foot = [...noticeLines(state.notice, frame), keys];
  const room = roomFor(frame, header.length, foot.length);
  const { lines, focus } = bodyOf(state, frame.text, room);
  const shown = scroll(lines, top, room, frame.text);
  return { header, body: setIn(shown.lines, frame.inset), footer: foot, last: shown.last, room, focus };
}

function keysNow(state: QuizState): readonly Binding[] {
  if (state.at === 'question') return withLetters(quizKeys, state.asking);
  return state.at === 'verdict' ? withFacts(quizKeys, state.judged) : quizKeys;
}

function bodyOf(state: QuizState, width: number, room: number): QuestionText {
  if (state.at === 'question') return questionText(state.asking, width);
  if (state.at === 'verdict') return verdictText(state, width, room);
  return { lines: quizEnd(state.summary, width), focus: null };
}

function headerLine(title: string, state: QuizState, frame: Frame): Line {
  if (state.at === 'done') return [span(`${title} done`, 'strong')];
  const at = state.steps.length + (state.at === 'question' ? 1 : 0);
  const left: Span[] = [span(title, 'strong'), span(`   ${at}${state.total === null ? '' : ` of ${state.total}`}`)];
  const right = state.at === 'question' ? askedWords(state) : [outcome(state)];
  const room = frame.width - lineWidth(left) - lineWidth(right) - 6;
  const barred =
    state.total !== null && room >= 8
      ? [...left, span(`   ${edgedBar(state.steps.length / state.total, Math.min(22, room))}`, 'accent')]
      : left;
  return spread(barred, right, frame.width);
}

function askedWords({ asking }: Extract<QuizState, { at: 'question' }>): Span[] {
  const { stated, difficulty } = asking.question;
  return questionWords(asking, stated === null ? levelOf(difficulty) : null);
}

function outcome({ judged }: Extract<QuizState, { at: 'verdict' }>): Span {
  return span(outcomeWords(judged), judged.marks.credit === 1 ? 'strong' : 'accentStrong');
}

/** One line for the person, or an empty row where there is room for one. */
export function noticeLines(notice: QuizState['notice'], frame: Frame): Line[] {
  if (notice === null) return gap(frame.rows < 15 ? 0 : 1);
  const { kind, text } = notice;
  const sign = kind === 'failure' ? span('! ', 'accentStrong') : span('· ', 'dim');
  const lines = hang(sign, wrapText(safeText(text), frame.text - 2, kind === 'failure' ? 'accentStrong' : 'dim'));
  return setIn(lines.slice(0, Math.max(1, frame.rows - 6)), frame.inset);
}
