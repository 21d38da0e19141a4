import type { ExamState } from '../study/exam/exam.ts';
import type { MarkedQuestion } from '../study/exam/mark.ts';
import { beginExam, runExam } from '../study/exam/perform-exam.ts';
import type { ExamSession } from '../study/exam/session.ts';
import { entryOf, isComplete, leftMs } from '../study/exam/sheet.ts';
import { commandOf } from './keymap.ts';
import type { PlainIo } from './plain.ts';
import { helpLines } from './plain-help.ts';
import { plainQuestion, plainVerdict } from './plain-question.ts';
import { askedNow, examCommand, examPhase, isScroll } from './screens/exam/commands.ts';
import { examKeys } from './screens/exam/keys.ts';
import { resultWords } from './screens/exam/result.ts';
import { clockWords, doneWords, readyWords } from './screens/exam/words.ts';
import { safeText } from './text.ts';

/**
 * A mock exam as lines of text: the same session, the same keys, each followed by Enter; a number goes to that question.
 * Resolves when it is left or input ends: an exam that is not handed in stays open.
 */
export async function runPlainExam(session: ExamSession, io: PlainIo): Promise<void> {
  let state = beginExam(session);
  const say = (lines: readonly string[]): void => {
    for (const line of lines) io.write(safeText(line));
  };
  say(plainScreen(null, state));
  for (;;) {
    const typed = await io.read();
    if (typed === null) break;
    const key = typed.trim() === '' ? 'enter' : typed.trim();
    const phase = examPhase(state);
    const command = commandOf(examKeys, phase, key);
    const before = state;
    if (command === 'quit' || command === 'back') break;
    if (command === 'help') say([...helpLines(examKeys, phase), 'A number goes to that question.']);
    else if (/^\d{1,4}$/.test(key)) {
      state = goTo(session, state, Number(key) - 1);
      say(plainScreen(before, state));
    } else if (command === null || isScroll(command)) {
      io.write(`${typed.trim() || 'Enter'} does nothing here; ? lists the keys.`);
    } else {
      state = runExam(session, state, examCommand(command, state, 1));
      say(plainScreen(before, state));
    }
  }
  runExam(session, state, { type: 'leave' });
}

function goTo(session: ExamSession, from: ExamState, place: number): ExamState {
  const atGrid = from.at === 'grid' || from.at === 'marks' ? from : runExam(session, from, { type: 'grid' });
  if (atGrid.at !== 'grid' && atGrid.at !== 'marks') return atGrid;
  const moved = runExam(session, atGrid, { type: 'move', by: place - atGrid.chosen });
  return runExam(session, moved, { type: 'open' });
}

/** What to say after a step: only what is new. */
function plainScreen(before: ExamState | null, state: ExamState): string[] {
  const notice = state.notice === null || state.notice === before?.notice ? [] : [state.notice.text];
  return [...notice, ...screenLines(before, state)];
}

function screenLines(before: ExamState | null, state: ExamState): string[] {
  const { paper, sheet, now } = state;
  const left = leftMs(sheet, paper, now);
  switch (state.at) {
    case 'ready':
      return [paper.title, ...readyWords(paper, sheet, left), ...paper.remarks, 'Enter begins.'];
    case 'question':
      return questionLines(before, state, left);
    case 'grid': {
      const marks = paper.questions.map(({ identity, choose }, place) => {
        const { picked, flagged } = entryOf(sheet, identity);
        return `${place + 1} ${isComplete(picked, choose) ? 'answered' : 'open'}${flagged ? ', flagged' : ''}`;
      });
      const pointed = `At ${state.chosen + 1}. Enter goes there, a number to another; e ends.`;
      return before?.at === 'grid' ? [pointed] : [`${doneWords(paper, sheet)}.`, `${marks.join('; ')}.`, pointed];
    }
    case 'confirm':
      return [
        `${doneWords(paper, sheet)}, ${clockWords(left)} left.`,
        'h hands in: it is marked, and what has no answer is wrong. l leaves it open. Enter goes on.',
      ];
    case 'paused':
      return ['The clock stands still. Enter goes on.'];
    case 'result':
      if (before?.at === 'result') return [];
      return [
        ...resultWords(paper, state.marked),
        ...paper.remarks,
        'Enter explains every question; Escape or q leaves.',
      ];
    case 'marks':
      return [
        `${state.marked.questions.map(({ isRight }, place) => `${place + 1} ${isRight ? 'right' : 'wrong'}`).join('; ')}.`,
        'A number explains that question.',
      ];
    case 'verdict': {
      const question = state.marked.questions[state.place];
      if (question === undefined) return [];
      return verdictLines(before?.at === 'verdict' && before.place === state.place, question, state);
    }
  }
}

function questionLines(
  before: ExamState | null,
  state: Extract<ExamState, { at: 'question' }>,
  left: number,
): string[] {
  const asking = askedNow(state);
  if (asking === null) return [];
  const { paper, place } = state;
  const isSame = before?.at === 'question' && before.place === place;
  const asked = isSame ? askedNow(before) : null;
  const { flagged, picked } = entryOf(state.sheet, paper.questions[place]?.identity ?? '');
  const flag = flagged ? ' Flagged.' : '';
  const lines = plainQuestion(
    asked,
    asking,
    `Question ${place + 1} of ${paper.questions.length}, ${clockWords(left)} left.${flag}`,
  );
  if (!isSame) {
    const letters = picked.map((id) => String.fromCharCode(65 + asking.order.indexOf(id))).sort();
    return [
      ...lines.slice(0, -1),
      ...(letters.length === 0 ? [] : [`Picked ${letters.join(', ')}.`]),
      'A letter picks, Enter goes on.',
    ];
  }
  const was = entryOf(before.sheet, paper.questions[place]?.identity ?? '').flagged;
  return was === flagged ? lines : [flagged ? 'Flagged.' : 'The flag is off.'];
}

function verdictLines(
  isSame: boolean,
  { judged, broughtUp }: MarkedQuestion,
  { place, opened, marked }: Extract<ExamState, { at: 'verdict' }>,
): string[] {
  const shown = { judged, broughtUp, opened };
  const head = `Question ${place + 1} of ${marked.questions.length}: ${judged.question.scenario.title}.`;
  return isSame ? plainVerdict(shown, shown) : [head, ...plainVerdict(null, shown)];
}
