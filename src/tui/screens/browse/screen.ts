import type { CardShelf } from '../../../study/browsing.ts';
import type { Size } from '../../frame.ts';
import { type FrameCommand, openScreen, type Screen, type Step } from '../../screen.ts';
import { edited, isFieldCommand, textOf, typed } from '../../widgets/field.ts';
import { scrolled, topFor } from '../../widgets/window.ts';
import { type BrowseCommand, browseKeys } from './keys.ts';
import { layoutOf } from './layout.ts';
import {
  acted,
  type BrowseState,
  chosenAt,
  chosenCard,
  completedSearch,
  failedBrowsing,
  informed,
  opened,
  searched,
  startBrowsing,
  undone,
  withEdit,
} from './state.ts';
import { browsePage, browsePhase, cardPage } from './view.ts';

type Command = Exclude<BrowseCommand, FrameCommand>;

/** The stored cards: searched as you type, looked at, and put aside, over a database or an array. Opens with a query. */
export function browseScreen(shelf: CardShelf, query = ''): Screen {
  const { today } = shelf;

  function scrollBy(state: BrowseState, rows: number, size: Size): BrowseState {
    const { last } = cardPage(state, today, size);
    return { ...state, top: scrolled(Math.min(state.top, last), rows, last + 1, 1) };
  }

  /** A page: of the card that has the whole screen, else of the list. */
  function pageBy(state: BrowseState, pages: 1 | -1, size: Size): BrowseState {
    if (state.at === 'card') return scrollBy(state, pages * Math.max(1, cardPage(state, today, size).room - 2), size);
    return chosenAt(state, shelf, state.chosen + pages * Math.max(1, layoutOf(size).list.rows - 1));
  }

  function edit(state: BrowseState): Step<BrowseState> {
    const chosen = chosenCard(state);
    if (chosen === null) return { state };
    const job = async (): Promise<Step<BrowseState>> => {
      await shelf.prepareEdit();
      return { state: withEdit(state, shelf, shelf.edit(chosen.card)) };
    };
    return { state, effect: { do: 'lend', job } };
  }

  function picture(state: BrowseState): BrowseState {
    const chosen = chosenCard(state);
    const problem = chosen === null ? null : shelf.openPicture(chosen.card);
    return problem === null ? state : informed(state, problem);
  }

  function act(before: BrowseState, command: Command, size: Size): Step<BrowseState> {
    const state: BrowseState = { ...before, notice: null };
    if (isFieldCommand(command)) return { state: searched(state, shelf, edited(state.field, command)) };
    switch (command) {
      case 'down':
        return { state: chosenAt(state, shelf, state.chosen + 1) };
      case 'up':
        return { state: chosenAt(state, shelf, state.chosen - 1) };
      case 'first':
        return { state: chosenAt(state, shelf, 0) };
      case 'last':
        return { state: chosenAt(state, shelf, state.found.total - 1) };
      case 'pageDown':
        return { state: pageBy(state, 1, size) };
      case 'pageUp':
        return { state: pageBy(state, -1, size) };
      case 'scrollDown':
        return { state: scrollBy(state, 1, size) };
      case 'scrollUp':
        return { state: scrollBy(state, -1, size) };
      case 'toList':
      case 'close':
        return { state: { ...state, at: 'list' } };
      case 'toSearch':
        return { state: { ...state, at: 'search' } };
      case 'open':
        return { state: opened(state, shelf) };
      case 'complete':
        return { state: completedSearch(state, shelf) };
      case 'clear':
        if (textOf(state.field) === '') return { state, effect: { do: 'back' } };
        return { state: searched(state, shelf, { before: '', after: '' }) };
      case 'suspend':
      case 'flag':
      case 'bury':
      case 'forget':
        return { state: acted(state, shelf, command) };
      case 'undo':
        return { state: undone(state, shelf) };
      case 'openPicture':
        return { state: picture(state) };
      case 'edit':
        return edit(state);
    }
  }

  /** The list scrolled as little as brings the chosen card into sight. */
  function inSight({ state, effect }: Step<BrowseState>, size: Size): Step<BrowseState> {
    const { chosen, found, listTop } = state;
    const top = topFor(chosen, found.total, { top: listTop, height: layoutOf(size).list.rows });
    return { state: { ...state, listTop: top }, ...(effect === undefined ? {} : { effect }) };
  }

  return openScreen<BrowseState, (typeof browseKeys)[number]>(
    {
      name: 'browse',
      page: (state, size) => browsePage(state, today, size),
      keys: (state) => ({ bindings: browseKeys, phase: browsePhase(state) }),
      act: (state, command, size) => inSight(act(state, command, size), size),
      write: (state, text, size) =>
        state.at === 'search'
          ? inSight({ state: searched({ ...state, notice: null }, shelf, typed(state.field, text)) }, size)
          : { state },
      failed: failedBrowsing,
    },
    { state: startBrowsing(shelf, query) },
  );
}
