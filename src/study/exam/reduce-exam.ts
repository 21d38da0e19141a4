import { howMany } from '../quiz/ask.ts';
import type { ExamCommand, ExamContext, ExamReduced, ExamState, ExamTaken } from './exam.ts';
import { askingOf, type Marked, markExam } from './mark.ts';
import { readExam } from './read-exam.ts';
import { afterEvent, type ExamEvent, type ExamEventKind, entryOf, isComplete, leftMs } from './sheet.ts';

/** After so much time without any other event, that it still is looked at is stored: a crash costs no more of the clock. */
const TICK_MS = 30_000;

/**
 * The exam after a command. Whatever the command is, an exam whose time is up ends instead: what comes too late is not
 * stored.
 */
export function reduceExam(state: ExamState, command: ExamCommand, context: ExamContext): ExamReduced {
  const now = { ...state, now: context.at };
  if (command.type === 'failed') {
    return shown({ ...now, notice: { kind: 'failure', text: command.failure.message } });
  }
  if ('marked' in now) return shown(readExam(now, command));
  if (leftMs(now.sheet, now.paper, context.at) <= 0) return ended(now, context, true);
  if (command.type === 'tick') return ticked(now, context.at);
  return worked({ ...now, notice: null }, command, context);
}

function worked(state: ExamTaken, command: ExamCommand, context: ExamContext): ExamReduced {
  const { at } = context;
  switch (command.type) {
    case 'leave':
      return state.sheet.isRunning ? recorded(state, [happened('leave', at)]) : shown(state);
    case 'ask':
      return shown(state.sheet.isRunning ? { ...taking(state), at: 'confirm' } : state);
    case 'stay':
      if (state.at === 'paused') return resumed(state, at);
      return state.at === 'grid' || state.at === 'confirm' ? goTo(state, state.place, at) : shown(state);
    case 'handIn':
      return state.at === 'confirm' ? ended(state, context, false) : shown(state);
    case 'pause': {
      if (state.at === 'paused') return resumed(state, at);
      if (state.at === 'ready') return shown(state);
      if (state.paper.mode === 'exam') {
        return said(state, 'An exam has no pause: its clock runs on. certamen exam --practice can be paused.');
      }
      return recorded({ ...taking(state), at: 'paused' }, [happened('pause', at)]);
    }
    case 'grid':
      if (state.at !== 'question') return shown(state);
      return recorded({ ...taking(state), at: 'grid', chosen: state.place }, [happened('grid', at)]);
    default:
      if (state.at === 'ready') return command.type === 'open' ? resumed(state, at) : shown(state);
      if (state.at === 'grid') return onGrid(state, command, at);
      return state.at === 'question' ? atQuestion(state, command, at) : shown(state);
  }
}

function onGrid(state: Extract<ExamTaken, { at: 'grid' }>, command: ExamCommand, at: number): ExamReduced {
  const { questions } = state.paper;
  switch (command.type) {
    case 'move': {
      const chosen = Math.max(0, Math.min(questions.length - 1, state.chosen + command.by));
      return shown({ ...state, chosen });
    }
    case 'open':
      return goTo(state, state.chosen, at);
    case 'seek': {
      const isWanted = (place: number): boolean => {
        const question = questions[place];
        if (question === undefined) return false;
        const { picked, flagged } = entryOf(state.sheet, question.identity);
        return command.what === 'flagged' ? flagged : !isComplete(picked, question.choose);
      };
      const places = questions.map((_, index) => (state.chosen + 1 + index) % questions.length);
      const found = places.find(isWanted);
      if (found !== undefined) return shown({ ...state, chosen: found });
      return said(state, command.what === 'flagged' ? 'No question is flagged.' : 'Every question is answered.');
    }
    case 'flag':
      return flagged(state, state.chosen, at);
    default:
      return shown(state);
  }
}

function atQuestion(state: Extract<ExamTaken, { at: 'question' }>, command: ExamCommand, at: number): ExamReduced {
  const { paper, place, cursor } = state;
  const options = orderAt(state);
  switch (command.type) {
    case 'move':
      return shown({ ...state, cursor: (cursor + command.by + options.length) % Math.max(1, options.length) });
    case 'pick':
      return command.place < options.length ? picked({ ...state, cursor: command.place }, at) : shown(state);
    case 'toggle':
      return picked(state, at);
    case 'strike':
      return struck(state, at);
    case 'flag':
      return flagged(state, place, at);
    case 'unsure': {
      const identity = identityAt(state, place);
      const kind = entryOf(state.sheet, identity).sure ? 'unsure' : 'sure';
      return recorded(state, [happened(kind, at, identity)]);
    }
    case 'turn': {
      const next = place + command.by;
      if (next < 0) return said(state, 'This is the first question.');
      if (next < paper.questions.length) return goTo(state, next, at);
      const open = { ...taking(state), at: 'grid', chosen: place } as const;
      return recorded(open, [happened('grid', at)]);
    }
    default:
      return shown(state);
  }
}

