import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../src/notes/language/quantities.ts';
import { at, shippedNotes } from './shipped-notes.ts';

const DEFINITION = /^\[\^([^\]]+)\]: (.*)$/;
const SOURCE = /^\[[^\]]+\]\(https:\/\/[^\s)]+\), (\d{4})-(0[1-9]|1[0-2])$/;
const REFERENCE = /\[\^([^\]]+)\](?!:)/g;
const BULLET = /^(\s*)(?:[-*]|\d+\.) (.*)$/;

const notes = shippedNotes();

describe('the sources of the shipped notes', () => {
  it('are defined once for every footnote a note refers to, and referred to wherever they are defined', () => {
    const wrong: string[] = [];
    for (const note of notes) {
      const defined = new Map<string, number>();
      note.lines.forEach((line, index) => {
        const id = DEFINITION.exec(line)?.[1];
        if (id === undefined) return;
        if (defined.has(id)) wrong.push(`${at(note, index)} defines ${id} again`);
        defined.set(id, index);
      });
      const used = new Set<string>();
      note.lines.forEach((line, index) => {
        for (const [, id = ''] of line.matchAll(REFERENCE)) {
          used.add(id);
          if (!defined.has(id)) wrong.push(`${at(note, index)} refers to ${id}, which is not defined`);
        }
      });
      for (const [id, index] of defined) if (!used.has(id)) wrong.push(`${at(note, index)} is never referred to`);
    }
    expect(wrong).toEqual([]);
  });

  it('each name a page by title, an https address and the month it was read', () => {
    const wrong: string[] = [];
    for (const note of notes) {
      note.lines.forEach((line, index) => {
        const text = DEFINITION.exec(line)?.[2];
        if (text !== undefined && !SOURCE.test(text)) wrong.push(`${at(note, index)} ${text}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it('stand behind every number with a unit in a bullet, on the bullet or on the one above it', () => {
    const wrong: string[] = [];
    for (const note of notes) {
      const open: { indent: number; sourced: boolean }[] = [];
      note.lines.forEach((line, index) => {
        const [, indent = '', text = ''] = BULLET.exec(line) ?? [];
        if (text === '') {
          if (line.trim() === '' || line.startsWith('#')) open.length = 0;
          return;
        }
        while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent.length) open.pop();
        const sourced = /\[\^[^\]]+\]/.test(text) || (open.at(-1)?.sourced ?? false);
        open.push({ indent: indent.length, sourced });
        const plain = text.replace(/\[\^[^\]]+\]/g, '').replace(/[*`_]/g, '');
        if (!sourced && quantitiesIn(plain).some((quantity) => quantity.hasUnit))
          wrong.push(`${at(note, index)} ${plain}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it('is there to be read: the notes hold hundreds of footnotes', () => {
    const definitions = notes.flatMap((note) => note.lines).filter((line) => DEFINITION.test(line));
    expect(notes.length).toBeGreaterThanOrEqual(15);
    expect(definitions.length).toBeGreaterThanOrEqual(150);
  });
});
