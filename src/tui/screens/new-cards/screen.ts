import type { Size } from '../../frame.ts';
import { openScreen, type Screen, type Step } from '../../screen.ts';
import { scrolled } from '../../widgets/window.ts';
import { newCardsKeys } from './keys.ts';
import {
  acceptedAll,
  decided,
  failedReading,
  type NewCardsState,
  shownCard,
  skippedCards,
  startReading,
  takenBack,
  withReread,
} from './state.ts';
import { newCardsPage, newCardsPhase } from './view.ts';
import type { NewCardsWorld } from './world.ts';

/** New cards, read one by one before they are stored, or after. */
export function newCardsScreen(world: NewCardsWorld): Screen {
  function scrollBy(state: NewCardsState, rows: number, size: Size): NewCardsState {
    const { last } = newCardsPage(state, world, size);
    return { ...state, top: scrolled(Math.min(state.top, last), rows, last + 1, 1) };
  }

  function edit(state: NewCardsState): Step<NewCardsState> {
    const shown = shownCard(state);
    if (shown === null) return { state };
    const job = async (): Promise<Step<NewCardsState>> => {
      await world.prepareEdit();
      return { state: withReread(state, shown.file, world.edit(shown)) };
    };
    return { state, effect: { do: 'lend', job } };
  }

  function finish(state: NewCardsState): Step<NewCardsState> {
    world.finish(skippedCards(state).map(({ card }) => card));
    return { state, effect: { do: 'back' } };
  }

  return openScreen<NewCardsState, (typeof newCardsKeys)[number]>(
    {
      name: 'new cards',
      page: (state, size) => newCardsPage(state, world, size),
      keys: (state) => ({ bindings: newCardsKeys, phase: newCardsPhase(state) }),
      act(before, command, size) {
        const state: NewCardsState = { ...before, notice: null };
        switch (command) {
          case 'accept':
            return { state: decided(state, world, 'accepted') };
          case 'skip':
            return { state: decided(state, world, 'skipped') };
          case 'acceptAll':
            return { state: acceptedAll(state) };
          case 'undo':
            return { state: takenBack(state) };
          case 'scrollDown':
            return { state: scrollBy(state, 1, size) };
          case 'scrollUp':
            return { state: scrollBy(state, -1, size) };
          case 'edit':
            return edit(state);
          case 'finish':
            return finish(state);
        }
      },
      failed: failedReading,
    },
    { state: startReading(world) },
  );
}
