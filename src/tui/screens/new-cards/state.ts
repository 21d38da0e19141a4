import type { Failure } from '../../../failure.ts';
import type { NewCard, NewCardsWorld, Reread } from './world.ts';

/** What was said of a card: it stays, or it is skipped. */
type Decision = 'accepted' | 'skipped';

/** Decisions of one key, and what takes them back in the world. */
type Taken = { ids: readonly string[]; takeBack: () => void };

/** What reading new cards knows. */
export type NewCardsState = {
  mode: NewCardsWorld['mode'];
  cards: readonly NewCard[];
  /** What was said so far: the first card of which nothing was said is shown. */
  decided: ReadonlyMap<string, Decision>;
  steps: readonly Taken[];
  /** The first row shown. */
  top: number;
  notice: { kind: 'failure' | 'info'; text: string } | null;
};

/** The first of the new cards, nothing said of any. */
export function startReading({ mode, cards }: NewCardsWorld): NewCardsState {
  return { mode, cards, decided: new Map(), steps: [], top: 0, notice: null };
}

/** Which card is shown, from 0; as many as there are cards when all have been read. */
export function placeOf({ cards, decided }: NewCardsState): number {
  const at = cards.findIndex(({ card }) => !decided.has(card.id));
  return at === -1 ? cards.length : at;
}

/** The card that is shown; null when all have been read. */
export function shownCard(state: NewCardsState): NewCard | null {
  return state.cards[placeOf(state)] ?? null;
}

/** Cards that were skipped, in order. */
export function skippedCards({ cards, decided }: NewCardsState): NewCard[] {
  return cards.filter(({ card }) => decided.get(card.id) === 'skipped');
}

/** How many cards there will be: all that were not skipped. */
export function keptCount(state: NewCardsState): number {
  return state.cards.length - skippedCards(state).length;
}

/** The state after the shown card was accepted or skipped: the next is shown. */
export function decided(state: NewCardsState, world: NewCardsWorld, decision: Decision): NewCardsState {
  const shown = shownCard(state);
  if (shown === null) return state;
  const takeBack = decision === 'skipped' ? world.skip(shown.card) : () => {};
  return taken(state, [shown], decision, takeBack);
}

/** The state after every card of which nothing was said was accepted. */
export function acceptedAll(state: NewCardsState): NewCardsState {
  return taken(state, state.cards.slice(placeOf(state)), 'accepted', () => {});
}

function taken(
  state: NewCardsState,
  cards: readonly NewCard[],
  decision: Decision,
  takeBack: () => void,
): NewCardsState {
  const ids = cards.map(({ card }) => card.id).filter((id) => !state.decided.has(id));
  const all = new Map([...state.decided, ...ids.map((id) => [id, decision] as const)]);
  return { ...state, decided: all, steps: [...state.steps, { ids, takeBack }], top: 0 };
}

/** The state before the last decision; its card is shown again, unless it is gone from its note since. */
export function takenBack(state: NewCardsState): NewCardsState {
  const last = state.steps.at(-1);
  if (last === undefined) return { ...state, notice: { kind: 'info', text: 'There is nothing to undo.' } };
  last.takeBack();
  const all = new Map([...state.decided].filter(([id]) => !last.ids.includes(id)));
  return { ...state, decided: all, steps: state.steps.slice(0, -1), top: 0 };
}

/**
 * The state after a card's note was edited: its cards are those of the note as it is now, in the place of those it had;
 * what was said of those that are as they were still counts.
 */
export function withReread(state: NewCardsState, file: string, { cards, problems }: Reread): NewCardsState {
  const first = state.cards.findIndex((each) => each.file === file);
  const others = (from: number, to?: number) => state.cards.slice(from, to).filter((each) => each.file !== file);
  const all = [...others(0, Math.max(0, first)), ...cards, ...others(Math.max(0, first))];
  const [problem] = problems;
  return {
    ...state,
    cards: all,
    top: 0,
    notice:
      problem === undefined ? { kind: 'info', text: 'The note was read again.' } : { kind: 'failure', text: problem },
  };
}

/** The state that says what went wrong. */
export function failedReading(state: NewCardsState, { message }: Failure): NewCardsState {
  return { ...state, notice: { kind: 'failure', text: message } };
}
