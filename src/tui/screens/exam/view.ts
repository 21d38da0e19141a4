import type { ExamState } from '../../../study/exam/exam.ts';
import { leftMs } from '../../../study/exam/sheet.ts';
import { howMany } from '../../../study/quiz/ask.ts';
import { type Frame, frameOf, gap, roomFor, type ScrolledPage, type Size, setIn } from '../../frame.ts';
import { bindingsOf } from '../../keymap.ts';
import { type Line, lineWidth, type Span, safeText, span, spread } from '../../text.ts';
import { edgedBar } from '../../widgets/bar.ts';
import { footer } from '../../widgets/footer.ts';
import { scroll } from '../../widgets/scroll.ts';
import { duration } from '../../words.ts';
import { hang, wrapText } from '../../wrap.ts';
import { withLetters } from '../quiz/commands.ts';
import { type QuestionText, questionText } from '../quiz/question.ts';
import { verdictText } from '../quiz/verdict.ts';
import { noticeLines } from '../quiz/view.ts';
import { chooseWords, outcomeWords } from '../quiz/words.ts';
import { askedNow, examPhase } from './commands.ts';
import { acrossOf, gridLines } from './grid.ts';
import { examKeys } from './keys.ts';
import { resultText } from './result.ts';
import { clockWords, doneOf, doneWords, modeWord, readyWords, spentWords } from './words.ts';

/** A page of the exam, and the rows that must be in sight. */
export type ExamPage = ScrolledPage & { focus: QuestionText['focus'] };

/** From here on the clock is shown so that it is seen. */
const HURRY_MS = 5 * 60_000;

/** The exam as the rows of a screen of this size, from row `top` of its text. */
export function examPage(state: ExamState, top: number, size: Size): ExamPage {
  const frame = frameOf(size);
  const header = [...gap(frame.air - 1), headerLine(state, frame), ...gap(frame.air)];
  const asking = state.at === 'question' ? askedNow(state) : null;
  const bindings = bindingsOf(asking === null ? examKeys : withLetters(examKeys, asking), examPhase(state));
  const foot = [...noticeLines(state.notice, frame), footer(bindings, frame.width)];
  const room = roomFor(frame, header.length, foot.length);
  // A result is a table: it takes what a text to be read would leave free.
  const width = state.at === 'result' ? Math.max(frame.text, frame.width - 4) : frame.text;
  const { lines, focus } = bodyOf(state, frame, { width, room });
  const shown = scroll(lines, top, room, width);
  return {
    header,
    body: setIn(shown.lines, Math.floor((frame.width - width) / 2)),
    footer: foot,
    last: shown.last,
    room,
    focus,
  };
}

function bodyOf(state: ExamState, frame: Frame, { width, room }: { width: number; room: number }): QuestionText {
  switch (state.at) {
    case 'question': {
      const asking = askedNow(state);
      return asking === null ? { lines: [], focus: null } : questionText(asking, width, true);
    }
    case 'grid':
    case 'marks':
      return gridLines(state, acrossOf(frame, state.paper.questions.length));
    case 'verdict': {
      const question = state.marked.questions[state.place];
      if (question === undefined) return { lines: [], focus: null };
      const { judged, broughtUp } = question;
      return verdictText({ judged, broughtUp, opened: state.opened }, width, room);
    }
    case 'result':
      return { lines: resultText(state.paper, state.marked, width), focus: null };
    default:
      return { lines: beforeLines(state, width), focus: null };
  }
}

