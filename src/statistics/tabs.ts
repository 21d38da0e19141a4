import type { Chart } from './chart.ts';

/** The tabs of the statistics, in their order. */
export const tabs = ['today', 'calendar', 'retention', 'forecast', 'topics', 'exam'] as const;

/** The name of a tab, which is what stands on it. */
export type Tab = (typeof tabs)[number];

/** What is on a tab: sentences first, then charts. */
export type TabPage = { sentences: readonly string[]; charts: readonly Chart[] };
