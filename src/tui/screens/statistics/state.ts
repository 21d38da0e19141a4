import { type Tab, type TabPage, tabs } from '../../../statistics/tabs.ts';

/** Which tab is shown, what was read for each so far, and how far each is scrolled. */
export type StatisticsState = {
  tab: Tab;
  pages: Readonly<Partial<Record<Tab, TabPage>>>;
  tops: Readonly<Partial<Record<Tab, number>>>;
  /** Whether the numbers stand there in place of the charts. */
  asNumbers: boolean;
  /** The share of what is being counted that was counted, 0 to 1; null while that is not known. */
  counted: number | null;
  /** What went wrong, in a sentence. */
  notice: string | null;
};

/** The statistics when they open: today, nothing read yet. */
export const statisticsStart: StatisticsState = {
  tab: 'today',
  pages: {},
  tops: {},
  asNumbers: false,
  counted: null,
  notice: null,
};

/** The state with the tab so many places further; after the last comes the first. */
export function tabMoved(state: StatisticsState, steps: number): StatisticsState {
  return onTab(state, tabs.indexOf(state.tab) + steps);
}

/** The state with the tab of this place, from 0. */
export function onTab(state: StatisticsState, place: number): StatisticsState {
  const tab = tabs[((place % tabs.length) + tabs.length) % tabs.length] as Tab;
  return { ...state, tab, counted: null, notice: null };
}

/** The state with what was read for a tab. */
export function withPage(state: StatisticsState, tab: Tab, page: TabPage): StatisticsState {
  return { ...state, pages: { ...state.pages, [tab]: page } };
}

/** The state with the tab that is shown scrolled to a row. */
export function scrolledTo(state: StatisticsState, top: number): StatisticsState {
  return { ...state, tops: { ...state.tops, [state.tab]: top } };
}