/** Before it begins, in a pause, and before it is left: what is so, and what each way leads to. */
function beforeLines(state: Extract<ExamState, { at: 'ready' | 'paused' | 'confirm' }>, width: number): Line[] {
  const { paper, sheet, now } = state;
  const left = leftMs(sheet, paper, now);
  const paragraph = (text: string): Line[] => [...hang(span('· ', 'dim'), wrapText(text, width - 2)), []];
  if (state.at === 'ready') {
    const remarks = paper.remarks.flatMap((remark) => [
      ...hang(span('! ', 'accent'), wrapText(safeText(remark), width - 2, 'dim')),
      [],
    ]);
    return [
      ...wrapText(safeText(paper.title), width, 'strong'),
      [],
      ...readyWords(paper, sheet, left).flatMap(paragraph),
      ...remarks,
    ];
  }
  const so = `${doneWords(paper, sheet)}, ${clockWords(left)} left.`;
  if (state.at === 'paused') return [[span('The clock stands still.', 'strong')], [], ...wrapText(so, width)];
  const { answered, total } = doneOf(paper, sheet);
  const open = total - answered;
  const waits =
    paper.mode === 'exam' ? 'The clock runs on meanwhile, as in the real one.' : 'The clock stands still meanwhile.';
  const lost = open === 0 ? '' : ` ${open} without a whole answer ${open === 1 ? 'counts' : 'count'} as wrong.`;
  return [
    [span('Leave the exam?', 'strong')],
    [],
    ...wrapText(so, width),
    [],
    ...hang(span('h  ', 'strong'), wrapText(`Hand in. It is marked now.${lost}`, width - 3)),
    [],
    ...hang(
      span('l  ', 'strong'),
      wrapText(`Leave it open, and go on with certamen exam --resume. ${waits}`, width - 3),
    ),
    [],
    ...hang(span('⏎  ', 'strong'), wrapText('Go on.', width - 3)),
  ];
}

function headerLine(state: ExamState, frame: Frame): Line {
  const { paper } = state;
  const name: Span[] = [span(paper.short, 'strong'), span(`   ${modeWord(paper)}`)];
  if (state.at === 'ready') return spread(name, [], frame.width);
  if (state.at === 'result' || state.at === 'marks') {
    return spread(
      [...name, span('   marked')],
      [span(`took ${duration(state.marked.result.tookMs)}`, 'dim')],
      frame.width,
    );
  }
  if (state.at === 'verdict') return verdictHeader(state, frame);
  const left = leftMs(state.sheet, paper, state.now);
  const clock = span(`${clockWords(left)} left`, left < HURRY_MS ? 'accentStrong' : 'text');
  const { answered, total } = doneOf(paper, state.sheet);
  const place: Span[] =
    state.at === 'question' ? [span(paper.short, 'strong'), span(`   ${state.place + 1} of ${total}`)] : name;
  const right = [...askedWords(state), clock];
  const done = `   ${edgedBar(answered / Math.max(1, total), 10)} ${answered} answered`;
  const room = frame.width - lineWidth(place) - lineWidth(right) - 2;
  return spread([...place, ...(done.length <= room ? [span(done, 'accent')] : [])], right, frame.width);
}

/** How many are to be picked, that the answer is a guess, and the flag. */
function askedWords(state: ExamState): Span[] {
  if (state.at !== 'question') return [];
  const asking = askedNow(state);
  const choose = asking === null ? '' : chooseWords(howMany(asking));
  const isFlagged = state.sheet.entries.get(state.paper.questions[state.place]?.identity ?? '')?.flagged === true;
  const words = [
    ...(choose === '' ? [] : [span(choose, 'accentStrong')]),
    ...(asking?.sure === false ? [span('not sure', 'accent')] : []),
    ...(isFlagged ? [span('⚑ flagged', 'accent')] : []),
  ];
  return words.flatMap((word) => [word, span(' · ', 'dim')]);
}

function verdictHeader(state: Extract<ExamState, { at: 'verdict' }>, frame: Frame): Line {
  const { marked, place } = state;
  const question = marked.questions[place];
  if (question === undefined) return [];
  const { judged, of, isRight, flagged, spentMs } = question;
  const right = [
    ...(flagged ? [span('⚑  ', 'accent')] : []),
    span(outcomeWords(judged), isRight ? 'strong' : 'accentStrong'),
  ];
  const left: Span[] = [span(state.paper.short, 'strong'), span(`   ${place + 1} of ${marked.questions.length}`)];
  const others = [span(`   ${spentWords(spentMs)}`, 'dim'), ...(of.scored ? [] : [span('   does not count', 'dim')])];
  // What came of it stays longest.
  const fits = lineWidth([...left, ...others]) + lineWidth(right) + 2 <= frame.width;
  return spread(fits ? [...left, ...others] : left, right, frame.width);
}
