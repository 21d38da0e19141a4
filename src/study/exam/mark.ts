import { seeded, seedOf } from '../../random.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { Asking } from '../quiz/ask.ts';
import { type Judged, judgeAnswer } from '../quiz/judge.ts';
import { optionOrder, type QuizQuestion } from '../quiz/question.ts';
import type { BroughtUp } from '../quiz/session.ts';
import type { Paper, PaperQuestion } from './paper.ts';
import { type Estimate, scaledEstimate, shareOf } from './score.ts';
import { type Entry, entryOf, isComplete, isSame, type Sheet } from './sheet.ts';

/** A question of a paper that was marked. */
export type MarkedQuestion = {
  of: PaperQuestion;
  judged: Judged;
  isRight: boolean;
  /** Whether it was on the screen; one that never was is wrong, but says nothing of what is known. */
  wasSeen: boolean;
  /** All options that had to be picked were. */
  wasAnswered: boolean;
  flagged: boolean;
  /** Milliseconds on the screen, pauses left out. */
  spentMs: number;
  /** What came of changing the answer; null when it was not changed. */
  change: 'to right' | 'to wrong' | 'wrong to wrong' | null;
  /** The cards it made due. */
  broughtUp: readonly BroughtUp[];
};

/** A domain or a task with how many of its questions that count were right. */
export type Part = { id: string; title: string; right: number; asked: number; share: Estimate };

/** What an exam came to: kept with it, so that a list of exams needs no question. */
export type ExamResult = {
  /** Of the questions that count. */
  right: number;
  asked: number;
  share: Estimate;
  /** On the exam's scale; null where it has none. */
  scaled: Estimate | null;
  passed: boolean;
  /** Of those that do not. */
  unscored: { right: number; asked: number };
  /** Of all. */
  answered: number;
  total: number;
  tookMs: number;
  /** Whether it ended because time was up. */
  outOfTime: boolean;
  /** The middle time of the questions that were on the screen; null without any. */
  medianMs: number | null;
  /** The places on the paper of the three questions that were on the screen longest. */
  longest: readonly { place: number; spentMs: number }[];
  changes: { toRight: number; toWrong: number; wrongToWrong: number };
  /** Of those answered with a guess, as the learner called it; left out of exams from before it could be said. */
  unsure?: { right: number; asked: number };
  domains: readonly Part[];
  /** Only those that were asked about. */
  tasks: readonly Part[];
};

/** A whole exam, marked. */
export type Marked = { questions: readonly MarkedQuestion[]; result: ExamResult };

/** The question as it stands on the screen of an exam. */
export function askingOf(question: QuizQuestion, entry: Entry, cursor: number, seed: number): Asking {
  const { picked, struck, sure } = entry;
  const changedLate = entry.answers.length > 1;
  return {
    question,
    order: optionOrder(question, seed),
    cursor,
    picked,
    struck,
    sure,
    changedLate,
    shownAt: 0,
  };
}

/** What an exam is marked by. */
export type Marking = { kb: KnowledgeBase; medianMs: number | null; outOfTime: boolean };

/**
 * Marks an exam that is over, each question all or nothing; one without a whole answer is wrong. `questions` must hold every
 * question of the paper.
 */
export function markExam(
  paper: Paper,
  questions: ReadonlyMap<string, QuizQuestion>,
  sheet: Sheet,
  marking: Marking,
): Marked {
  const marked = paper.questions.flatMap((of): MarkedQuestion[] => {
    const question = questions.get(of.identity);
    return question === undefined
      ? []
      : [markQuestion(of, question, entryOf(sheet, of.identity), sheet, paper, marking)];
  });
  return { questions: marked, result: resultOf(paper, marked, sheet, marking.outOfTime) };
}

function markQuestion(
  of: PaperQuestion,
  question: QuizQuestion,
  entry: Entry,
  sheet: Sheet,
  { seed }: Paper,
  { kb, medianMs }: Marking,
): MarkedQuestion {
  const wasAnswered = isComplete(entry.picked, of.choose);
  const asking = askingOf(question, entry, 0, seed);
  const inOrder = question.scenario.choices.map(({ id }) => id).filter((id) => entry.picked.includes(id));
  const given = { picked: inOrder, sure: entry.sure, changedLate: asking.changedLate };
  const judged = judgeAnswer(asking, given, kb, entry.spentMs, medianMs);
  const isRight = wasAnswered && judged.marks.credit === 1;
  const isKey = (answer: readonly string[]): boolean =>
    judged.evaluation.key.length === answer.length && answer.every((id) => judged.evaluation.key.includes(id));
  const [first] = entry.answers;
  const isChanged = first !== undefined && wasAnswered && !isSame(first, entry.picked);
  const outcome = isRight ? 'to right' : first !== undefined && isKey(first) ? 'to wrong' : 'wrong to wrong';
  return {
    of,
    judged,
    isRight,
    wasSeen: sheet.entries.has(of.identity),
    wasAnswered,
    flagged: entry.flagged,
    spentMs: entry.spentMs,
    change: isChanged ? outcome : null,
    broughtUp: [],
  };
}

function resultOf(paper: Paper, marked: readonly MarkedQuestion[], sheet: Sheet, outOfTime: boolean): ExamResult {
  const counted = marked.filter(({ of }) => of.scored);
  const others = marked.filter(({ of }) => !of.scored);
  const guessed = marked.filter(({ judged, wasAnswered }) => wasAnswered && !judged.sure);
  const right = rightOf(counted);
  const random = seeded(seedOf(`${paper.seed} score`));
  const changedTo = (change: MarkedQuestion['change']): number =>
    marked.filter((each) => each.change === change).length;
  const part = (id: string, title: string, of: readonly MarkedQuestion[]): Part => ({
    id,
    title,
    right: rightOf(of),
    asked: of.length,
    share: shareOf(rightOf(of), of.length),
  });
  return {
    right,
    asked: counted.length,
    share: shareOf(right, counted.length),
    scaled: scaledEstimate(paper, right, counted.length, random),
    passed: counted.length > 0 && right / counted.length >= paper.passShare.mean,
    unscored: { right: rightOf(others), asked: others.length },
    answered: marked.filter(({ wasAnswered }) => wasAnswered).length,
    total: marked.length,
    tookMs: Math.min(sheet.elapsedMs, paper.minutes * 60_000),
    outOfTime,
    medianMs: medianOf(marked.filter(({ wasSeen }) => wasSeen).map(({ spentMs }) => spentMs)),
    longest: marked
      .map(({ spentMs }, place) => ({ place, spentMs }))
      .filter(({ spentMs }) => spentMs >= 1000)
      .sort((one, other) => other.spentMs - one.spentMs)
      .slice(0, 3),
    changes: {
      toRight: changedTo('to right'),
      toWrong: changedTo('to wrong'),
      wrongToWrong: changedTo('wrong to wrong'),
    },
    unsure: { right: rightOf(guessed), asked: guessed.length },
    domains: paper.domains.map(({ id, title }) =>
      part(
        id,
        title,
        counted.filter(({ of }) => of.domain === id),
      ),
    ),
    tasks: paper.tasks
      .map(({ id, title }) =>
        part(
          id,
          title,
          counted.filter(({ of }) => of.tasks.includes(id)),
        ),
      )
      .filter(({ asked }) => asked > 0),
  };
}

function rightOf(marked: readonly MarkedQuestion[]): number {
  return marked.filter(({ isRight }) => isRight).length;
}

function medianOf(values: readonly number[]): number | null {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? null;
}
