import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';
import { calendarPage } from '../../src/statistics/charts/calendar.ts';
import { forecastPage } from '../../src/statistics/charts/forecast.ts';
import { retentionPage } from '../../src/statistics/charts/retention.ts';
import { todayPage } from '../../src/statistics/charts/today.ts';
import { topicsPage } from '../../src/statistics/charts/topics.ts';
import { emptyLookDay, type LookDay } from '../../src/statistics/recall.ts';
import type { Tab, TabPage } from '../../src/statistics/tabs.ts';
import { statisticsScreen } from '../../src/tui/screens/statistics/screen.ts';
import { type Emulator, startScreens } from './emulator.ts';

const today = studyDayOf(20_782);

/** A hundred days with a look on each, the fuller the later. */
const days: LookDay[] = Array.from({ length: 100 }, (_, at) => ({
  ...emptyLookDay(studyDayOf(today - 99 + at)),
  looks: at + 1,
  reviews: at + 1,
  tookMs: 60_000,
  timed: 4,
  young: { asked: 10, recalled: 8 },
  mature: { asked: 10, recalled: 9 },
}));

const hours = Array.from({ length: 24 }, (_, hour) => ({ hour, looks: hour === 7 ? 90 : 0 }));
const hostile = '\u001b]52;c;YQ==\u0007evil';

const pages: Record<Tab, TabPage> = {
  today: todayPage({
    day: today,
    looks: 43,
    again: 4,
    hard: 3,
    good: 30,
    easy: 6,
    fresh: 5,
    tookMs: 720_000,
    due: 12,
    newLeft: 15,
    streakDays: 100,
    past: days.slice(-30),
    remarks: ['3 answers are dated after today.'],
  }),
  calendar: calendarPage({ today, days, hours, remarks: [] }),
  retention: retentionPage({ today, days, wanted: 0.9 }),
  forecast: forecastPage({
    days: Array.from({ length: 30 }, (_, at) => ({
      day: studyDayOf(today + 1 + at),
      low: 10,
      median: 20,
      high: 30,
      fresh: 2,
    })),
    runs: 60,
    measured: 500,
    newPerDay: 20,
    msPerCard: 9000,
    intervals: [{ value: 6, cards: 30 }],
    eases: [{ value: 250, cards: 30 }],
  }),
  topics: topicsPage({
    tags: [{ name: `compute/${hostile}`, asked: 20, recalled: 10, cards: 4, lapses: 3 }],
    domains: [],
    exam: null,
    leeches: 1,
    leechLapses: 8,
    hardest: [
      { id: 'x', front: hostile, context: [], lapses: 9, easeHundredths: 130, intervalDays: 1, suspended: false },
    ],
    confusions: [
      {
        ...{ family: 'elb', picked: 'nlb', key: 'alb', count: 3 },
        ...{ familyTitle: 'Load balancers', pickedTitle: `NLB ${hostile}`, keyTitle: 'Application Load Balancer' },
      },
    ],
  }),
  exam: { sentences: ['There is no exam to prepare for.'], charts: [] },
};

async function statistics(columns = 80, rows = 24, read = async (tab: Tab) => pages[tab]): Promise<Emulator> {
  const app = await startScreens([statisticsScreen({ read })], columns, rows);
  await settled(app);
  return app;
}

/** Waits until what was being counted is on the screen. */
async function settled(app: Emulator): Promise<void> {
  for (let waited = 0; waited < 100 && app.text().includes('Counting…'); waited += 1) await app.type('');
}

