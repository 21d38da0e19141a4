import type { Card } from '../../src/cards/card.ts';
import { plainDraft } from '../../src/cards/plain-draft.ts';
import { Failure } from '../../src/failure.ts';
import type { Event, ReviewEvent } from '../../src/schedule/event.ts';
import { foldEvents, kindOfGrade } from '../../src/schedule/fold.ts';
import { previewGrades } from '../../src/schedule/preview.ts';
import type { Schedule } from '../../src/schedule/schedule.ts';
import { sm2 } from '../../src/schedule/sm2.ts';
import { addDays, studyDayOf } from '../../src/schedule/study-day.ts';
import type { Edited, ReviewSession, StudyItem } from '../../src/study/session.ts';

export const TODAY = studyDayOf(20_000);

/** A basic card with this id. */
export function cardOf(id: string, over: Partial<Card> = {}): Card {
  const draft = plainDraft('basic', {
    front: `Front of ${id}?`,
    back: `Back of ${id}`,
    recogniser: 'question',
    lines: { line: 1, endLine: 1 },
  });
  const home = { root: 'notes', path: 'note.md' };
  return { ...draft, id, home, position: 0, retired: false, formerBack: null, ...over };
}

/** A session over an array of events, with a clock that the test sets, and a log of what it was asked for. */
export class ArraySession implements ReviewSession {
  readonly today = TODAY;
  readonly queue: readonly StudyItem[];
  readonly cram: boolean;
  readonly gradeKeys = 'four';
  readonly events: Event[];
  readonly asked: string[] = [];
  time = TODAY * 86_400_000 + 36_000_000;
  /** Thrown by the next change, as a database would that is locked. */
  failure: Failure | null = null;
  /** What the next edit brings back. */
  edited: Edited = { card: null, problems: [] };
  /** How long an edit keeps the person busy. */
  editMs = 0;
  readonly #cards: ReadonlyMap<string, Card>;

  /** A session over these cards, in this order, with what happened to them before. */
  constructor(
    cards: readonly Card[],
    options: { before?: readonly Event[]; cram?: boolean; others?: readonly Card[] } = {},
  ) {
    this.events = [...(options.before ?? [])];
    this.cram = options.cram ?? false;
    this.#cards = new Map([...cards, ...(options.others ?? [])].map((card) => [card.id, card]));
    this.queue = cards.map((card) => this.#itemOf(card));
  }

  /** The schedule that the stored events of a card add up to. */
  scheduleOf(card: string): Schedule {
    return foldEvents(
      this.events.filter((event) => event.card === card),
      sm2,
    );
  }

  /** The reviews and repeats that are stored and not undone, as `card kind grade`. */
  get graded(): string[] {
    return this.#standing.map(({ card, kind, grade }) => `${card} ${kind} ${grade}`);
  }

  now(): number {
    return this.time;
  }

  preview(item: StudyItem) {
    return previewGrades(item.schedule, TODAY, sm2);
  }

  grade(item: StudyItem, grade: ReviewEvent['grade'], tookMs: number) {
    const kind = kindOfGrade(this.scheduleOf(item.card.id), TODAY);
    return this.#store(item.card.id, { kind, grade, tookMs });
  }

  undo(event: string) {
    const target = this.events.find(({ id }) => id === event);
    if (target === undefined) throw new Error(`no event ${event}`);
    return { card: target.card, schedule: this.#store(target.card, { kind: 'undo', target: event }).schedule };
  }

  undoLast() {
    const last = this.#standing.at(-1);
    if (last === undefined) return null;
    this.undo(last.id);
    const card = this.#cards.get(last.card);
    return card === undefined ? null : { item: this.#itemOf(card) };
  }

  suspend(item: StudyItem) {
    return this.#store(item.card.id, { kind: 'suspend' });
  }

  bury(item: StudyItem) {
    return this.#store(item.card.id, { kind: 'bury', until: addDays(TODAY, 1) });
  }

  forget(item: StudyItem) {
    return this.#store(item.card.id, { kind: 'forget' });
  }

  toggleFlag(item: StudyItem) {
    return this.#store(item.card.id, { kind: this.scheduleOf(item.card.id).flagged ? 'unflag' : 'flag' });
  }

  questions(): null {
    return null;
  }

  async prepareQuestions(): Promise<void> {}

  async prepareEdit(): Promise<void> {}

  edit(item: StudyItem) {
    this.asked.push(`edit ${item.card.id}`);
    this.time += this.editMs;
    return this.edited;
  }

  openPicture(item: StudyItem) {
    this.asked.push(`picture ${item.card.id}`);
    return null;
  }

  outlook() {
    this.asked.push('outlook');
    return { dueTomorrow: 3, usualSecondsPerCard: 6, doneBefore: 0 };
  }

  get #standing(): ReviewEvent[] {
    const undone = new Set(this.events.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])));
    return this.events.filter(
      (event): event is ReviewEvent => (event.kind === 'review' || event.kind === 'repeat') && !undone.has(event.id),
    );
  }

  #itemOf(card: Card): StudyItem {
    const schedule = this.scheduleOf(card.id);
    return { id: card.id, form: card.form, card, schedule, reason: schedule.due === null ? 'new' : 'due' };
  }

  #store(card: string, what: object) {
    if (this.failure !== null) {
      const { failure } = this;
      this.failure = null;
      throw failure;
    }
    const number = this.events.length;
    const stamp = { id: `here-${number}`, at: this.time, counter: number, device: 'here', day: TODAY, card };
    this.events.push({ ...stamp, ...what } as Event);
    return { event: stamp.id, schedule: this.scheduleOf(card) };
  }
}

/** A failure as the store throws it when another process holds the database. */
export function locked(): Failure {
  return new Failure('database', 'Another process is writing to the database. Try again in a moment.');
}
