import type { Failure } from '../failure.ts';
import type { Grade } from '../schedule/event.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Asking, AskKey, Picked } from './quiz/ask.ts';
import type { Judged } from './quiz/judge.ts';
import type { VerdictShown } from './quiz/quiz.ts';
import type { BroughtUp } from './quiz/session.ts';
import type { Edited, Outlook, Preview, ReviewSession, StudyItem } from './session.ts';
import type { Summary } from './summary.ts';

/** What is on the screen while a card is asked: some members of a list may be uncovered already. */
export type Question = {
  at: 'question';
  item: StudyItem;
  /** How many members of a list card are uncovered, from the first; 0 for the other forms. */
  uncovered: number;
  /** When the question appeared, pauses taken out: UTC milliseconds. */
  shownAt: number;
};

/** The answer is shown and waits for a grade. */
export type Answer = {
  at: 'answer';
  item: StudyItem;
  shownAt: number;
  /** What each grade would make of the card's schedule; null in a cram session, where grades change nothing. */
  preview: Preview | null;
};

/** A question with options waits for what is picked. */
export type Choosing = { at: 'choice'; item: StudyItem; asking: Asking; shownAt: number };

/** What was picked is on disk, and the verdict says why each option is right or wrong. */
export type Verdict = { at: 'verdict'; item: StudyItem; shownAt: number } & VerdictShown;

/** Nothing is left in the queue (or it was empty): the end of the session. */
export type Done = { at: 'done'; summary: Summary };

/** One line for the person: why something did not happen, or what just did. Gone at the next command. */
export type Notice = { kind: 'failure' | 'info'; text: string };

/** A thing done in this session that `undo` takes back, newest last in `Sitting.steps`. */
export type Step = {
  kind: 'grade' | 'suspend' | 'bury' | 'forget';
  card: string;
  /** The id of the stored event; null in a cram session, where a grade is not stored. */
  event: string | null;
  /** The grade and its time; null for a step that is no grade. */
  grade: Grade | null;
  tookMs: number;
  /** The item, the queue and the screen as they were: what an undo goes back to. */
  before: { item: StudyItem; queue: readonly string[]; position: number; screen: Question | Answer | Choosing };
};

/** What a session knows whatever is on the screen. */
export type Sitting = {
  cram: boolean;
  gradeKeys: ReviewSession['gradeKeys'];
  /** Every card of the session by its id, as it is now. */
  items: ReadonlyMap<string, StudyItem>;
  /** Card ids in the order of the looks, those taken and those to come. A card that failed is in it again. */
  queue: readonly string[];
  /** The look on the screen, from 0: `12 of 51` is `position + 1` of `queue.length`. */
  position: number;
  steps: readonly Step[];
  /** Null until it was asked for; asked for at the start and again at the end. */
  outlook: Outlook | null;
  /** Minutes the looks to come will take at this pace, at least 1 while there are any. */
  minutesLeft: number;
  /** Whether the source line and citations of the card are shown. */
  sourceShown: boolean;
  notice: Notice | null;
  /** The effect whose result has not come back: until then every command of the person is ignored. */
  pending: ReviewEffect | null;
};

/** A review session: what is on the screen, and all that is needed to go on from there. */
export type ReviewState = Sitting & (Question | Answer | Choosing | Verdict | Done);

/** What a person can ask for, by a key or a word. One that makes no sense on this screen changes nothing. */
export type ReviewKey =
  /** The next member of a list, else the answer. */
  | { type: 'reveal' }
  /** The answer at once, also of a list. */
  | { type: 'revealAll' }
  | { type: 'grade'; grade: Grade }
  /** What is done to a question with options. */
  | { type: 'ask'; key: AskKey }
  /** From a verdict to the next card. */
  | { type: 'next' }
  /** Takes back the last step and returns to its card; without one, the last review from before the session. */
  | { type: 'undo' }
  | { type: 'suspend' | 'bury' | 'forget' | 'flag' | 'edit' | 'openPicture' | 'showSource' | 'leave' };

/** The result of an effect, which `perform` makes. */
export type ReviewResult =
  /** `event` is null when nothing was stored: a grade in a cram session. */
  | { type: 'saved'; saved: { event: string | null; schedule: Schedule } }
  /** `event` is null when nothing was stored, `broughtUp` what a wrong answer made due. */
  | { type: 'answered'; event: string | null; schedule: Schedule; broughtUp: readonly BroughtUp[] }
  | { type: 'undone'; card: string; schedule: Schedule }
  /** `item` is null when what was taken back was of no card; `undone` says whether anything was. */
  | { type: 'undoneEarlier'; item: StudyItem | null; undone: boolean }
  /** Questions can be asked from now on. */
  | { type: 'prepared' }
  | { type: 'edited'; edited: Edited }
  /** `problem` is a sentence when the picture could not be opened. */
  | { type: 'pictureOpened'; problem: string | null }
  | { type: 'outlook'; outlook: Outlook }
  | { type: 'failed'; failure: Failure };

export type ReviewCommand = ReviewKey | ReviewResult;

/**
 * What the world has to do, as data. The caller runs each with `perform` (study/perform.ts) and reduces the command that
 * comes back before it shows anything: the next card never shows before the grade is on disk. Around `edit` the screen
 * gives the terminal back; `leave` ends the session and has no result.
 */
export type ReviewEffect =
  | { do: 'grade'; item: StudyItem; grade: Grade; tookMs: number }
  | { do: 'answer'; item: StudyItem; judged: Judged }
  | { do: 'suspend' | 'bury' | 'forget' | 'flag' | 'openPicture'; item: StudyItem }
  | { do: 'edit'; item: StudyItem; startedAt: number }
  /** Takes back an event of this session; null when it was not stored (cram). */
  | { do: 'undo'; event: string | null; item: StudyItem }
  | { do: 'undoLast' }
  | { do: 'outlook' }
  | { do: 'leave' };

/** What a reduction may ask: the time, and what grades would do. Both are values of the moment, so the reducer is pure. */
export type ReviewContext = {
  at: number;
  preview(item: StudyItem): Preview;
  /** Whether the facts behind questions are still being read. */
  isReading: boolean;
  /** The question of a `choice` card as it opens; null while the facts are read, or when they bear it no longer. */
  ask(item: StudyItem): Asking | null;
  judge(asking: Asking, picked: Picked): Judged;
};

/** The next state and what the world has to do now, in order. */
export type Reduced = { state: ReviewState; effects: readonly ReviewEffect[] };

/** What a session starts from. */
export type ReviewSetup = Pick<ReviewSession, 'queue' | 'cram' | 'gradeKeys'>;
