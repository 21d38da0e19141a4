import { percent, thousands } from '../../numbers.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import type { Chart } from '../chart.ts';
import { type PeriodName, periodLabel, recallByPeriod } from '../periods.ts';
import { addRecall, type LookDay, MATURE_DAYS, type Recall, recallInterval, recallShare } from '../recall.ts';
import type { TabPage } from '../tabs.ts';

/** What was recalled, and what the scheduler aims at. */
export type RetentionFigures = {
  today: StudyDay;
  days: readonly LookDay[];
  /** The share the scheduler is asked for, 0 to 1; null for one that aims at none. */
  wanted: number | null;
};

const SHOWN: readonly { period: PeriodName; count: number; last: string }[] = [
  { period: 'month', count: 12, last: 'over 12 months' },
  { period: 'week', count: 16, last: 'over 16 weeks' },
  { period: 'day', count: 30, last: 'over 30 days' },
];

/** The tab on retention: by month, week and day, young and mature cards apart. */
export function retentionPage(figures: RetentionFigures): TabPage {
  const { days, today } = figures;
  const known = days.filter(({ day }) => day <= today);
  const [first, young, mature] = (['first', 'young', 'mature'] as const).map((part) =>
    addRecall(known.map((each) => each[part])),
  ) as [Recall, Recall, Recall];
  if (young.asked + mature.asked === 0) {
    return {
      sentences: ['No card was asked a second time yet: what you remember is known from its second day on.'],
      charts: [],
    };
  }
  return {
    sentences: [
      `Mature cards, asked after ${MATURE_DAYS} days or more: ${measured(mature)}.`,
      `Young cards, asked sooner: ${measured(young)}. New cards: ${measured(first)}.`,
    ],
    charts: SHOWN.map((each) => recallChart(figures, each)),
  };
}

/** A share with what it leaves open: `91 % recalled (89 to 93 %, of 1,204)`. */
function measured(recall: Recall): string {
  const share = recallShare(recall);
  if (share === null) return 'none asked yet';
  const { low, high } = recallInterval(recall);
  return `${percent(share)} recalled (${Math.round(low * 100)} to ${percent(high)}, ${thousands(recall.asked)} asked)`;
}

function recallChart(
  { today, days, wanted }: RetentionFigures,
  { period, count, last }: (typeof SHOWN)[number],
): Chart {
  const periods = recallByPeriod(days, period, { today, count });
  const values = (part: 'young' | 'mature') =>
    periods.map((each) => {
      const share = recallShare(each[part]);
      return share === null ? null : share * 100;
    });
  const mature = recallShare(addRecall(periods.map((each) => each.mature)));
  const young = recallShare(addRecall(periods.map((each) => each.young)));
  const asked = wanted === null ? '' : `; you asked for ${percent(wanted)}`;
  const title =
    mature !== null
      ? `You remember ${percent(mature)} of mature cards ${last}${asked}`
      : young !== null
        ? `You remember ${percent(young)} of young cards ${last}${asked}`
        : `Nothing was asked again ${last}`;
  return {
    kind: 'points',
    id: `recall-by-${period}`,
    title,
    note: wanted === null ? 'SM-2 aims at no share of its own; nine of ten is usual.' : null,
    labels: periods.map(({ from }) => periodLabel(from, period)),
    x: period,
    unit: '%',
    series: [
      { name: 'mature', values: values('mature') },
      { name: 'young', values: values('young') },
    ],
    target: wanted === null ? null : wanted * 100,
  };
}
