import { formatDay } from '../../schedule/study-day.ts';
import { examEvents, exams, type StoredExam } from '../../store/exams.ts';
import type { Store } from '../../store/statements.ts';
import { foldSheet, isComplete } from '../../study/exam/sheet.ts';

/** An exam of the past, or one that is open, as `exam --list --json` prints it. */
export type ListedExam = {
  id: number;
  deck: string;
  day: string;
  mode: 'exam' | 'practice';
  questions: number;
  minutes: number;
  seed: number;
  state: 'open' | 'marked';
  answered: number;
  result: null | {
    passed: boolean;
    right: number;
    asked: number;
    share: { value: number; low: number; high: number };
    score: { value: number; low: number; high: number } | null;
    tookMs: number;
    domains: { id: string; title: string; right: number; asked: number }[];
    tasks: { id: string; title: string; right: number; asked: number }[];
    changes: { toRight: number; toWrong: number; wrongToWrong: number };
  };
};

/** Every exam, the newest first. */
export function listedExams(store: Store): ListedExam[] {
  return exams(store).map((exam) => listed(store, exam));
}

function listed(store: Store, { key, day, paper, result }: StoredExam): ListedExam {
  const part = ({ id, title, right, asked }: { id: string; title: string; right: number; asked: number }) => ({
    id,
    title,
    right,
    asked,
  });
  return {
    id: key,
    deck: paper.deck,
    day: formatDay(day),
    mode: paper.mode,
    questions: paper.questions.length,
    minutes: paper.minutes,
    seed: paper.seed,
    state: result === null ? 'open' : 'marked',
    answered: result === null ? answeredOf(store, { key, paper }) : result.answered,
    result:
      result === null
        ? null
        : {
            passed: result.passed,
            right: result.right,
            asked: result.asked,
            share: result.share,
            score: result.scaled,
            tookMs: result.tookMs,
            domains: result.domains.map(part),
            tasks: result.tasks.map(part),
            changes: result.changes,
          },
  };
}

function answeredOf(store: Store, { key, paper }: Pick<StoredExam, 'key' | 'paper'>): number {
  const { entries } = foldSheet(examEvents(store, key), paper);
  return paper.questions.filter(({ identity, choose }) => isComplete(entries.get(identity)?.picked ?? [], choose))
    .length;
}

/** An exam as a line for a person. */
export function listedLine({ id, deck, day, mode, questions, state, answered, result }: ListedExam): string {
  const head = `${String(id).padStart(3)}  ${day}  ${deck}${mode === 'practice' ? ', practice' : ''}`;
  if (state === 'open' || result === null) return `${head}  open, ${answered} of ${questions} answered`;
  const { passed, score, right, asked, share, tookMs } = result;
  const marks =
    score === null
      ? `${Math.round(share.value * 100)} % (${Math.round(share.low * 100)}–${Math.round(share.high * 100)})`
      : `${score.value} (${score.low}–${score.high})`;
  return `${head}  ${passed ? 'passed' : 'not passed'}, ${marks}  ${right} of ${asked} right  ${Math.round(tookMs / 60_000)} min`;
}
