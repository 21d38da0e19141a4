import { seeded } from '../../../src/random.ts';

/** One way of spoiling a note: its lines, and random numbers from 0 to 1; gives other lines. */
type Mutation = (lines: string[], random: () => number) => string[];

const pick = (count: number, random: () => number): number => Math.floor(random() * count);

const controls = [
  '\u0000',
  '\u0007',
  '\u0008',
  '\u001b[2J',
  '\u001b]0;x\u0007',
  '\u007f',
  '\u009b31m',
  '\u202e',
  '\ufeff',
  '\u200b',
  '\r',
];

/** Lines that a parser is known to stumble over. */
const traps = [
  '```',
  '~~~~',
  '<!--',
  '<details>',
  '<table><tr><td>',
  '| a | b |',
  '|---|---|',
  '---',
  '===',
  '$$',
  '[^1]: text',
  '[x]: http://example.com',
  '> [!tip',
  '- [x]',
  'Q:',
  'A: ',
  '?',
  '??',
  'a :: b',
  '{{c1::',
  '==',
  '![](',
  '[[',
  '\\',
  '&#0;&#x1b;',
  '#',
  '-',
  '1.',
  '0. x',
  '\t\t- x',
];

const mutations: Record<string, Mutation> = {
  'drops a line': (lines, random) => lines.toSpliced(pick(lines.length, random), 1),
  'drops a stretch': (lines, random) => lines.toSpliced(pick(lines.length, random), 1 + pick(30, random)),
  'doubles a line': (lines, random) => {
    const at = pick(lines.length, random);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  },
  'doubles a stretch many times': (lines, random) => {
    const at = pick(lines.length, random);
    const part = lines.slice(at, at + 1 + pick(8, random));
    return lines.toSpliced(at, 0, ...Array.from({ length: 50 }, () => part).flat());
  },
  'swaps two lines': (lines, random) => {
    const [one, other] = [pick(lines.length, random), pick(lines.length, random)];
    return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
  },
  'changes the indents of a stretch': (lines, random) => {
    const from = pick(lines.length, random);
    const to = from + 1 + pick(40, random);
    return lines.map((line, index) =>
      index < from || index >= to
        ? line
        : [' ', '  ', '   ', '     ', '\t', ' \t '][pick(6, random)] + line.trimStart(),
    );
  },
  'takes all indents away': (lines) => lines.map((line) => line.trimStart()),
  'joins two lines': (lines, random) => {
    const at = pick(Math.max(1, lines.length - 1), random);
    return lines.toSpliced(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? ''));
  },
  'cuts a line': (lines, random) => {
    const at = pick(lines.length, random);
    const line = lines[at] ?? '';
    return lines.with(at, line.slice(0, pick(line.length + 1, random)));
  },
  'opens a fence that is never closed': (lines, random) => lines.toSpliced(pick(lines.length, random), 0, '```bash'),
  'puts a trap in': (lines, random) =>
    lines.toSpliced(pick(lines.length, random), 0, traps[pick(traps.length, random)] ?? ''),
  'puts a trap into a line': (lines, random) => {
    const at = pick(lines.length, random);
    const line = lines[at] ?? '';
    const place = pick(line.length + 1, random);
    return lines.with(at, line.slice(0, place) + traps[pick(traps.length, random)] + line.slice(place));
  },
  'sows control characters': (lines, random) =>
    lines.map((line) => {
      if (random() > 0.1) return line;
      const place = pick(line.length + 1, random);
      return line.slice(0, place) + controls[pick(controls.length, random)] + line.slice(place);
    }),
  'nests a list 10,000 levels deep on one line': (lines, random) =>
    lines.toSpliced(pick(lines.length, random), 0, `${'- '.repeat(10_000)}deep`),
  'nests quotes 10,000 levels deep on one line': (lines, random) =>
    lines.toSpliced(pick(lines.length, random), 0, `${'>'.repeat(10_000)} deep`),
  'nests a list deeper line by line': (lines, random) => {
    const levels = Array.from({ length: 400 }, (_, level) => `${'  '.repeat(level)}- level ${level}: 10 GB`);
    return lines.toSpliced(pick(lines.length, random), 0, ...levels);
  },
  'makes a line of 1 MB': (lines, random) => {
    const piece = ['word ', '**b** ', 'a, ', '[x](', '`', '(', 'if so, ', 'is not '][pick(8, random)] ?? 'x';
    return lines.toSpliced(pick(lines.length, random), 0, `- ${piece.repeat(Math.ceil(1_000_000 / piece.length))}`);
  },
  'makes a line just short of the limit': (lines, random) => {
    const piece =
      ['word ', 'a: b. ', 'a, ', 'X - y ', '5 GB; ', '-> x ', 'it is not so. ', '(A B) '][pick(8, random)] ?? 'x';
    return lines.toSpliced(pick(lines.length, random), 0, `- ${piece.repeat(Math.floor(99_000 / piece.length))}`);
  },
  'writes all line ends as CRLF': (lines) => lines.map((line) => `${line}\r`),
};

/** A spoilt note, what was done to it, and from which seed: the same seed always gives the same. One to six mutations. */
export function mutant(notes: readonly string[], seed: number): { text: string; done: string[] } {
  const random = seeded(seed);
  let lines = (notes[pick(notes.length, random)] ?? '').split('\n');
  const names = Object.keys(mutations);
  const done: string[] = [];
  for (let left = 1 + pick(6, random); left > 0; left -= 1) {
    const name = names[pick(names.length, random)] ?? '';
    lines = mutations[name]?.(lines, random) ?? lines;
    done.push(name);
  }
  return { text: lines.join('\n'), done };
}
