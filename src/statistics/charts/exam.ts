import { counted, percent, thousands } from '../../numbers.ts';
import { formatDay, type StudyDay } from '../../schedule/study-day.ts';
import type { Chart } from '../chart.ts';
import { periodLabel } from '../periods.ts';
import type { TabPage } from '../tabs.ts';

/** Where the learner stands before an exam. */
export type ExamFigures = {
  title: string;
  /** What is not confirmed about it; null when everything is. */
  provisional: string | null;
  /** One sentence: the predicted score, or what is missing for it. */
  readiness: string;
  domains: readonly {
    title: string;
    /** Its share of the exam, 0 to 1. */
    weight: number;
    /** The share of right answers expected, and between which ends in nine of ten cases. */
    right: number;
    low: number;
    high: number;
    cards: number;
    questions: number;
  }[];
  /** Questions answered, by study day: the last with any. */
  answered: readonly { day: StudyDay; asked: number; right: number }[];
  /** Mock exams that were handed in, the newest first. */
  mocks: readonly MockResult[];
};

/** What a mock exam came to; the score is null for an exam without a scale. */
export type MockResult = {
  day: StudyDay;
  deck: string;
  right: number;
  asked: number;
  score: { value: number; low: number; high: number } | null;
  passed: boolean;
};

/** The tab on the exam. */
export function examPage(figures: ExamFigures): TabPage {
  const { title, readiness, provisional } = figures;
  return {
    sentences: [`${title}.`, readiness, ...(provisional === null ? [] : [provisional])],
    charts: [...domainsChart(figures), ...mocksChart(figures), ...answersChart(figures)],
  };
}

function domainsChart({ domains }: ExamFigures): Chart[] {
  const weakest = domains.reduce<ExamFigures['domains'][number] | null>(
    (least, each) => (least === null || each.right < least.right ? each : least),
    null,
  );
  if (weakest === null) return [];
  return [
    {
      kind: 'bars',
      id: 'right-by-domain',
      title: `You would answer ${percent(weakest.right)} right in “${weakest.title}”, the least of ${counted(domains.length, 'domain')}`,
      note: 'Expected from your cards and answers; in nine of ten cases it is within the range given.',
      labels: domains.map((each) => each.title),
      x: 'domain',
      unit: '%',
      values: domains.map(({ right }) => right * 100),
      details: domains.map(
        ({ low, high, weight, questions }) =>
          `${Math.round(low * 100)} to ${percent(high)}; ${percent(weight)} of the exam, ${counted(questions, 'question')}`,
      ),
    },
  ];
}

function mocksChart({ mocks }: ExamFigures): Chart[] {
  const [last] = mocks;
  if (last === undefined) return [];
  const passed = mocks.filter((mock) => mock.passed).length;
  return [
    {
      kind: 'table',
      id: 'mock-exams',
      title: `You passed ${thousands(passed)} of ${counted(mocks.length, 'mock exam')}; in the last one ${percent(last.right / Math.max(1, last.asked))} was right`,
      note: null,
      columns: ['day', 'right', 'score', 'range', '', 'exam'],
      rows: mocks.map(({ day, deck, right, asked, score, passed: isPassed }) => [
        formatDay(day),
        `${right} of ${asked}`,
        score === null ? '' : thousands(score.value),
        score === null ? '' : `${thousands(score.low)} to ${thousands(score.high)}`,
        isPassed ? 'passed' : 'not passed',
        deck,
      ]),
    },
  ];
}

function answersChart({ answered }: ExamFigures): Chart[] {
  const asked = answered.reduce((sum, each) => sum + each.asked, 0);
  const right = answered.reduce((sum, each) => sum + each.right, 0);
  if (asked === 0) return [];
  return [
    {
      kind: 'points',
      id: 'right-by-day',
      title: `You answered ${percent(right / asked)} of ${thousands(asked)} questions right`,
      note: 'Every answer on the last days with questions, repeated ones too: practice, and no forecast.',
      labels: answered.map(({ day }) => periodLabel(day, 'day')),
      x: 'day',
      unit: '%',
      series: [{ name: 'right', values: answered.map((each) => (each.right / each.asked) * 100) }],
      target: null,
    },
  ];
}
