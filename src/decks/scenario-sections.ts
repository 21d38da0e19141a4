import type { Lines } from '../cards/card.ts';

const fence = /^ {0,3}(`{3,}|~{3,})\s*(.*)$/;
const scenarioInfo = /^ya?ml\s+scenario\b/i;
const heading = /^ {0,3}#{1,6}(?:\s|$)/;
const underline = /^ {0,3}(?:=+|-+)\s*$/;

/** Whether a text may hold a scenario. */
export function holdsScenario(text: string): boolean {
  return /(?:`{3}|~{3})\s*ya?ml\s+scenario\b/i.test(text);
}

/**
 * The sections of a page that hold a scenario, each from its heading (else the first line) to the line before the next
 * heading. Read line by line: most notes have none, and need no parser to say so.
 */
export function scenarioSections(text: string): Lines[] {
  if (!holdsScenario(text)) return [];
  const lines = text.split(/\r?\n/);
  const sections: Lines[] = [];
  let start = 1;
  let open: string | null = null;
  let holds = false;
  const close = (before: number): void => {
    if (holds) sections.push({ line: start, endLine: before });
    start = before + 1;
    holds = false;
  };
  for (const [index, line] of lines.entries()) {
    const [, marker, info = ''] = fence.exec(line) ?? [];
    if (open !== null) {
      if (marker?.startsWith(open) && info === '') open = null;
    } else if (marker !== undefined) {
      open = marker;
      holds ||= scenarioInfo.test(info);
    } else if (heading.test(line)) close(index);
    else if (underline.test(line) && /\S/.test(lines[index - 1] ?? '')) close(index - 1);
  }
  close(lines.length);
  return sections;
}