function picked(state: ExamTaken, at: number): ExamReduced {
  const identity = identityAt(state, state.place);
  const option = orderAt(state)[state.cursor];
  const question = state.questions.get(identity);
  if (option === undefined || question === undefined) return shown(state);
  const { picked: before, struck: out } = entryOf(state.sheet, identity);
  const wanted = howMany({ question });
  const isBack = before.includes(option);
  if (!isBack && wanted !== null && wanted > 1 && before.length === wanted) {
    return said(state, `${wanted} are picked: take one back first.`);
  }
  const options = isBack ? before.filter((id) => id !== option) : wanted === 1 ? [option] : [...before, option];
  const letIn = out.filter((id) => id !== option);
  return recorded(state, [
    ...(letIn.length === out.length ? [] : [happened('strike', at, identity, letIn)]),
    happened('answer', at, identity, options),
  ]);
}

function struck(state: ExamTaken, at: number): ExamReduced {
  const identity = identityAt(state, state.place);
  const option = orderAt(state)[state.cursor];
  if (option === undefined) return shown(state);
  const { picked: before, struck: out } = entryOf(state.sheet, identity);
  const isOut = out.includes(option);
  const left = before.filter((id) => id !== option);
  return recorded(state, [
    ...(isOut || left.length === before.length ? [] : [happened('answer', at, identity, left)]),
    happened('strike', at, identity, isOut ? out.filter((id) => id !== option) : [...out, option]),
  ]);
}

function flagged(state: ExamTaken, place: number, at: number): ExamReduced {
  const identity = identityAt(state, place);
  const kind = entryOf(state.sheet, identity).flagged ? 'unflag' : 'flag';
  return recorded(state, [happened(kind, at, identity)]);
}

function goTo(state: ExamTaken, place: number, at: number): ExamReduced {
  const next = { ...taking(state), at: 'question', place, cursor: cursorAt(state, place) } as const;
  return recorded(next, [happened('go', at, identityAt(state, place))]);
}

function resumed(state: ExamTaken, at: number): ExamReduced {
  const { state: next, events } = goTo(state, state.place, at);
  return recorded({ ...next, sheet: state.sheet } as ExamTaken, [happened('open', at), ...events]);
}

function ticked(state: ExamTaken, at: number): ExamReduced {
  const { lastAt, isRunning } = state.sheet;
  const isDue = isRunning && lastAt !== null && at - lastAt >= TICK_MS;
  return isDue ? recorded(state, [happened('tick', at)]) : shown(state);
}

/** Ends the exam and marks it. */
function ended(state: ExamTaken, context: ExamContext, outOfTime: boolean): ExamReduced {
  const { paper, questions } = state;
  const event = happened('end', context.at);
  const sheet = afterEvent(state.sheet, event, paper);
  const { kb, medianMs } = context;
  const marked = markExam(paper, questions, sheet, { kb, medianMs, outOfTime });
  return { state: resultState(state, sheet, marked), events: [], end: { event, marked } };
}

/** The result of an exam that is marked. */
export function resultState(
  { paper, questions, now }: Pick<ExamState, 'paper' | 'questions' | 'now'>,
  sheet: ExamState['sheet'],
  marked: Marked,
): ExamState {
  return { paper, questions, now, sheet, notice: null, at: 'result', marked, onlyWrong: false };
}

/** The exam before it is taken up, at first or again; at its end if time is up meanwhile. */
export function startExam(
  { paper, questions, sheet: before }: Pick<ExamState, 'paper' | 'questions' | 'sheet'>,
  context: ExamContext,
): ExamReduced {
  const { at } = context;
  // Where it was killed nothing says so: until it is taken up nobody looks at it.
  const sheet = { ...before, isRunning: false, isLooking: false };
  const place = Math.max(
    0,
    paper.questions.findIndex(({ identity }) => identity === sheet.current),
  );
  const state: ExamTaken = { paper, questions, sheet, now: at, notice: null, at: 'ready', place, cursor: 0 };
  return leftMs(sheet, paper, at) <= 0 ? ended(state, context, true) : shown(state);
}

function recorded(state: ExamTaken, events: readonly ExamEvent[]): ExamReduced {
  const sheet = events.reduce((before, event) => afterEvent(before, event, state.paper), state.sheet);
  return { state: { ...state, sheet }, events, end: null };
}

function shown(state: ExamState): ExamReduced {
  return { state, events: [], end: null };
}

function said(state: ExamTaken, text: string): ExamReduced {
  return shown({ ...state, notice: { kind: 'info', text } });
}

function happened(
  kind: ExamEventKind,
  at: number,
  question: string | null = null,
  options: readonly string[] | null = null,
): ExamEvent {
  return { at, kind, question, options };
}

function taking({ paper, questions, sheet, now, notice, place, cursor }: ExamTaken) {
  return { paper, questions, sheet, now, notice, place, cursor };
}

function identityAt({ paper }: ExamTaken, place: number): string {
  return paper.questions[place]?.identity ?? '';
}

/** The options of the question on the screen, from A on. */
function orderAt(state: ExamTaken): readonly string[] {
  return orderOf(state, state.place);
}

function orderOf({ paper, questions, sheet }: ExamTaken, place: number): readonly string[] {
  const identity = paper.questions[place]?.identity ?? '';
  const question = questions.get(identity);
  return question === undefined ? [] : askingOf(question, entryOf(sheet, identity), 0, paper.seed).order;
}

/** The option pointed at when a question comes on the screen: the one that is picked, else the first. */
function cursorAt(state: ExamTaken, place: number): number {
  const { picked: before } = entryOf(state.sheet, identityAt(state, place));
  return Math.max(0, orderOf(state, place).indexOf(before[0] ?? ''));
}
