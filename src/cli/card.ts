import type { Card } from '../cards/card.ts';
import { Failure } from '../failure.ts';
import type { Event } from '../schedule/event.ts';
import { newSchedule, type Schedule } from '../schedule/schedule.ts';
import { addDays, formatDay } from '../schedule/study-day.ts';
import { eventsOfCard } from '../store/log.ts';
import { scheduleOf } from '../store/schedules.ts';
import { cardJson } from './card-json.ts';
import { closeDesk, type Desk, openStudyDesk } from './desk.ts';
import { editNote } from './editor.ts';
import type { Environment } from './environment.ts';
import { eventJson } from './event-json.ts';
import { findCard, type Happening, recordHappening } from './grading.ts';
import { noteFile } from './note-file.ts';
import { printJson, printLine, sayProblems } from './print.ts';

/** What `certamen card ACTION ID` makes happen, and what is said of it. */
const actions: Record<string, { happening: (desk: Desk) => Happening; said: string }> = {
  suspend: { happening: () => ({ kind: 'suspend' }), said: 'It is suspended: it is not asked until it is resumed.' },
  resume: { happening: () => ({ kind: 'resume' }), said: 'It is asked again.' },
  flag: { happening: () => ({ kind: 'flag' }), said: 'It is flagged.' },
  unflag: { happening: () => ({ kind: 'unflag' }), said: 'Its flag is off.' },
  bury: {
    happening: ({ dayAt, now }) => ({ kind: 'bury', until: addDays(dayAt(now()), 1) }),
    said: 'It is buried: not before tomorrow.',
  },
  forget: { happening: () => ({ kind: 'forget' }), said: 'It is new again; its history is kept.' },
};

/** `certamen card`: shows a card, edits its note, or does one of the actions to it. Returns the exit code. */
export async function cardVerb(
  environment: Environment,
  first: string,
  second: string | undefined,
  { json }: { json: boolean },
): Promise<number> {
  const desk = await openStudyDesk(environment);
  try {
    if (second === undefined) {
      if (first === 'edit' || first in actions)
        throw new Failure('usage', `Say which card: certamen card ${first} ID.`);
      showCard(desk, findCard(desk, first), json);
      return 0;
    }
    if (first === 'edit') return await editCard(desk, findCard(desk, second));
    const action = actions[first];
    if (!action) {
      const known = ['edit', ...Object.keys(actions)].join(', ');
      throw new Failure('usage', `“${first}” is nothing that can be done to a card: ${known}.`);
    }
    const card = findCard(desk, second);
    const { schedule } = recordHappening(desk, card.id, action.happening(desk), desk.now());
    if (json) printJson(cardJson(card, schedule, desk.dayAt(desk.now())));
    else printLine(`“${card.front}”: ${action.said}`);
    return 0;
  } finally {
    closeDesk(desk);
  }
}

/** Opens the card's note at its line, waits for the editor, and imports the note again. */
async function editCard(desk: Desk, card: Card): Promise<number> {
  const file = noteFile(desk.store, card.home);
  if (file === null)
    throw new Failure('input', `The note of “${card.front}” is not on this machine: import its folder first.`);
  editNote(file, card.lines.line);
  const { importEdited } = await import('./import/edited.ts');
  const problems = importEdited(desk, file);
  sayProblems(problems);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function showCard(desk: Desk, card: Card, json: boolean): void {
  const schedule = scheduleOf(desk.store, card.id) ?? newSchedule;
  const events = eventsOfCard(desk.store, card.id);
  const shown = cardJson(card, schedule, desk.dayAt(desk.now()));
  if (json) {
    printJson({
      ...shown,
      members: card.members,
      citations: card.citations,
      warning: card.warning,
      facts: card.facts,
      flagged: schedule.flagged,
      buriedUntil: schedule.buriedUntil === null ? null : formatDay(schedule.buriedUntil),
      history: events.map(eventJson),
    });
    return;
  }
  const lines = [
    ...(card.context.length > 0 ? [card.context.join(' › ')] : []),
    `Q  ${card.front}`,
    `A  ${card.back}`,
    `${card.form}, ${shown.state}${schedule.flagged ? ', flagged' : ''} · ${scheduleText(schedule)}`,
    `${card.home.path}:${card.lines.line} · ${card.recogniser} · ${card.id}`,
    ...card.citations.map((citation) => `source: ${citation}`),
    ...(card.warning === null ? [] : [`warning: ${card.warning}`]),
    ...events.map(eventText),
  ];
  for (const line of lines) printLine(line);
}

function scheduleText({ due, intervalDays, easeHundredths, repetitions, lapses }: Schedule): string {
  if (due === null) return 'not learnt yet';
  const ease = (easeHundredths / 100).toFixed(2);
  return `due ${formatDay(due)}, interval ${intervalDays} d, ease ${ease}, ${repetitions} repetitions, ${lapses} lapses`;
}

function eventText(event: Event): string {
  const grade = event.kind === 'review' || event.kind === 'repeat' ? `  ${event.grade}` : '';
  return `${new Date(event.at).toISOString().slice(0, 16).replace('T', ' ')}  ${event.kind}${grade}`;
}
