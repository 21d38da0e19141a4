import { counted } from '../numbers.ts';
import { LEECH_LAPSES } from '../schedule/schedule.ts';
import { type FoundCard, type SearchQuery, searchCards } from '../store/search.ts';
import { type CardState, cardJson, stateOf } from './card-json.ts';
import { atDesk, type Desk } from './desk.ts';
import type { Environment } from './environment.ts';
import { prepareFirstRun } from './first-run.ts';
import { printJson, printLine, say } from './print.ts';

/** Which cards `certamen cards` lists, and how. */
export type CardsOptions = { tag: readonly string[]; deck?: string; state?: CardState; json?: boolean };

/** Large enough that a hundred thousand cards take few queries, small enough to be held. */
const PAGE = 20_000;

/** `certamen cards`: lists the cards that match, the retired ones too, best match first, else in the order of the notes. */
export async function cardsVerb(
  environment: Environment,
  text: string | undefined,
  options: CardsOptions,
): Promise<void> {
  await prepareFirstRun(environment);
  atDesk(environment, (desk) => {
    const today = desk.dayAt(desk.now());
    let count = 0;
    for (const { card, schedule } of found(desk, queryOf(text, options, today))) {
      count += 1;
      if (options.json === true) printJson(cardJson(card, schedule, today));
      else {
        const context = card.context.map((label) => `${label} › `).join('');
        printLine(
          `${card.id.slice(0, 8)}  ${stateOf(card, schedule, today).padEnd(9)}  ${context}${card.front} ▸ ${card.back}`,
        );
      }
    }
    if (options.json !== true) say(counted(count, 'card'));
  });
}

function queryOf(text: string | undefined, { tag, deck, state }: CardsOptions, day: SearchQuery['day']): SearchQuery {
  return {
    day,
    tags: tag,
    ...(text === undefined ? {} : { text }),
    ...(deck === undefined ? {} : { deck }),
    ...(state === undefined ? {} : state === 'leech' ? { minLapses: LEECH_LAPSES } : { state }),
  };
}

function* found({ store }: Desk, query: SearchQuery): Generator<FoundCard> {
  for (let offset = 0; ; offset += PAGE) {
    const page = searchCards(store, query, { limit: PAGE, offset });
    yield* page;
    if (page.length < PAGE) return;
  }
}
