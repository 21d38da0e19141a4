import { counted, thousands } from '../numbers.ts';

/** What an import came to, counted. */
export type ImportCounts = {
  files: number;
  added: number;
  updated: number;
  moved: number;
  retired: number;
  restored: number;
  problems: number;
};

/** An import in one line: `3 files · 120 new · 2 changed (history kept) · 1 retired · 4 problems`; noughts are left out. */
export function importLine(counts: ImportCounts): string {
  const { files, added, updated, moved, retired, restored, problems } = counts;
  const parts = [
    added > 0 ? `${thousands(added)} new` : '',
    updated > 0 ? `${thousands(updated)} changed (history kept)` : '',
    moved > 0 ? `${thousands(moved)} moved` : '',
    restored > 0 ? `${thousands(restored)} back again` : '',
    retired > 0 ? `${thousands(retired)} retired` : '',
  ].filter((part) => part !== '');
  const changes = parts.length === 0 ? ['nothing changed'] : parts;
  return [counted(files, 'file'), ...changes, ...(problems > 0 ? [counted(problems, 'problem')] : [])].join(' · ');
}