describe('the statistics on the terminal', () => {
  it('say how much of something long is counted, and take keys meanwhile', async () => {
    let finish: (page: TabPage) => void = () => {};
    const read = (tab: Tab, { done }: { done: (share: number) => void }): Promise<TabPage> => {
      if (tab !== 'calendar') return Promise.resolve(pages[tab]);
      done(0.4);
      return new Promise((resolve) => {
        finish = resolve;
      });
    };
    const app = await startScreens([statisticsScreen({ read })], 80, 24);
    await settled(app);
    await app.type('2');
    for (let waited = 0; waited < 100 && !app.text().includes('40 %'); waited += 1) await app.type('');
    expect(app.text()).toContain('Counting… 40 %');
    await app.type('1');
    expect(app.text()).toContain('43 answers today');
    await app.type('2');
    finish(pages.calendar);
    await settled(app);
    expect(app.text()).toContain('You studied on 100 of the last');
  });

  it('open on today, and every tab is a key away', async () => {
    const app = await statistics();
    expect(app.text()).toContain('[today]');
    expect(app.text()).toContain('43 answers today in 12 minutes, 5 new cards among them. Day 100 in a row.');
    expect(app.text()).toContain('3 answers are dated after today.');
    const titles = {
      2: 'You studied on 100 of the last',
      3: 'You remember 90 % of mature cards over 12 months; you asked for 90 %',
      4: 'You will answer about 20 cards a day, 10 to 30',
      5: 'your only topic so far',
      6: 'There is no exam to prepare for.',
    };
    for (const [key, title] of Object.entries(titles)) {
      await app.type(key);
      await settled(app);
      expect(app.text()).toContain(title);
    }
    await app.type('\x1b[C');
    expect(app.text()).toContain('[today]');
    await app.type('\x1b[D');
    expect(app.text()).toContain('[exam]');
  });

  it('show the numbers of a chart as text, and the chart again', async () => {
    const app = await statistics(80, 40);
    await app.type('5');
    await settled(app);
    expect(app.text()).toContain('█');
    await app.type('t');
    expect(app.text()).not.toContain('█');
    expect(app.text()).toMatch(/compute\/.*50 %\s+20 asked, 4 cards/);
    expect(app.text()).toContain('t charts');
    await app.type('t');
    expect(app.text()).toContain('█');
  });

  it('tell what is meant by signs, not by colours alone', async () => {
    const app = await statistics(100, 60);
    await app.type('2');
    await settled(app);
    expect(app.text()).toMatch(/· none {3}░ 1–25 {3}▒ 26–50 {3}▓ 51–75 {3}█ 76–100 cards/);
    await app.type('3');
    await settled(app);
    expect(app.text()).toContain('● mature   ○ young   ◉ both   ┄ asked for');
  });

  it('send nothing of a note raw to the terminal', async () => {
    const app = await statistics(80, 50);
    for (const key of ['5', 't']) {
      await app.type(key);
      await settled(app);
      expect(app.text()).toContain('evil');
      expect(app.written()).not.toContain('\u001b]52');
    }
  });

  it.each([
    [60, 18],
    [80, 24],
    [120, 40],
    [30, 8],
  ])('fit on %i columns and %i rows, scrolled to either end, as charts and as numbers', async (columns, rows) => {
    const app = await statistics(columns, rows);
    for (const key of ['1', '2', '3', '4', '5', '6']) {
      await app.type(key);
      await settled(app);
      for (const step of ['t', '\x1b[6~'.repeat(9), 't', '\x1b[5~'.repeat(9)]) {
        await app.type(step);
        const shown = app.rows();
        expect(shown).toHaveLength(rows);
        expect(shown.at(-1)).toBe('');
        expect(shown.join('')).not.toContain('undefined');
      }
    }
  });

  it('say that nothing was answered yet, on every tab', async () => {
    const empty = {
      today: todayPage({
        day: today,
        looks: 0,
        again: 0,
        hard: 0,
        good: 0,
        easy: 0,
        fresh: 0,
        tookMs: 0,
        due: 0,
        newLeft: 20,
        streakDays: 0,
        past: Array.from({ length: 30 }, (_, at) => ({ day: studyDayOf(today - 29 + at), looks: 0 })),
        remarks: [],
      }),
      calendar: calendarPage({ today, days: [], hours, remarks: [] }),
      retention: retentionPage({ today, days: [], wanted: null }),
      forecast: forecastPage({
        days: [],
        runs: 60,
        measured: 0,
        newPerDay: 0,
        msPerCard: null,
        intervals: [],
        eases: [],
      }),
      topics: topicsPage({
        tags: [],
        domains: [],
        exam: null,
        leeches: 0,
        leechLapses: 8,
        hardest: [],
        confusions: [],
      }),
      exam: pages.exam,
    };
    for (const page of Object.values(empty)) {
      expect(page.charts).toEqual([]);
      expect(page.sentences.length).toBeGreaterThan(0);
    }
    const app = await statistics(80, 24, async (tab) => empty[tab]);
    expect(app.text()).toContain('Left for today: 0 due, 20 new.');
    expect(app.text()).toContain('Nothing was answered in the last 30 days');
  });

  it('stay and say why when a tab cannot be read', async () => {
    const app = await statistics(80, 24, async (tab) => {
      if (tab === 'topics') throw new Failure('database', 'The database is locked: try again.');
      return pages[tab];
    });
    await app.type('5');
    for (let waited = 0; waited < 20 && !app.text().includes('locked'); waited += 1) await app.type('');
    expect(app.text()).toContain('! The database is locked: try again.');
    await app.type('1');
    expect(app.text()).toContain('43 answers today');
    expect(app.text()).not.toContain('locked');
  });
});
