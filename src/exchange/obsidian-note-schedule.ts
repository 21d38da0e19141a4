import type { Problem } from '../problem.ts';

/**
 * What is to be said of a note that the Obsidian plugin asks to be read again as a whole (`sr-due` in its front matter): such a
 * reading recalls nothing, so no card can stand where the note stood. Empty for any other note.
 */
export function noteScheduleProblems({ path, text }: { path: string; text: string }): Problem[] {
  if (!text.startsWith('---') || !text.includes('sr-due')) return [];
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const values = new Map<string, string>();
  let line = 0;
  head.split('\n').forEach((each, index) => {
    const [, key, value] = /^(sr-(?:due|interval|ease)):\s*["']?([\w.-]+)/.exec(each) ?? [];
    if (key === undefined || value === undefined) return;
    values.set(key, value);
    if (key === 'sr-due') line = index + 2;
  });
  const due = values.get('sr-due');
  if (due === undefined) return [];
  const [interval, ease] = [values.get('sr-interval'), values.get('sr-ease')];
  const stands = [
    `due ${due}`,
    ...(interval === undefined ? [] : [`an interval of ${interval} days`]),
    ...(ease === undefined ? [] : [`an ease of ${ease}`]),
  ].join(', ');
  const message = `This note is to be read again as a whole (${stands}), which was left out: certamen asks cards, and each of them stands where its own schedule says, or is new.`;
  return [{ path, line, column: 1, severity: 'info', rule: 'obsidian/note-schedule', message }];
}
