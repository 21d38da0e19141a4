import type { StudyDay } from '../../../schedule/study-day.ts';

/** Cards of one study day: reviewed on it, or due on it. */
export type DayCount = { day: StudyDay; cards: number };

/** Something that can be started now. */
export type Choice = {
  /** What `start` is called with. */
  id: string;
  /** A few words that begin with a verb: `Review what is due`. */
  title: string;
  /** How long it will take; null when nobody can say. */
  minutes: number | null;
};

/** What there is to say of the exam: worked out after the first frame, since it takes a moment. */
export type ExamPart = Pick<Dashboard, 'title' | 'banner' | 'readiness' | 'coverage'> & {
  /** What pays most for the exam, put in before the choices that are there whatever it is. */
  choices: readonly Choice[];
};

/** What the dashboard shows of the exam before it is worked out: as many rows as there will be. */
export const examPartToCome: ExamPart = {
  title: null,
  banner: null,
  readiness: '…',
  coverage: [
    { label: 'facts', share: null },
    { label: 'questions', share: null },
  ],
  choices: [],
};

/** All that the dashboard shows, as values: built by `cli`, shown by the screen or printed as text. */
export type Dashboard = {
  /** What is learnt for: `AWS Solutions Architect Professional · SAP-C03`; null without a deck. */
  title: string | null;
  /** One sentence that matters today, under the title: an exam that replaced another, a backup that failed. */
  banner: string | null;
  today: StudyDay;
  /** Cards due now, those owed a repeat among them. */
  due: number;
  /** New cards that today's limit still allows. */
  newCards: number;
  /** Minutes for both, at the usual pace. */
  minutes: number;
  /** Reviews done today. */
  doneToday: number;
  /** Study days in a row with a review; today counts as soon as it has one. */
  streakDays: number;
  /** Reviews a day, oldest first; the last is today. */
  history: readonly DayCount[];
  /** Cards due a day; the first is tomorrow. */
  forecast: readonly DayCount[];
  /** A sentence on readiness; null when nothing can be said of it. */
  readiness: string | null;
  /** Shares of what there is to know, 0 to 1 (null: being worked out): `facts`, `questions`. Empty without a blueprint. */
  coverage: readonly { label: string; share: number | null }[];
  /** When nothing is due: the next day with cards, and how many; null when there is none. */
  next: DayCount | null;
  /** What can be started, what pays most first. */
  choices: readonly Choice[];
};

/**
 * The record with what there is to say of the exam. What is begun first stays first: the reviews that are due. A choice that is
 * known better now takes the place of the one with its id.
 */
export function withExam(record: Dashboard, { choices, ...part }: ExamPart): Dashboard {
  const own = record.choices.filter(({ id }) => id !== 'quiz' && id !== 'exam');
  const others = record.choices.filter((choice) => !own.includes(choice));
  const added = choices.filter(({ id }) => !others.some((other) => other.id === id));
  const known = others.map((other) => choices.find(({ id }) => id === other.id) ?? other);
  return { ...record, ...part, choices: [...own, ...added, ...known] };
}
