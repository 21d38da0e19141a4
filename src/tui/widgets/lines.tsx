import { Text } from 'ink';
import { createElement, type ReactNode } from 'react';
import type { Line, Span, Tone } from '../text.ts';

/** The one colour of the program: what is chosen, what was hidden, what needs attention. */
const ACCENT = 'cyan';

const looks: Record<Tone, { bold?: true; dimColor?: true; color?: string }> = {
  text: {},
  strong: { bold: true },
  dim: { dimColor: true },
  accent: { color: ACCENT },
  accentStrong: { color: ACCENT, bold: true },
};

/** Rows of the screen as one text. Each must fit the width there is: nothing is wrapped here. */
export function Lines({ lines }: { lines: readonly Line[] }): ReactNode {
  const pieces = lines.flatMap((line, row) => (row === 0 ? line.map(drawn) : ['\n', ...line.map(drawn)]));
  return createElement(Text, null, ...pieces);
}

function drawn({ text, tone }: Span): ReactNode {
  return tone === 'text' ? text : createElement(Text, looks[tone], text);
}
