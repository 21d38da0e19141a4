import type { Frame } from '../../frame.ts';
import { type Binding, bindingsOf, keyLabel } from '../../keymap.ts';
import { type Line, pad, span, widthOf } from '../../text.ts';
import { hang, wrapText } from '../../wrap.ts';

const KEY_COLUMNS = 14;

/** Every key of a screen: first those that work now, then the others. Rows as wide as the frame's text. */
export function helpText(bindings: readonly Binding[], phase: string, frame: Frame): Line[] {
  const now = bindingsOf(bindings, phase);
  const others = bindings.filter((binding) => !now.includes(binding));
  const later =
    others.length === 0 ? [] : [[], [span('At other moments', 'dim')], ...others.flatMap((other) => row(other, frame))];
  return [...now.flatMap((binding) => row(binding, frame)), ...later];
}

function row({ keys, help }: Binding, frame: Frame): Line[] {
  const names = keys.map(keyLabel).join('  ');
  const columns = Math.max(KEY_COLUMNS, widthOf(names) + 2);
  return hang(span(pad(names, columns), 'strong'), wrapText(help, frame.text - columns));
}
