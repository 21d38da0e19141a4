import { formatProblem } from '../problem.ts';
import { previewGrades } from '../schedule/preview.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { addDays, type StudyDay } from '../schedule/study-day.ts';
import { cardById } from '../store/cards.ts';
import { cardsDoneOn, usualLookMs } from '../store/days.ts';
import { forecast } from '../store/schedules.ts';
import type { ReviewSession, Saved, StudyItem } from '../study/session.ts';
import type { Desk } from './desk.ts';
import { editNote } from './editor.ts';
import { type Happening, recordGrade, recordHappening, undoLastReview } from './grading.ts';
import { noteFile } from './note-file.ts';
import { openPicture } from './picture.ts';
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
  // The importer brings a parser with it: it is loaded for the first edit, not for the first card.
  let importing: typeof import('./import/edited.ts') | null = null;
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
      return { item: { card, schedule: undone.schedule, reason: reasonOf(undone.schedule, today) } };
    },
    suspend: (item) => happen(item, { kind: 'suspend' }),
    bury: (item) => happen(item, { kind: 'bury', until: addDays(dayAt(now()), 1) }),
    forget: (item) => happen(item, { kind: 'forget' }),
    toggleFlag: (item) => happen(item, { kind: item.schedule.flagged ? 'unflag' : 'flag' }),
    prepareEdit: async () => {
      importing ??= await import('./import/edited.ts');
    },
    edit: (item) => {
      const file = noteFile(store, item.card.home);
      if (file === null) return { card: item.card, problems: ['The note of this card is not on this machine.'] };
      if (importing === null) throw new Error('prepareEdit comes before edit');
      editNote(file, item.card.lines.line);
      const problems = importing.importEdited(desk, file);
      const card = cardById(store, item.card.id);
      return { card: card === null || card.retired ? null : card, problems: problems.map(formatProblem) };
    },
    openPicture: ({ card }) => {
      if (card.picture === null) return 'This card has no picture.';
      const file = noteFile(store, card.home);
      return file === null ? 'The note of this card is not on this machine.' : openPicture(file, card.picture.path);
    },
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
