import type { Card } from '../../src/cards/card.ts';
import { plainDraft } from '../../src/cards/plain-draft.ts';
import { Failure } from '../../src/failure.ts';
import { newSchedule, type Schedule } from '../../src/schedule/schedule.ts';
import { addDays, studyDayOf } from '../../src/schedule/study-day.ts';
import type { Preview, ReviewSession, StudyItem } from '../../src/study/session.ts';
import type { Dashboard, DayCount } from '../../src/tui/screens/dashboard/record.ts';
import { dashboardScreen } from '../../src/tui/screens/dashboard/screen.ts';
import { reviewScreen } from '../../src/tui/screens/review/screen.ts';
import { type Emulator, startScreens } from './emulator.ts';

/** Wednesday, 25 November 2026. */
export const today = studyDayOf(20_782);

/** A card with what a test says of it. */
export function cardOf(part: Partial<Card> & { id: string }): Card {
  const draft = plainDraft('basic', {
    front: `Question ${part.id}?`,
    back: `answer ${part.id}`,
    context: ['Compute', 'EC2', 'Placement groups'],
    recogniser: 'definition',
    lines: { line: 25, endLine: 25 },
  });
  const home = { root: '/notes', path: 'compute.md' };
  return { ...draft, home, position: 0, retired: false, formerBack: null, ...part };
}

/** A due card in a queue. */
export function itemOf(part: Partial<Card> & { id: string }, schedule: Partial<Schedule> = {}): StudyItem {
  const learnt = { ...newSchedule, due: today, intervalDays: 6, repetitions: 2, ...schedule };
  const card = cardOf(part);
  return { id: part.id, form: card.form, card, schedule: learnt, reason: 'due' };
}

/** So many plain due cards, with ids from `c0`. */
export function itemsOf(count: number): StudyItem[] {
  return Array.from({ length: count }, (_, index) => itemOf({ id: `c${index}` }));
}

/** A session over an array, and what was done in it, in order: `grade c0 4`, `undo`. */
export type FakeSession = ReviewSession & { log: string[] };

/** A session over these cards, with parts replaced as a test needs. Its clock goes on by 5 seconds at each look. */
export function sessionOf(queue: readonly StudyItem[], part: Partial<ReviewSession> = {}): FakeSession {
  const log: string[] = [];
  const changed = new Map<string, StudyItem>();
  let at = 1_764_050_000_000;
  const done = (what: string, item: StudyItem, change: Partial<Schedule> = {}) => {
    log.push(what);
    changed.set(`e${log.length}`, item);
    return { event: `e${log.length}`, schedule: { ...item.schedule, ...change } };
  };
  return {
    log,
    today,
    queue,
    cram: false,
    gradeKeys: 'four',
    now: () => {
      at += 5000;
      return at;
    },
    preview: ({ schedule }): Preview => {
      const after = (days: number): Schedule => ({ ...schedule, due: addDays(today, days), intervalDays: days });
      return { 0: after(1), 1: after(1), 2: after(1), 3: after(5), 4: after(16), 5: after(95) };
    },
    grade: (item, grade) => done(`grade ${item.card.id} ${grade}`, item, { due: addDays(today, 5) }),
    undo: (event) => {
      log.push(`undo ${event}`);
      const item = changed.get(event);
      return { card: item?.card.id ?? '', schedule: item?.schedule ?? newSchedule };
    },
    undoLast: () => null,
    suspend: (item) => done(`suspend ${item.card.id}`, item, { suspended: true }),
    bury: (item) => done(`bury ${item.card.id}`, item),
    forget: (item) => done(`forget ${item.card.id}`, item),
    toggleFlag: (item) => done(`flag ${item.card.id}`, item, { flagged: !item.schedule.flagged }),
    questions: () => null,
    prepareQuestions: async () => {},
    prepareEdit: async () => {},
    edit: (item) => ({ card: { ...item.card, front: 'An edited question?' }, problems: [] }),
    openPicture: () => null,
    outlook: () => ({ dueTomorrow: 12, usualSecondsPerCard: 8, doneBefore: 3 }),
    ...part,
  };
}

function days(first: number, cards: readonly number[]): DayCount[] {
  return cards.map((count, index) => ({ day: addDays(today, first + index), cards: count }));
}

/** A dashboard with something of everything. */
export function dashboardOf(part: Partial<Dashboard> = {}): Dashboard {
  return {
    title: 'AWS Solutions Architect Professional · SAP-C03',
    banner: null,
    today,
    due: 31,
    newCards: 20,
    minutes: 14,
    doneToday: 0,
    streakDays: 12,
    history: days(-13, [3, 0, 22, 30, 14, 0, 12, 18, 25, 40, 33, 21, 18, 4]),
    forecast: days(1, [12, 18, 9, 22, 15, 11, 8, 14, 19, 12, 7, 5, 2, 9]),
    readiness: null,
    coverage: [],
    next: { day: addDays(today, 1), cards: 12 },
    choices: [
      { id: 'review', title: 'Review what is due', minutes: 14 },
      { id: 'learn', title: 'Learn 10 cards: Multi-account governance', minutes: 12 },
      { id: 'ahead', title: 'Review ahead, what is due within three days', minutes: null },
    ],
    ...part,
  };
}

/** The world behind the app: a dashboard (null: there is none), and what its choices start. */
export type World = { dashboard: (() => Dashboard) | null; start(choice: string): ReviewSession };

/** The screen the app opens with; a review stands over the dashboard, if there is one. */
export type First = { screen: 'dashboard' } | { screen: 'review'; session: ReviewSession };

/** Starts the app over this world on a terminal of this size and waits for its first frame. */
export function startApp(world: World, first: First, columns = 80, rows = 24): Promise<Emulator> {
  const { dashboard: record } = world;
  const opened = first.screen === 'review' ? [reviewScreen(first.session)] : [];
  const below =
    record === null ? [] : [dashboardScreen({ record, open: (choice) => reviewScreen(world.start(choice)) })];
  const [lowest, ...others] = [...below, ...opened];
  if (lowest === undefined) throw new Error('there is no screen to open');
  return startScreens([lowest, ...others], columns, rows);
}

/** A world whose dashboard is this record and whose every choice starts this session. */
export function worldOf(session: ReviewSession, record: Dashboard = dashboardOf()): World {
  return { dashboard: () => record, start: () => session };
}

/** What a locked database says. */
export const locked = new Failure(
  'database',
  'The database is locked: close the other certamen and press the key again.',
);
