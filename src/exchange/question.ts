import type { Lines, Picture } from '../cards/card.ts';

/** One option of a bank's question. */
export type Option = {
  text: string;
  right: boolean;
  /** Why it is right or wrong, as the bank says; null when it does not. */
  why: string | null;
  picture: Picture | null;
};

/** A question of a bank with its key. All text is plain. */
export type Question = {
  stem: string;
  options: readonly Option[];
  /** The order of the options is part of the question (“all of the above”): they are not shuffled. */
  fixedOrder: boolean;
  picture: Picture | null;
  explanation: string | null;
  context: readonly string[];
  tags: readonly string[];
  lines: Lines;
};

const leansOnOthers =
  /\b(?:of|both) (?:the|these) (?:above|below|options|answers)\b|\b(?:all|none|both|neither) (?:of )?(?:the )?(?:above|below)\b|\b(?:both|either|neither) [A-F] (?:and|or|nor) [A-F]\b|\b[A-F] (?:and|&) [A-F]\b/i;

/** Whether an option speaks of the others by their place, so that shuffling would make nonsense of it. */
export function orderMatters(options: readonly { text: string }[]): boolean {
  return options.some(({ text }) => leansOnOthers.test(text));
}

const numbers: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, '2': 2, '3': 3, '4': 4, '5': 5 };
const asksFor = /\b(?:choose|select|pick)\s+(?:the\s+|any\s+)?(two|three|four|five|[2-5])\b/i;

/** How many options the stem says to choose; null when it does not say. */
export function statedCount(stem: string): number | null {
  const word = asksFor.exec(stem)?.[1]?.toLowerCase();
  return word === undefined ? null : (numbers[word] ?? null);
}
