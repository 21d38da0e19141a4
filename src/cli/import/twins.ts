import type { Card } from '../../cards/card.ts';
import type { Change } from '../../cards/change.ts';
import { type TwinFinder, twinFinder } from '../../cards/twins.ts';
import type { Problem } from '../../problem.ts';
import { cardsOfNote } from '../../store/cards.ts';
import { notesOfRoot } from '../../store/notes.ts';
import { scheduleOf } from '../../store/schedules.ts';
import { forgetTwin, ownTwinOf, putAsideFor, saveTwin } from '../../store/twins.ts';
import type { Desk } from '../desk.ts';
import { recordHappening } from '../grading.ts';
import { isShipped, SHIPPED_ROOT } from '../shipped-roots.ts';

/** The cards of the learner's notes that repeat what ships. */
export type Twins = {
  /** Says that a card which is new, or back, repeats one that ships; null when it does not. `pathOf` gives what is shown for its note. */
  repeated(change: Change, pathOf: () => string): Problem | null;
  /**
   * Inside the transaction that stores the changes: puts the shipped twins of new cards aside, so that each fact is asked
   * once, in the learner's own words; and brings those back whose own card retires. At an instant, in UTC milliseconds.
   */
  settle(changes: readonly Change[], at: number): void;
};

/** Looks for twins among the shipped cards that are stored; these are read when the first card asks for one. */
export function createTwins(desk: Desk): Twins {
  const { store } = desk;
  const twinOfOwn = new Map<string, string>();
  const taken = new Set<string>();
  let finder: TwinFinder | null = null;

  const shipped = (): Card[] =>
    notesOfRoot(store, SHIPPED_ROOT).flatMap(({ home }) => cardsOfNote(store, home).filter(({ retired }) => !retired));

  return {
    repeated({ change, card }, pathOf) {
      if ((change !== 'add' && change !== 'restore') || isShipped(card.home.root)) return null;
      finder ??= twinFinder(shipped());
      const twin = finder(card);
      if (twin === null || taken.has(twin.id) || ownTwinOf(store, twin.id) !== null) return null;
      taken.add(twin.id);
      twinOfOwn.set(card.id, twin.id);
      const message = `This says what a card that ships says (“${twin.front}”): yours is asked, the other is put aside.`;
      return {
        path: pathOf(),
        line: card.lines.line,
        column: 1,
        severity: 'info',
        rule: 'import/repeats-shipped',
        message,
      };
    },
    settle(changes, at) {
      for (const { change, card } of changes) {
        const twin = twinOfOwn.get(card.id);
        if (twin !== undefined && scheduleOf(store, twin)?.suspended === false) {
          recordHappening(desk, twin, { kind: 'suspend' }, at);
          saveTwin(store, twin, card.id);
        }
        twinOfOwn.delete(card.id);
        if (change !== 'retire') continue;
        for (const aside of putAsideFor(store, card.id)) {
          if (scheduleOf(store, aside)?.suspended) recordHappening(desk, aside, { kind: 'resume' }, at);
          forgetTwin(store, aside);
        }
      }
    },
  };
}
