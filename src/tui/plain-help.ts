import { type Binding, bindingsOf, keyLabel } from './keymap.ts';

/** The keys that work now, a line each; those that scroll are left out, since lines of text do not. */
export function helpLines(bindings: readonly Binding[], phase: string): string[] {
  return bindingsOf(bindings, phase)
    .filter(({ command }) => !/^(scroll|page)/.test(command))
    .map(({ keys, help: words }) => `${keys.includes('enter') ? 'Enter' : keyLabel(keys[0])}: ${words}`);
}
