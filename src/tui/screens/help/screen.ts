import { type Binding, helpKeys } from '../../keymap.ts';
import { openScreen, type Screen } from '../../screen.ts';
import { scrolled } from '../../widgets/window.ts';
import { helpPage } from './view.ts';

/** The keys of a screen, those that work on its phase first, over that screen. */
export function helpScreen({ bindings, phase }: { bindings: readonly Binding[]; phase: string }): Screen {
  return openScreen<{ top: number }, (typeof helpKeys)[number]>(
    {
      name: 'help',
      page: ({ top }, size) => helpPage(bindings, phase, top, size),
      keys: () => ({ bindings: helpKeys, phase: 'any' }),
      act({ top }, command, size) {
        const { last } = helpPage(bindings, phase, top, size);
        const rows = command === 'scrollDown' ? 1 : -1;
        return { state: { top: scrolled(Math.min(top, last), rows, last + 1, 1) } };
      },
      failed: (state) => state,
    },
    { state: { top: 0 } },
  );
}
