import { previewGrades } from '../schedule/preview.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { addDays, type StudyDay } from '../schedule/study-day.ts';
import { cardById } from '../store/cards.ts';
import { cardsDoneOn, usualLookMs } from '../store/days.ts';
import { forecast } from '../store/schedules.ts';
import type { ReviewSession, Saved, StudyItem } from '../study/session.ts';
import type { Desk } from './desk.ts';
import { type Happening, recordGrade, recordHappening, undoLastReview } from './grading.ts';
import { noteWork } from './note-work.ts';
import { dayQueue, type Wanted } from './queue.ts';

/** Builds today's review session over the store: what the screens and the plain form drive. */
export function reviewSession(desk: Desk, wanted: Wanted): ReviewSession {
  const { store, now, dayAt, settings, scheduler } = desk;
  const today = dayAt(now());
  /** Which card each event of this session is about. */
  const cardOfEvent = new Map<string, string>();
  const remembered = (item: StudyItem, saved: Saved): Saved => {
    cardOfEvent.set(saved.event, item.card.id);
    return saved;
  };
  const happen = (item: StudyItem, happening: Happening): Saved =>
    remembered(item, recordHappening(desk, item.card.id, happening, now()));
  const notes = noteWork(desk);
  return {
    today,
    queue: dayQueue(desk, today, wanted),
    cram: wanted.cram === true,
    gradeKeys: settings.gradeKeys,
    now,
    preview: (item) => previewGrades(item.schedule, dayAt(now()), scheduler),
    grade: (item, grade, tookMs) => remembered(item, recordGrade(desk, item.card.id, grade, now(), tookMs)),
    undo: (event) => {
      const card = cardOfEvent.get(event);
      if (card === undefined) throw new Error(`the event ${event} is not of this session`);
      return { card, schedule: recordHappening(desk, card, { kind: 'undo', target: event }, now()).schedule };
    },
    undoLast: () => {
      const undone = undoLastReview(desk, now());
      const card = undone === null ? null : cardById(store, undone.review.card);
      if (undone === null || card === null) return null;
      return { item: { id: card.id, card, schedule: undone.schedule, reason: reasonOf(undone.schedule, today) } };
    },
    suspend: (item) => happen(item, { kind: 'suspend' }),
    bury: (item) => happen(item, { kind: 'bury', until: addDays(dayAt(now()), 1) }),
    forget: (item) => happen(item, { kind: 'forget' }),
    toggleFlag: (item) => happen(item, { kind: item.schedule.flagged ? 'unflag' : 'flag' }),
    prepareEdit: notes.prepareEdit,
    edit: ({ card }) => notes.edit(card),
    openPicture: ({ card }) => notes.openPicture(card),
    outlook: () => {
      const usual = usualLookMs(store);
      return {
        dueTomorrow: forecast(store, addDays(today, 1), 1)[0]?.due ?? 0,
        usualSecondsPerCard: usual === null ? null : usual / 1000,
        doneBefore: cardsDoneOn(store, today).length,
      };
    },
  };
}

/** Why a card whose last grade was taken back is asked once more. */
function reasonOf({ due, toRepeat, failedOn }: Schedule, today: StudyDay): StudyItem['reason'] {
  if (due === null) return 'new';
  return toRepeat && failedOn === today ? 'repeat' : 'due';
}
