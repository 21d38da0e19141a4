import process from 'node:process';
import type { Card } from '../../cards/card.ts';
import { Failure } from '../../failure.ts';
import { newSchedule } from '../../schedule/schedule.ts';
import { allCards } from '../../store/cards.ts';
import { scheduleOf } from '../../store/schedules.ts';
import { type CardJson, cardJson } from '../card-json.ts';
import { atStudyDesk, type Desk } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { writeAnki } from './anki.ts';
import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeTo } from './sink.ts';

/** The forms that cards can be taken out in. */
export type ExportFormat = 'json' | 'csv' | 'anki' | 'markdown';

/** `certamen export`: every card, the retired ones too, in the form asked for; to a file or to stdout. */
export async function exportVerb(
  environment: Environment,
  { format, output }: { format: ExportFormat; output?: string },
): Promise<void> {
  if (format === 'anki' && output === undefined && process.stdout.isTTY) {
    throw new Failure('usage', 'A package is no text: name a file with --output, or pipe it on.');
  }
  await atStudyDesk(environment, (desk) => {
    writeTo(output, (sink) => {
      switch (format) {
        case 'json':
          return writeJson(desk, sink);
        case 'csv':
          return writeCsv(cardsOf(desk), sink);
        case 'anki':
          return writeAnki(desk, sink);
        case 'markdown':
          return writeMarkdown(inNotes(desk), sink);
      }
    });
  });
}

function* cardsOf(desk: Desk): Generator<CardJson> {
  const today = desk.dayAt(desk.now());
  for (const card of allCards(desk.store)) {
    yield cardJson(card, scheduleOf(desk.store, card.id) ?? newSchedule, today);
  }
}

/** The cards that are in the notes now, note by note in their order: Markdown has no word for a retired card. */
function inNotes({ store }: Desk): Card[] {
  const place = ({ home }: Card) => `${home.root}/${home.path}`;
  return [...allCards(store)]
    .filter(({ retired }) => !retired)
    .sort((left, right) =>
      place(left) === place(right) ? left.position - right.position : place(left) < place(right) ? -1 : 1,
    );
}
