import { counted, percent, thousands } from '../../numbers.ts';
import type { Chart } from '../chart.ts';
import { recallShare } from '../recall.ts';
import type { TabPage } from '../tabs.ts';
import type { Confusion, HardCard, TopicRecall } from '../topics.ts';

/** What goes well and what does not, by what it is about. */
export type TopicFigures = {
  tags: readonly TopicRecall[];
  /** By domain of the exam that is prepared for; its name, or null when there is none. */
  domains: readonly TopicRecall[];
  exam: string | null;
  leeches: number;
  leechLapses: number;
  hardest: readonly HardCard[];
  confusions: readonly Confusion[];
};

const TAGS_SHOWN = 12;

/** The tab on topics: weakest tags and domains, cards forgotten most often, options taken for others. */
export function topicsPage(figures: TopicFigures): TabPage {
  const { leeches, leechLapses, hardest, confusions } = figures;
  const charts = [
    ...tagsChart(figures),
    ...domainsChart(figures),
    ...hardChart(hardest),
    ...confusionChart(confusions),
  ];
  if (charts.length === 0) {
    return { sentences: ['Nothing was asked a second time yet: topics are told apart once it was.'], charts };
  }
  const sentence =
    leeches === 0
      ? `No card is a leech (forgotten ${leechLapses} times or more).`
      : `${counted(leeches, 'card')} ${leeches === 1 ? 'is a leech' : 'are leeches'}, forgotten ${leechLapses} times or more: reword or suspend ${leeches === 1 ? 'it' : 'them'}.`;
  return { sentences: [sentence], charts };
}

/** A topic's name for a sentence. */
function named({ name }: TopicRecall): string {
  return name.split('/').at(-1)?.replaceAll('-', ' ') ?? name;
}

function tagsChart({ tags }: TopicFigures): Chart[] {
  const asked = tags.filter(({ asked: count }) => count > 0);
  const weakest = asked[0];
  if (weakest === undefined) return [];
  const cut = asked.length > TAGS_SHOWN ? `The ${TAGS_SHOWN} weakest of ${thousands(asked.length)}. ` : '';
  return [
    {
      ...bars('recall-by-tag', asked.slice(0, TAGS_SHOWN), 'topic'),
      title: `You remember ${percent(recallShare(weakest) ?? 0)} of “${named(weakest)}”, ${asked.length === 1 ? 'your only topic so far' : 'your weakest topic'}`,
      note: `${cut}Topics asked fewer than ten times come last.`,
    },
  ];
}

function domainsChart({ domains, exam }: TopicFigures): Chart[] {
  const weakest = domains.find(({ asked }) => asked > 0);
  if (exam === null || weakest === undefined) return [];
  return [
    {
      ...bars('recall-by-domain', domains, 'domain'),
      title: `Of ${exam} you remember least of “${weakest.name}”: ${percent(recallShare(weakest) ?? 0)}`,
      note: 'A card that belongs to several domains counts for each.',
    },
  ];
}

function bars(id: string, topics: readonly TopicRecall[], x: string): Extract<Chart, { kind: 'bars' }> {
  return {
    kind: 'bars',
    id,
    title: '',
    note: null,
    labels: topics.map(({ name }) => name),
    x,
    unit: '%',
    values: topics.map((topic) => {
      const share = recallShare(topic);
      return share === null ? null : share * 100;
    }),
    details: topics.map(({ asked, cards }) => `${thousands(asked)} asked, ${counted(cards, 'card')}`),
  };
}

function hardChart(hardest: readonly HardCard[]): Chart[] {
  const [first] = hardest;
  if (first === undefined) return [];
  return [
    {
      kind: 'table',
      id: 'hardest-cards',
      title: `Your hardest card was forgotten ${counted(first.lapses, 'time')}`,
      note: null,
      columns: ['forgotten', 'ease', 'card'],
      rows: hardest.map(({ lapses, easeHundredths, front, suspended }) => [
        String(lapses),
        (easeHundredths / 100).toFixed(2),
        `${front}${suspended ? ' (suspended)' : ''}`,
      ]),
    },
  ];
}

function confusionChart(confusions: readonly Confusion[]): Chart[] {
  const [first] = confusions;
  if (first === undefined) return [];
  return [
    {
      kind: 'table',
      id: 'confusions',
      title: `You took “${first.pickedTitle}” for “${first.keyTitle}” ${counted(first.count, 'time')}`,
      note: 'From the questions you answered wrong: what you picked, and what was right.',
      columns: ['times', 'you picked', 'right was', 'asked about'],
      rows: confusions.map(({ count, pickedTitle, keyTitle, familyTitle }) => [
        String(count),
        pickedTitle,
        keyTitle,
        familyTitle,
      ]),
    },
  ];
}
