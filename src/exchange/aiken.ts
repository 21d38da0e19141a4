import { cleanText } from '../notes/plain.ts';
import { plainHtml } from './plain-html.ts';
import { type Option, orderMatters } from './question.ts';
import { questionTaker } from './question-card.ts';
import { gathering, type Reading, type Remark } from './reading.ts';

const OPTION = /^([A-Za-z])[).][ \t]+(.*)$/;
const ANSWER = /^ANSWERS?\s*:\s*(.*)$/i;

/** Whether a text is a bank in this form: options with letters, and lines that name the answer. */
export function isAiken(text: string): boolean {
  return /^\s*ANSWERS?\s*:\s*\(?[A-Z]\b/im.test(text) && /^\s*[A-Z][).][ \t]/im.test(text);
}

type Open = { stem: string[]; options: { letter: string; text: string }[]; line: number };

/** Reads a bank in the Aiken form: a stem, options with letters, `ANSWER: B`. */
export function readAiken({ path, text }: { path: string; text: string }): Reading {
  const gathered = gathering(path, 'question bank (Aiken)');
  const take = questionTaker(gathered, 'bank');
  let open: Open | null = null;
  const noKey = ({ line }: Open): void =>
    gathered.skip({
      line,
      rule: 'bank/no-answer-key',
      message: 'This question has no ANSWER line and was skipped: add one.',
    });

  cleanText(text)
    .split('\n')
    .forEach((raw, index) => {
      const line = raw.trim();
      if (line === '' || (open === null && line.length < 2)) return;
      const answer = ANSWER.exec(line);
      const option = OPTION.exec(line);
      if (answer !== null && open !== null) {
        close(open, answer[1] ?? '', index + 1);
        open = null;
      } else if (option !== null && open !== null && isNext(open, option[1] ?? '')) {
        open.options.push({ letter: (option[1] ?? '').toUpperCase(), text: option[2] ?? '' });
      } else if (open === null) {
        open = { stem: [line], options: [], line: index + 1 };
      } else if (open.options.length === 0) {
        open.stem.push(line);
      } else if (/\?$/.test(line)) {
        // A question after options: the one before was never answered.
        noKey(open);
        open = { stem: [line], options: [], line: index + 1 };
      } else {
        const last = open.options.at(-1);
        if (last !== undefined) last.text += ` ${line}`;
      }
    });
  if (open !== null) noKey(open);
  return gathered.done();

  function close({ stem, options, line }: Open, answer: string, endLine: number): void {
    const letters = [
      ...new Set(
        /^[^A-Za-z]*((?:[A-Za-z](?![a-z]{2})[\s,;&+)(]*(?:and\s+)?)+)/
          .exec(answer)?.[1]
          ?.replace(/\band\b/gi, '')
          .match(/[A-Za-z]/g) ?? [],
      ),
    ].map((letter) => letter.toUpperCase());
    const strange = letters.filter((letter) => !options.some((option) => option.letter === letter));
    if (letters.length === 0 || strange.length > 0) {
      const message = `The answer “${answer.slice(0, 20)}” is none of the options, and the question was skipped.`;
      gathered.skip({ line, rule: 'bank/no-answer-key', message });
      return;
    }
    const flags: Remark[] = [];
    if (stem.length > 1) {
      flags.push({
        line,
        rule: 'bank/long-stem',
        message: 'The question goes over several lines, which this form does not know: they were joined.',
      });
    }
    if (letters.length > 1) {
      flags.push({
        line,
        rule: 'bank/several-answers',
        message: 'The answer names several options, which this form does not know: all of them are asked for.',
      });
    }
    const plain: Option[] = options.map(({ letter, text: words }) => ({
      text: plainHtml(words),
      right: letters.includes(letter),
      why: null,
      picture: null,
    }));
    take(
      {
        stem: plainHtml(stem.join(' ')),
        options: plain,
        fixedOrder: orderMatters(plain),
        picture: null,
        explanation: null,
        context: [],
        tags: [],
        lines: { line, endLine },
      },
      flags,
    );
  }
}

/** Whether a letter is the one that comes next: a stem may itself begin with `A. `. */
function isNext({ options }: Open, letter: string): boolean {
  return letter.toUpperCase().charCodeAt(0) === 65 + options.length;
}
