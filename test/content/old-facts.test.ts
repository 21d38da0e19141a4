import { describe, expect, it } from 'vitest';
import { oldFactRows, statesOldFact } from './old-fact-rows.ts';
import { at, shippedNotes } from './shipped-notes.ts';

const notes = shippedNotes();
const table = notes.find((note) => note.name === 'aws/facts-that-changed.md');
const rows = oldFactRows(table?.lines ?? []);

describe('the table of facts that changed', () => {
  it('has at least 60 rows, each with an id of its own and as many cells as its header', () => {
    const written = (table?.lines ?? []).filter((line) => line.startsWith('| ') && !/^\| (?:id|---) \|/.test(line));
    expect(rows.length).toBe(written.length);
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  it('says in every row what was said, what is true, since when, and where that is written', () => {
    const wrong = rows.filter(
      (row) =>
        row.about.length === 0 ||
        row.old.length === 0 ||
        row.said === '' ||
        row.now === '' ||
        !/^(?:always|(?:by )?\d{4}-\d{2})$/.test(row.since) ||
        !/^\[[^\]]+\]\(https:\/\/[^\s)]+\), \d{4}-\d{2}$/.test(row.source),
    );
    expect(wrong).toEqual([]);
  });

  it('finds an old fact in a terse bullet under its heading, and leaves the new one alone', () => {
    const row = rows.find((candidate) => candidate.id === 'lambda-async-payload');
    expect(row).toBeDefined();
    if (row === undefined) return;
    expect(statesOldFact(row, '256KB invocation async', 'Lambda Limitations')).toBe(true);
    expect(statesOldFact(row, '1 MB invocation async, 256 KB until 2025', 'Lambda Limitations')).toBe(false);
    expect(statesOldFact(row, '6 MB invocation payload sync', 'Lambda Limitations')).toBe(false);
  });
});

describe('the shipped notes', () => {
  it('state no fact that the table calls old', () => {
    const found: string[] = [];
    for (const note of notes) {
      if (note === table) continue;
      const headings: string[] = [];
      note.lines.forEach((line, index) => {
        const heading = /^(#+) (.*)$/.exec(line);
        if (heading !== null) {
          headings.length = (heading[1] ?? '#').length - 1;
          headings.push(heading[2] ?? '');
          return;
        }
        if (line.startsWith('[^')) return;
        const statement = line.replace(/\[\^[^\]]+\]/g, '').replace(/[*`]/g, '');
        for (const row of rows) {
          if (statesOldFact(row, statement, headings.join(' ')))
            found.push(`${at(note, index)} ${row.id}: ${statement}`);
        }
      });
    }
    expect(found).toEqual([]);
  });
});
