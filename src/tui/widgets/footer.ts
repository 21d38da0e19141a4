import { type Binding, keyLabel } from '../keymap.ts';
import { type Line, type Span, span, widthOf } from '../text.ts';

/** One entry of the footer: a key and what it does. */
type Entry = { label: string; text: string; rank: number };

const GAP = 3;

/**
 * The footer for these bindings in at most `width` columns: never two rows. What matters least goes first; the key for
 * help and the first key stay longest.
 */
export function footer(bindings: readonly Binding[], width: number): Line {
  const entries: Entry[] = bindings.flatMap((binding) =>
    binding.short === undefined
      ? []
      : [{ label: binding.label ?? keyLabel(binding.keys[0]), text: binding.short, rank: binding.rank }],
  );
  let kept = entries;
  while (kept.length > 1 && widthOfEntries(kept) > width) {
    const worst = Math.max(...kept.map(({ rank }) => rank));
    const index = kept.findLastIndex(({ rank }) => rank === worst);
    kept = kept.filter((_, at) => at !== index);
  }
  return kept.flatMap(({ label, text }, index): Span[] => [
    ...(index === 0 ? [] : [span(' '.repeat(GAP))]),
    span(label, 'strong'),
    span(` ${text}`, 'dim'),
  ]);
}

function widthOfEntries(entries: readonly Entry[]): number {
  const texts = entries.reduce((sum, { label, text }) => sum + widthOf(label) + 1 + widthOf(text), 0);
  return texts + GAP * (entries.length - 1);
}
