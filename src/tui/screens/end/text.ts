import { counted, thousands } from '../../../numbers.ts';
import { frontParts } from '../../../study/card-parts.ts';
import type { Sitting } from '../../../study/review.ts';
import type { StudyItem } from '../../../study/session.ts';
import type { Summary } from '../../../study/summary.ts';
import { clip, type Line, pad, safeText, span } from '../../text.ts';
import { duration } from '../../words.ts';
import { wrapText } from '../../wrap.ts';

const LABEL_COLUMNS = 13;

/** The end of a session as rows of `width` columns: what was done, how it compares, what comes, which cards hurt. */
export function endText(summary: Summary, sitting: Sitting, width: number): Line[] {
  const facts = [...seen(summary), ...pace(summary, sitting), ...days(summary, sitting)];
  return [
    [span(headline(summary), 'accentStrong')],
    [],
    ...facts.flatMap(([label, words]) => labelled(label, words, width)),
    ...cards('What hurt', summary.hardest, width),
    ...cards('Failed again and again: better reword or suspend', summary.leeches, width),
  ];
}

function headline({ cards: count, looks, tookMs }: Summary): string {
  return looks === 0 ? 'Nothing was graded' : `${counted(count, 'card')} in ${duration(tookMs)}`;
}

type Fact = readonly [label: string, words: string];

function seen({ looks, cards: count, learnt, again }: Summary): Fact[] {
  if (looks === 0) return [];
  const back = looks > count ? `; ${counted(looks - count, 'further look')} at cards that came back` : '';
  return [
    ...(learnt > 0 ? [['New', `${counted(learnt, 'card')} seen for the first time`] as const] : []),
    ['Forgotten', (again === 0 ? 'nothing' : counted(again, 'time')) + back],
  ];
}

/** A difference smaller than this share is none. */
const SAME_PACE = 0.1;

function pace({ looks, tookMs }: Summary, { outlook }: Sitting): Fact[] {
  if (looks === 0) return [];
  const seconds = tookMs / 1000 / looks;
  const usual = outlook?.usualSecondsPerCard ?? null;
  const now = `${counted(Math.round(seconds), 'second')} a card`;
  if (usual === null || usual <= 0) return [['Pace', now]];
  const change = seconds / usual - 1;
  const compared =
    Math.abs(change) < SAME_PACE
      ? 'as usual'
      : `${change < 0 ? 'faster' : 'slower'} than your usual ${Math.round(usual)}`;
  return [['Pace', `${now}, ${compared}`]];
}

function days({ looks }: Summary, { outlook, cram }: Sitting): Fact[] {
  if (outlook === null) return [];
  const { doneBefore, dueTomorrow } = outlook;
  const today = cram ? doneBefore : doneBefore + looks;
  return [
    ...(doneBefore > 0
      ? [['Today', `${counted(today, 'review')}, ${thousands(doneBefore)} of them before this session`] as const]
      : []),
    ['Tomorrow', dueTomorrow === 0 ? 'nothing is due so far' : `${counted(dueTomorrow, 'card')} due`],
  ];
}

function labelled(label: string, words: string, width: number): Line[] {
  const rows = wrapText(words, width - LABEL_COLUMNS);
  return rows.map((row, index) => [span(pad(index === 0 ? label : '', LABEL_COLUMNS), 'dim'), ...row]);
}

function cards(title: string, items: readonly StudyItem[], width: number): Line[] {
  if (items.length === 0) return [];
  const rows = items.map((item): Line => [span('•  ', 'dim'), span(clip(safeText(asked(item)), width - 3))]);
  return [[], [span(title, 'dim')], ...rows];
}

/** A card on one line: where it belongs, and its question. */
function asked({ card }: StudyItem): string {
  const question = frontParts(card, false)
    .map(({ text }) => text)
    .join('');
  const place = card.context.at(-1);
  return place === undefined ? question : `${place}: ${question}`;
}
