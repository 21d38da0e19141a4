import type { Card, Form } from '../cards/card.ts';
import type { Grade } from '../schedule/event.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import type { Asking, Picked } from './quiz/ask.ts';
import type { Judged } from './quiz/judge.ts';
import type { QuizQuestion } from './quiz/question.ts';
import type { BroughtUp } from './quiz/session.ts';

/** A card in a session's queue, with what its schedule said when it was put there. */
export type StudyItem = {
  /** The card's id: `card` and `schedule` may be read from the store no sooner than they are looked at. */
  id: string;
  form: Form;
  card: Card;
  schedule: Schedule;
  /** Why it is here: never learnt, due, owed a repeat from earlier today, or brought forward (`--ahead`, `--cram`). */
  reason: 'new' | 'due' | 'repeat' | 'ahead';
};

/** What the schedule of a card would become under each grade: shown on the grade keys before one is pressed. */
export type Preview = Readonly<Record<Grade, Schedule>>;

/** A change that is on disk: the id it is undone by, and the card's schedule after it. */
export type Saved = { event: string; schedule: Schedule };

/** The card as its note has it after `$EDITOR` was closed (as it was, where a problem kept the note out; null: gone), and the problems. */
export type Edited = { card: Card | null; problems: readonly string[] };

/** What the screen needs to know of the days before and after this session. */
export type Outlook = {
  /** Cards due tomorrow as things stand. */
  dueTomorrow: number;
  /** Median seconds a card over the last weeks; null without history. */
  usualSecondsPerCard: number | null;
  /** Reviews done today before this session. */
  doneBefore: number;
};

/**
 * The world as a review session sees it: built by `cli`, handed to the screens, replaced by an array in tests.
 * Every method returns when its change is on disk, and throws a `Failure` when it is not.
 */
export type ReviewSession = {
  today: StudyDay;
  queue: readonly StudyItem[];
  /** Whether grades change nothing (`--cram`). */
  cram: boolean;
  /** Four keys (Again, Hard, Good, Easy as 1, 3, 4, 5) or all six grades. */
  gradeKeys: 'four' | 'six';
  now(): number;
  preview(item: StudyItem): Preview;
  grade(item: StudyItem, grade: Grade, tookMs: number): Saved;
  /** Takes back an event of this session. */
  undo(event: string): { card: string; schedule: Schedule };
  /**
   * Takes back the last review or answer of the log, from before this session; null when there is none. `item` is the card
   * that is asked again; null when what was taken back was of no card.
   */
  undoLast(): { item: StudyItem | null } | null;
  suspend(item: StudyItem): Saved;
  bury(item: StudyItem): Saved;
  forget(item: StudyItem): Saved;
  /** Flags the card, or takes its flag off. */
  toggleFlag(item: StudyItem): Saved;
  /** The questions behind `choice` cards; null until `prepareQuestions` has resolved. */
  questions(): CardQuestions | null;
  /** Loads the facts that questions are derived from; resolves at once when no card of the session needs them. */
  prepareQuestions(): Promise<void>;
  /** Loads what `edit` needs and a session without one does not; resolves at once when it is there. */
  prepareEdit(): Promise<void>;
  /** Opens the note at the card's line and waits; the screen has given the terminal back before. */
  edit(item: StudyItem): Edited;
  /** Opens the card's picture in the system's viewer; a sentence when it cannot. */
  openPicture(item: StudyItem): string | null;
  outlook(): Outlook;
};

/** The questions behind the `choice` cards of a session. */
export type CardQuestions = {
  /** The question of a card; null when its note or the facts do not bear it any more. */
  question(item: StudyItem): QuizQuestion | null;
  /** What an answer is worth by the facts, at an instant. */
  judge(asking: Asking, picked: Picked, at: number): Judged;
  /** Stores the answer with the grade of its card and what it brings up, as one change. */
  answer(item: StudyItem, judged: Judged): Saved & { broughtUp: readonly BroughtUp[] };
};
