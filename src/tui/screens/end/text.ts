import { frontParts } from '../../../study/card-parts.ts';
import type { Sitting } from '../../../study/review.ts';
import type { Summary } from '../../../study/summary.ts';
import { clip, type Line, safeText, span } from '../../text.ts';
import { counted, duration } from '../../words.ts';
import { wrapText } from '../../wrap.ts';

/** The end of a session as rows of `width` columns: what was done, how it compares, what comes, which cards hurt. */
export function endText(summary: Summary, sitting: Sitting, width: number): Line[] {
  if (summary.looks === 0)
    return [[span('Nothing was graded in this session.', 'strong')], ...tomorrow(sitting, width)];
  return [
    [span(`${counted(summary.cards, 'card')} in ${duration(summary.tookMs)}`, 'accentStrong')],
    [],
    ...facts(summary).map((text): Line => [span(text)]),
    ...pace(summary, sitting).map((text): Line => [span(text)]),
    ...tomorrow(sitting, width),
    ...cards('What hurt', summary.hardest.map(question), width),
    ...leeches(summary, width),
  ];
}

function facts(summary: Summary): string[] {
  const parts: string[] = [];
  if (summary.learnt > 0) parts.push(`${counted(summary.learnt, 'card')} seen for the first time`);
  if (summary.looks > summary.cards)
    parts.push(`${counted(summary.looks - summary.cards, 'further look')} at cards that came back`);
  parts.push(summary.again === 0 ? 'nothing forgotten' : `${counted(summary.again, 'look')} at something forgotten`);
  return parts;
}

/** A difference smaller than this is no difference. */
const SAME_PACE = 0.1;

function pace(summary: Summary, sitting: Sitting): string[] {
  const seconds = summary.tookMs / 1000 / summary.looks;
  const usual = sitting.outlook?.usualSecondsPerCard ?? null;
  if (usual === null || usual <= 0) return [`${Math.round(seconds)} seconds a card`];
  const change = seconds / usual - 1;
  const words =
    Math.abs(change) < SAME_PACE
      ? 'as usual'
      : `${change < 0 ? 'faster' : 'slower'} than your usual ${Math.round(usual)}`;
  return [`${Math.round(seconds)} seconds a card, ${words}`];
}

function tomorrow(sitting: Sitting, width: number): Line[] {
  const outlook = sitting.outlook;
  if (outlook === null) return [];
  const earlier = outlook.doneBefore > 0 ? [`${counted(outlook.doneBefore, 'review')} earlier today`] : [];
  const due =
    outlook.dueTomorrow === 0 ? 'Nothing is due tomorrow' : `${counted(outlook.dueTomorrow, 'card')} due tomorrow`;
  return [...earlier.flatMap((text) => wrapText(text, width)), [], ...wrapText(due, width)];
}

function leeches(summary: Summary, width: number): Line[] {
  const lines = cards('Failed again and again: reword or suspend', summary.leeches.map(question), width);
  return lines;
}

function cards(title: string, questions: readonly string[], width: number): Line[] {
  if (questions.length === 0) return [];
  const rows = questions.map((text): Line => [span('•  ', 'dim'), span(clip(safeText(text), width - 3))]);
  return [[], [span(title, 'dim')], ...rows];
}

function question(item: Summary['hardest'][number]): string {
  const asked = frontParts(item.card, false)
    .map(({ text }) => text)
    .join('');
  const place = item.card.context.at(-1);
  return place === undefined ? asked : `${place}: ${asked}`;
}
