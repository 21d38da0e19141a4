import { type Card, type Family, type Form, familyOf } from '../cards/card.ts';
import { LEECH_LAPSES, type Schedule } from '../schedule/schedule.ts';
import { formatDay, type StudyDay } from '../schedule/study-day.ts';

/** What a card is to the learner today, as scripts see it. */
export type CardState = 'new' | 'learning' | 'due' | 'suspended' | 'retired' | 'leech';

/** A card as every command prints it: the names and forms of these fields are a promise to scripts. */
export type CardJson = {
  id: string;
  family: Family;
  form: Form;
  front: string;
  back: string;
  context: readonly string[];
  tags: readonly string[];
  recogniser: string;
  source: { path: string; line: number; endLine: number };
  state: CardState;
  /** `YYYY-MM-DD`; null for a new card. */
  due: string | null;
  /** Days. */
  interval: number;
  ease: number;
  repetitions: number;
  lapses: number;
  suspended: boolean;
  retired: boolean;
};

/** The state of a card on a study day; where several hold, the one that keeps it from being asked, or most needs care. */
export function stateOf(card: Card, schedule: Schedule, today: StudyDay): CardState {
  if (card.retired) return 'retired';
  if (schedule.suspended) return 'suspended';
  if (schedule.due === null) return 'new';
  if (schedule.lapses >= LEECH_LAPSES) return 'leech';
  const owed = schedule.toRepeat && schedule.failedOn === today;
  return owed || schedule.due <= today ? 'due' : 'learning';
}

/** A card with its schedule in the form scripts rely on; `path` is that of its note as the command shows paths. */
export function cardJson(card: Card, schedule: Schedule, today: StudyDay, path: string = card.home.path): CardJson {
  return {
    id: card.id,
    family: familyOf(card.form),
    form: card.form,
    front: card.front,
    back: card.back,
    context: card.context,
    tags: card.tags,
    recogniser: card.recogniser,
    source: { path, line: card.lines.line, endLine: card.lines.endLine },
    state: stateOf(card, schedule, today),
    due: schedule.due === null ? null : formatDay(schedule.due),
    interval: schedule.intervalDays,
    ease: schedule.easeHundredths / 100,
    repetitions: schedule.repetitions,
    lapses: schedule.lapses,
    suspended: schedule.suspended,
    retired: card.retired,
  };
}
