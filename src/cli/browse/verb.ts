import { Failure } from '../../failure.ts';
import { backUpIfDue } from '../automatic-backup.ts';
import type { CardsOptions } from '../cards.ts';
import { closeDesk, openStudyDesk } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { showScreen } from '../screen.ts';
import { importShipped } from '../shipped.ts';
import { cardShelf } from './shelf.ts';

/** `certamen cards --browse`: the cards on the full screen, with what was asked for in the search. */
export async function browseVerb(
  environment: Environment,
  text: string | undefined,
  options: CardsOptions,
): Promise<void> {
  if (!environment.interactive) {
    throw new Failure('usage', 'There is no terminal to browse on: certamen cards lists what matches.');
  }
  const desk = await openStudyDesk(environment);
  try {
    await importShipped(desk);
    await showScreen(async () => {
      const { browseScreen } = await import('../../tui/screens/browse/screen.ts');
      return browseScreen(cardShelf(desk), queryOf(text, options));
    });
    await backUpIfDue(desk);
  } finally {
    closeDesk(desk);
  }
}

/** Words and options as they would be typed into the search. */
function queryOf(text: string | undefined, { tag, deck, state }: CardsOptions): string {
  const named = (key: string, value: string): string => `${key}:${/\s/.test(value) ? `"${value}"` : value}`;
  const parts = [
    ...(text === undefined ? [] : [text]),
    ...tag.map((each) => named('tag', each)),
    ...(deck === undefined ? [] : [named('deck', deck)]),
    ...(state === undefined ? [] : [named('state', state)]),
  ];
  return parts.join(' ');
}
