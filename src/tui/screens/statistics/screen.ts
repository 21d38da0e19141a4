import { setTimeout } from 'node:timers/promises';
import type { Tab, TabPage } from '../../../statistics/tabs.ts';
import type { Size } from '../../frame.ts';
import { type Changed, type FrameCommand, openScreen, type Screen, type Step } from '../../screen.ts';
import { scrolled } from '../../widgets/window.ts';
import { type StatisticsCommand, statisticsKeys } from './keys.ts';
import { onTab, type StatisticsState, scrolledTo, statisticsStart, tabMoved, withPage } from './state.ts';
import { statisticsPage, statisticsPhase } from './view.ts';

/** The world behind the statistics: reads what a tab shows, which may take seconds when there are very many reviews. */
export type StatisticsWorld = {
  read(tab: Tab, waiting: { done: (share: number) => void; signal: AbortSignal }): Promise<TabPage>;
};

/** Time for the frame that says it is being counted: what is short holds up everything. */
const FRAME_MS = 35;

/** The statistics: tabs of charts, each read when it is first shown. */
export function statisticsScreen({ read }: StatisticsWorld): Screen {
  /** The state, and what has to be read for its tab. */
  function shown(state: StatisticsState): Step<StatisticsState> {
    const { tab, pages } = state;
    if (pages[tab] !== undefined) return { state };
    const job = async (changed: Changed<StatisticsState>, signal: AbortSignal) => {
      await setTimeout(FRAME_MS);
      const done = (share: number) => changed((now) => (now.tab === tab ? { ...now, counted: share } : now));
      const page = signal.aborted ? null : await read(tab, { done, signal });
      return (now: StatisticsState) => ({ state: page === null ? now : withPage(now, tab, page) });
    };
    return { state, effect: { do: 'work', job } };
  }

  function scrollBy(state: StatisticsState, rows: number, size: Size): Step<StatisticsState> {
    const { last } = statisticsPage(state, size);
    const top = Math.min(state.tops[state.tab] ?? 0, last);
    return { state: scrolledTo(state, scrolled(top, rows, last + 1, 1)) };
  }

  function act(
    state: StatisticsState,
    command: Exclude<StatisticsCommand, FrameCommand>,
    size: Size,
  ): Step<StatisticsState> {
    switch (command) {
      case 'next':
        return shown(tabMoved(state, 1));
      case 'previous':
        return shown(tabMoved(state, -1));
      case 'numbers':
        return { state: { ...state, asNumbers: !state.asNumbers, tops: {} } };
      case 'scrollDown':
        return scrollBy(state, 1, size);
      case 'scrollUp':
        return scrollBy(state, -1, size);
      case 'pageDown':
        return scrollBy(state, statisticsPage(state, size).room - 2, size);
      case 'pageUp':
        return scrollBy(state, 2 - statisticsPage(state, size).room, size);
      default:
        return shown(onTab(state, Number(command) - 1));
    }
  }

  return openScreen<StatisticsState, (typeof statisticsKeys)[number]>(
    {
      name: 'statistics',
      page: statisticsPage,
      keys: (state) => ({ bindings: statisticsKeys, phase: statisticsPhase(state) }),
      act,
      failed: (state, { message }) => ({ ...state, notice: message }),
    },
    shown(statisticsStart),
  );
}
