import type { Draft } from './card.ts';

/** One option of a choice card whose key its author marked. */
export type ChoiceOption = {
  text: string;
  right: boolean;
  /** Why it is right or wrong, as the author says; null when they do not. */
  why: string | null;
};

/** An option as a member of its card: a sign for right or wrong, its text, and below that why. */
export function memberOfOption({ text, right, why }: ChoiceOption): string {
  const line = `${right ? '+' : '-'} ${text.replace(/\s+/g, ' ').trim()}`;
  return why === null ? line : `${line}\n${why}`;
}

/**
 * The options of a choice card that came with its key, in the order of its author, which has to be kept when the card is
 * `ordered`; empty for every other card, also for a scenario, whose key is derived.
 */
export function optionsOfChoice({ form, members }: Pick<Draft, 'form' | 'members'>): ChoiceOption[] {
  if (form !== 'choice') return [];
  const options = members.flatMap((member) => {
    const [, sign, text = '', why] = /^([+-]) ([^\n]*)(?:\n([\s\S]*))?$/.exec(member) ?? [];
    return sign === undefined ? [] : [{ text, right: sign === '+', why: why ?? null }];
  });
  return options.length === members.length && options.some(({ right }) => right) ? options : [];
}
