import type { Frame } from '../../frame.ts';
import { type Binding, bindingsOf, keyLabel } from '../../keymap.ts';
import { type Line, pad, span, widthOf } from '../../text.ts';
import { hang, wrapText } from '../../wrap.ts';

const KEY_COLUMNS = 14;

/** Every key that works on a phase of a screen, a row each, as wide as the frame's text. */
export function helpText(bindings: readonly Binding[], phase: string, frame: Frame): Line[] {
  return bindingsOf(bindings, phase).flatMap(({ keys, help }) => {
    const names = keys.map(keyLabel).join('  ');
    const columns = Math.max(KEY_COLUMNS, widthOf(names) + 2);
    return hang(span(pad(names, columns), 'strong'), wrapText(help, frame.text - columns));
  });
}
