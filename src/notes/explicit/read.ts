import type { Lines } from '../../cards/card.ts';
import type { Problem } from '../../problem.ts';
import { inlineOf, isCode, type Phrasing } from '../outline/phrasing.ts';
import type { Explicit, ExplicitCard, OpenQuestion } from './cards.ts';
import { bracketClozes, type Marked, markedClozes, mayHide } from './cloze.ts';

const anyMark = /::|==|\{\{c|^[ \t]*(?:[QC]:|\?{1,2}[ \t]*$)/m;

/** The cards an author wrote out in a block, or null when there is no explicit syntax in it. */
export function readExplicit(path: string, phrasing: Phrasing, sourceLines: readonly string[]): Explicit | null {
  if (!anyMark.test(phrasing.text)) {
    return null;
  }
  const reader = new Reader(path, phrasing, sourceLines);
  reader.read();
  const { explicit } = reader;
  return explicit.cards.length === 0 && explicit.open === null && explicit.problems.length === 0 ? null : explicit;
}

/** The separators on one line, longest first; both need white space around them, or the line's end after them. */
const separators = [
  { mark: /\s:::(?=\s|$)/g, width: 4, reversed: true },
  { mark: /\s::(?=\s|$)/g, width: 3, reversed: false },
];

/** Every hidden part is a card that shows the whole paragraph, so their cost grows with the square of their number. */
const maxClozes = 50;

class Reader {
  readonly explicit: Explicit = { cards: [], open: null, last: null, rest: [], problems: [] };
  /** The first offset of each line of the block, and the end. */
  private readonly starts: number[] = [0];
  /** The first line of the ordinary text before the line that is read now; −1 when there is none. */
  private plain = -1;

  constructor(
    private readonly path: string,
    private readonly phrasing: Phrasing,
    private readonly sourceLines: readonly string[],
  ) {
    const { text } = phrasing;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.starts.push(at + 1);
    }
  }

  read(): void {
    const count = this.starts.length;
    for (let line = 0; line < count; ) {
      line = this.readFrom(line);
    }
    this.endPlain(count - 1);
  }

  /** Reads what starts at a line; gives the line after it. */
  private readFrom(line: number): number {
    const text = this.textOf(line, line);
    const tag = isCode(this.phrasing, this.starts[line] ?? 0) ? null : /^\s*(?:([QC]):|(\?{1,2})\s*$)/.exec(text);
    if (tag?.[1] === 'Q') {
      return this.readQuestion(line);
    }
    if (tag?.[1] === 'C' && text.includes('[')) {
      return this.readBracketCloze(line);
    }
    if (tag?.[2] !== undefined && this.plain >= 0) {
      const front = this.plainText(this.plain, line - 1);
      const first = this.plain;
      this.plain = -1;
      const last = this.starts.length - 1;
      this.answer({ first, last, front, reversed: tag[2] === '??', asked: 'certain' }, line < last ? line + 1 : null);
      return last + 1;
    }
    if (this.readSeparator(line)) {
      return line + 1;
    }
    this.plain = this.plain < 0 ? line : this.plain;
    return line + 1;
  }

  private readQuestion(line: number): number {
    const last = this.lastBefore(line + 1, /^\s*[QCA]:/);
    const isAnswered = /^\s*A:/.test(this.textOf(last + 1, last + 1));
    const end = isAnswered ? this.lastBefore(last + 2, /^\s*[QC]:/) : last;
    this.endPlain(line - 1);
    const front = withoutTag(this.plainText(line, last));
    this.answer({ first: line, last: end, front, reversed: false, asked: 'question' }, isAnswered ? last + 1 : null);
    return end + 1;
  }

  private readBracketCloze(line: number): number {
    const last = this.lastBefore(line + 1, /^\s*[QC]:/);
    this.endPlain(line - 1);
    const start = (this.starts[line] ?? 0) + (/^\s*C:/.exec(this.textOf(line, line))?.[0].length ?? 0);
    this.addClozes(bracketClozes(this.slice(start, this.endOf(last)), this.codeFrom(start)), line, last, '[');
    return last + 1;
  }

  private readSeparator(line: number): boolean {
    const start = this.starts[line] ?? 0;
    const text = this.textOf(line, line);
    for (const { mark, width, reversed } of separators) {
      for (const match of text.matchAll(mark)) {
        if (isCode(this.phrasing, start + match.index + 1) || text.slice(0, match.index).trim() === '') {
          continue;
        }
        this.endPlain(line - 1);
        const front = inlineOf(this.phrasing, start, start + match.index).text;
        const back = inlineOf(this.phrasing, start + match.index + width, this.endOf(line)).text;
        this.add({ first: line, last: line, front, reversed, asked: 'certain' }, back);
        return true;
      }
    }
    return false;
  }

  private answer(question: Asked, answerLine: number | null): void {
    this.add(question, answerLine === null ? '' : withoutTag(this.plainText(answerLine, question.last)));
  }

  private add({ first, last, front, reversed, asked }: Asked, back: string): void {
    const lines = this.linesOf(first, last);
    const explicitId = this.idIn(first, last);
    const question: OpenQuestion = { front, asked, reversed, begun: back, lines, explicitId };
    if (back === '') {
      this.explicit.open = question;
      return;
    }
    this.explicit.cards.push(...bothWays(question, back));
    this.explicit.last = last === this.starts.length - 1 && last > first ? question : null;
  }

  /** Ends the ordinary text at a line: it is a cloze when it hides something, else it is left to the recognisers. */
  private endPlain(last: number): void {
    const first = this.plain;
    this.plain = -1;
    if (first < 0 || last < first) {
      return;
    }
    const start = this.starts[first] ?? 0;
    const text = this.slice(start, this.endOf(last));
    const marked = mayHide(text) ? markedClozes(text, this.codeFrom(start)) : null;
    if (marked === null || (marked.clozes.length === 0 && marked.unclosed === null)) {
      this.explicit.rest.push({ first, last });
    } else {
      this.addClozes(marked, first, last, '{{c');
    }
  }

  private addClozes({ clozes, unclosed }: Marked, first: number, last: number, mark: string): void {
    if (clozes.length > maxClozes) {
      const { line } = this.linesOf(first, last);
      const message = `Over ${maxClozes} hidden parts in one paragraph are too many; break it up.`;
      const place = { path: this.path, line, column: 1 };
      this.explicit.problems.push({ ...place, severity: 'error', rule: 'cloze/too-many', message });
      return;
    }
    if (unclosed !== null) {
      this.explicit.problems.push(this.unclosedProblem(first, last, mark));
      return;
    }
    const lines = this.linesOf(first, last);
    const explicitId = this.idIn(first, last);
    for (const { front, members, hint } of clozes) {
      const card: ExplicitCard = { form: 'cloze', front, members, lines, explicitId };
      this.explicit.cards.push(hint === null ? card : { ...card, hint });
    }
    if (clozes.length === 0) {
      this.explicit.rest.push({ first, last });
    }
  }

  /** At the last such mark on these lines that has no closing one after it on its own line. */
  private unclosedProblem(first: number, last: number, mark: string): Problem {
    const lines = this.linesOf(first, last);
    const closing = mark === '[' ? ']' : '}}';
    let place = { line: lines.line, column: 1 };
    for (let line = lines.line; line <= lines.endLine; line += 1) {
      const source = this.sourceLines[line - 1] ?? '';
      for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + 1)) {
        const close = source.indexOf(closing, at);
        const next = source.indexOf(mark, at + 1);
        if (close < 0 || (next >= 0 && next < close)) {
          place = { line, column: at + 1 };
        }
      }
    }
    const message = `This hidden part is not closed; end it with \`${closing}\`.`;
    return { path: this.path, ...place, severity: 'error', rule: 'cloze/unclosed', message };
  }

  private lastBefore(from: number, stop: RegExp): number {
    let line = from;
    while (line < this.starts.length && !stop.test(this.textOf(line, line))) {
      line += 1;
    }
    return line - 1;
  }

  private endOf(line: number): number {
    const next = this.starts[line + 1];
    return next === undefined ? this.phrasing.text.length : next - 1;
  }

  private slice(start: number, end: number): string {
    return this.phrasing.text.slice(start, end);
  }

  private textOf(first: number, last: number): string {
    return first < this.starts.length ? this.slice(this.starts[first] ?? 0, this.endOf(last)) : '';
  }

  private plainText(first: number, last: number): string {
    return inlineOf(this.phrasing, this.starts[first] ?? 0, this.endOf(last)).text;
  }

  private codeFrom(start: number): (at: number) => boolean {
    return (at) => isCode(this.phrasing, start + at);
  }

  private linesOf(first: number, last: number): Lines {
    const { lines } = this.phrasing;
    const line = lines[first] ?? lines[0] ?? 1;
    return { line, endLine: lines[last] ?? line };
  }

  private idIn(first: number, last: number): string | null {
    const start = this.starts[first] ?? 0;
    const end = this.endOf(last);
    return this.phrasing.ids.find(({ at }) => at >= start && at <= end)?.id ?? null;
  }
}

type Asked = { first: number; last: number; front: string; reversed: boolean; asked: OpenQuestion['asked'] };

function withoutTag(text: string): string {
  return text.replace(/^[QA]:\s*/, '');
}

/** The card of a question and its answer; with `reversed`, the card that asks the other way round too. */
export function bothWays(question: OpenQuestion, back: string): ExplicitCard[] {
  const { front, lines, explicitId } = question;
  const card: ExplicitCard = { form: 'basic', front, back, lines, explicitId };
  return question.reversed ? [card, { form: 'reversed', front: back, back: front, lines, explicitId }] : [card];
}
