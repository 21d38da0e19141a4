import { frameOf, gap, roomFor, type ScrolledPage, type Size, setIn } from '../../frame.ts';
import { type Binding, bindingsOf, helpKeys } from '../../keymap.ts';
import { span } from '../../text.ts';
import { footer } from '../../widgets/footer.ts';
import { scroll } from '../../widgets/scroll.ts';
import { helpText } from './text.ts';

/** The keys of a screen, over that screen. */
export function helpPage(bindings: readonly Binding[], phase: string, top: number, size: Size): ScrolledPage {
  const frame = frameOf(size);
  const header = [...gap(frame.air - 1), [span('Keys of this screen', 'strong')], ...gap(frame.air)];
  const foot = [...gap(Math.min(1, frame.air)), footer(bindingsOf(helpKeys, 'any'), frame.width)];
  const room = roomFor(frame, header.length, foot.length);
  const shown = scroll(helpText(bindings, phase, frame), top, room, frame.text);
  return { header, body: setIn(shown.lines, frame.inset), footer: foot, last: shown.last, room };
}
