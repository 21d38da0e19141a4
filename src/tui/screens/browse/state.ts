import type { Failure } from '../../../failure.ts';
import type { CardDeed, CardShelf, Found, FoundCard, Look } from '../../../study/browsing.ts';
import { completed, type Names, type ParsedQuery, parseQuery } from '../../../study/card-query.ts';
import type { Edited } from '../../../study/session.ts';
import { type Field, fieldOf, textOf } from '../../widgets/field.ts';
import { saidOf } from './words.ts';

/** One line for the person: why something did not happen, or what just did. Gone at the next command. */
export type Notice = { kind: 'failure' | 'info'; text: string };

/** Something that was done to a card and can be taken back. */
type Done = { before: FoundCard; event: string; deed: CardDeed };

/** What browsing knows. */
export type BrowseState = {
  /** What keys mean: text of the search, things to do to the chosen card, or to the one that has the whole screen. */
  at: 'search' | 'list' | 'card';
  field: Field;
  names: Names;
  query: ParsedQuery;
  found: Found;
  /** The cards of the list from one on, with what was done to them since; enough on both sides of the chosen one. */
  loaded: { from: number; cards: readonly FoundCard[] };
  /** Which of the found cards is chosen, from 0. */
  chosen: number;
  /** The first of the found cards that is in sight. */
  listTop: number;
  /** The first row of the whole card that is shown. */
  top: number;
  /** The looks at the card that has the whole screen. */
  looks: readonly Look[];
  done: readonly Done[];
  notice: Notice | null;
};

/** So many cards are held on each side of the chosen one, more than any terminal has rows. */
const MARGIN = 100;

const nothing: Found = { total: 0, isCut: false, page: () => [] };

/** Browsing as it opens, with this query in the search. */
export function startBrowsing(shelf: CardShelf, query: string): BrowseState {
  const names = shelf.names();
  const empty: BrowseState = {
    at: 'search',
    field: fieldOf(''),
    names,
    query: parseQuery('', names),
    found: nothing,
    loaded: { from: 0, cards: [] },
    chosen: 0,
    listTop: 0,
    top: 0,
    looks: [],
    done: [],
    notice: null,
  };
  return searched(empty, shelf, fieldOf(query));
}

/** The state after the search was changed: the first of what is found is chosen. A moved cursor alone searches nothing. */
export function searched(state: BrowseState, shelf: CardShelf, field: Field): BrowseState {
  if (textOf(field) === textOf(state.field) && state.found !== nothing) return { ...state, field };
  const query = parseQuery(textOf(field), state.names);
  // A blank behind a word, or the first letter of a name, asks for nothing new.
  if (state.found !== nothing && JSON.stringify(query.filter) === JSON.stringify(state.query.filter))
    return { ...state, field, query };
  const found = query.filter === null ? nothing : shelf.find(query.filter);
  return chosenAt({ ...state, field, query, found, loaded: { from: 0, cards: [] } }, shelf, 0);
}

/** The search with its last word completed. */
export function completedSearch(state: BrowseState, shelf: CardShelf): BrowseState {
  return searched(state, shelf, fieldOf(completed(textOf(state.field), state.query)));
}

/** The state with another card chosen: the nearest there is. */
export function chosenAt(state: BrowseState, shelf: CardShelf, index: number): BrowseState {
  const chosen = Math.min(Math.max(0, index), Math.max(0, state.found.total - 1));
  const { from, cards } = state.loaded;
  const last = Math.min(chosen + MARGIN, state.found.total) - 1;
  const isHeld = Math.max(0, chosen - MARGIN) >= from && last < from + cards.length;
  const loaded = isHeld ? state.loaded : loadedAround(state.found, chosen);
  const next = { ...state, chosen, loaded, top: 0 };
  return next.at === 'card' ? withLooks(next, shelf) : next;
}

/** Twice as many as have to be held, so that not every step loads. */
function loadedAround(found: Found, chosen: number): BrowseState['loaded'] {
  const from = Math.max(0, chosen - 2 * MARGIN);
  return { from, cards: found.page(from, chosen - from + 2 * MARGIN) };
}

/** The chosen card; null when nothing was found. */
export function chosenCard({ chosen, loaded }: BrowseState): FoundCard | null {
  return loaded.cards[chosen - loaded.from] ?? null;
}

/** The chosen card over the whole screen, with the looks at it. */
export function opened(state: BrowseState, shelf: CardShelf): BrowseState {
  return chosenCard(state) === null ? state : withLooks({ ...state, at: 'card', top: 0 }, shelf);
}

function withLooks(state: BrowseState, shelf: CardShelf): BrowseState {
  const chosen = chosenCard(state);
  return { ...state, looks: chosen === null ? [] : shelf.looks(chosen.card) };
}

/** The state after something was done to the chosen card; done twice, a suspension or a flag is taken off. */
export function acted(
  state: BrowseState,
  shelf: CardShelf,
  wanted: 'suspend' | 'flag' | 'bury' | 'forget',
): BrowseState {
  const before = chosenCard(state);
  if (before === null) return state;
  const { card, schedule } = before;
  if (card.retired) return informed(state, 'This card is retired: its text is in no note any more.');
  const deed: CardDeed =
    wanted === 'suspend' && schedule.suspended ? 'resume' : wanted === 'flag' && schedule.flagged ? 'unflag' : wanted;
  const saved = shelf.deed(card, deed);
  const done = [...state.done, { before, event: saved.event, deed }];
  return informed({ ...replaced(state, { card, schedule: saved.schedule }), done }, saidOf(deed));
}

/** The state after the last thing that was done was taken back; its card is chosen again where it is in the list. */
export function undone(state: BrowseState, shelf: CardShelf): BrowseState {
  const last = state.done.at(-1);
  if (last === undefined) return informed(state, 'There is nothing to undo here.');
  const { card } = last.before;
  const schedule = shelf.undo(last.event, card);
  const { from, cards } = state.loaded;
  const at = cards.findIndex((each) => each.card.id === card.id);
  const back = replaced({ ...state, done: state.done.slice(0, -1) }, { card: cards[at]?.card ?? card, schedule });
  const chosen = at === -1 ? back : chosenAt(back, shelf, from + at);
  return informed(chosen, `Undone: ${last.deed} of “${card.front}”`);
}

/** The state after the chosen card's note was edited and read again. */
export function withEdit(state: BrowseState, shelf: CardShelf, { card, problems }: Edited): BrowseState {
  const before = chosenCard(state);
  const [problem] = problems;
  const names = shelf.names();
  if (before === null) return { ...state, names };
  const after = { ...before, card: card ?? { ...before.card, retired: true } };
  const next = { ...replaced(state, after), names };
  if (problem !== undefined) return { ...next, notice: { kind: 'failure', text: problem } };
  return informed(
    next,
    card === null
      ? 'That card is no longer in its note: it is retired, its history kept.'
      : 'The note was read again: this is the card as it is now.',
  );
}

/** The state with a card of the list as it is now. */
function replaced(state: BrowseState, found: FoundCard): BrowseState {
  const { from, cards } = state.loaded;
  return {
    ...state,
    loaded: { from, cards: cards.map((each) => (each.card.id === found.card.id ? found : each)) },
  };
}

/** The state with a line that says what happened. */
export function informed(state: BrowseState, text: string): BrowseState {
  return { ...state, notice: { kind: 'info', text } };
}

/** The state that says what went wrong. */
export function failedBrowsing(state: BrowseState, { message }: Failure): BrowseState {
  return { ...state, notice: { kind: 'failure', text: message } };
}
