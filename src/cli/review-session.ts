import { previewGrades } from '../schedule/preview.ts';
import { newSchedule, type Schedule } from '../schedule/schedule.ts';
import { addDays, type StudyDay } from '../schedule/study-day.ts';
import { cardById } from '../store/cards.ts';
import { cardsDoneOn, usualLookMs } from '../store/days.ts';
import { forecast } from '../store/schedules.ts';
import type { CardQuestions, ReviewSession, Saved, StudyItem } from '../study/session.ts';
import type { Desk } from './desk.ts';
import { type Happening, recordGrade, recordHappening } from './grading.ts';
import { noteWork } from './note-work.ts';
import { dayQueue, type Wanted } from './queue.ts';
import { undoAnswer, undoLast } from './quiz/answering.ts';

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
  /** The events of this session that are answers to questions. */
  const answers = new Set<string>();
  // Tables and the rules come with it: it is loaded for a session that has a question, after its first card is shown.
  let questions: CardQuestions | null = null;
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
      if (answers.has(event)) return { card, schedule: undoAnswer(desk, event, now()).schedule ?? newSchedule };
      return { card, schedule: recordHappening(desk, card, { kind: 'undo', target: event }, now()).schedule };
    },
    undoLast: () => {
      const undone = undoLast(desk, now());
      if (undone === null) return null;
      const card = cardById(store, undone.review?.card ?? undone.answer?.card ?? '');
      if (card === null || undone.schedule === null) return { item: null };
      const { schedule } = undone;
      return { item: { id: card.id, form: card.form, card, schedule, reason: reasonOf(schedule, today) } };
    },
    questions: () => questions,
    prepareQuestions: async () => {
      const { cardQuestions } = await import('./quiz/card-questions.ts');
      const asked = cardQuestions(desk);
      questions = {
        ...asked,
        answer(item, judged) {
          const saved = asked.answer(item, judged);
          answers.add(saved.event);
          return { ...saved, ...remembered(item, saved) };
        },
      };
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
