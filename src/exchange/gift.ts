import { cleanText } from '../notes/plain.ts';
import { normalTags } from '../notes/tags.ts';
import { takeGiftAnswer } from './gift-answer.ts';
import { hideEscapes, textInFormat } from './gift-text.ts';
import { questionTaker } from './question-card.ts';
import { type Gathering, gathering, type Reading, type Remark } from './reading.ts';

/** A question as it stands in the file: its lines, comments taken off, escaped signs replaced by stand-ins. */
type Raw = { text: string; line: number; endLine: number; category: string; tags: string[] };

/** Whether a text is a bank in this form: it has answer blocks, or categories as only it has. */
export function isGift(text: string): boolean {
  const bare = hideEscapes(text.replace(/^\s*\/\/.*$/gm, ''));
  if (/^\$CATEGORY:/m.test(bare)) return true;
  return (
    /\{\s*(?:[=~#]|T(?:RUE)?\s*[}#]|F(?:ALSE)?\s*[}#])/i.test(bare) && /\}/.test(bare) && !/^\s*[[{]\s*"/.test(text)
  );
}

/** Reads a bank in Moodle's GIFT form. What has no options (short answers, pairs, numbers) becomes question-and-answer cards. */
export function readGift({ path, text }: { path: string; text: string }): Reading {
  const gathered = gathering(path, 'question bank (GIFT)');
  const take = questionTaker(gathered, 'bank');
  for (const raw of questionsOf(cleanText(text))) readQuestion(raw, gathered, take);
  return gathered.done();
}

function questionsOf(text: string): Raw[] {
  const questions: Raw[] = [];
  let category = '';
  let tags: string[] = [];
  let open: Raw | null = null;
  const close = (): void => {
    if (open !== null) questions.push(open);
    open = null;
  };
  text.split('\n').forEach((line, index) => {
    const number = index + 1;
    const trimmed = line.trim();
    const isInside = open !== null && isUnclosed(open.text);
    if (trimmed.startsWith('//')) {
      tags.push(...[...trimmed.matchAll(/\[tag:([^\]]+)\]/g)].map(([, tag = '']) => tag));
    } else if (/^\$CATEGORY:/.test(trimmed)) {
      close();
      category = trimmed.slice('$CATEGORY:'.length).trim();
    } else if (trimmed === '') {
      if (!isInside) close();
    } else {
      // A new title ends a question whose block was never closed, so that one mistake does not swallow the next.
      if (isInside && trimmed.startsWith('::')) close();
      const hidden = hideEscapes(line);
      if (open === null) {
        open = { text: hidden, line: number, endLine: number, category, tags };
        tags = [];
      } else {
        open.text += `\n${hidden}`;
        open.endLine = number;
      }
    }
  });
  close();
  return questions;
}

function isUnclosed(text: string): boolean {
  return text.lastIndexOf('{') > text.lastIndexOf('}');
}

function readQuestion(raw: Raw, gathered: Gathering, take: ReturnType<typeof questionTaker>): void {
  const { line, endLine } = raw;
  const skip = (rule: string, message: string): void => gathered.skip({ line, rule: `bank/${rule}`, message });
  const [, title = '', body = ''] = /^(?:\s*::([\s\S]*?)::)?([\s\S]*)$/.exec(raw.text) ?? [];
  const [, format = 'moodle', marked = ''] = /^\s*(?:\[(html|markdown|plain|moodle)\])?([\s\S]*)$/.exec(body) ?? [];
  const plain = (text: string): string => textInFormat(text, format);
  const openAt = marked.indexOf('{');
  const closeAt = marked.lastIndexOf('}');
  if (openAt < 0 && closeAt < 0) {
    skip('description', 'This is a text without an answer block and was skipped.');
  } else if (openAt < 0 || closeAt < openAt || marked.indexOf('{', openAt + 1) >= 0) {
    skip('braces', 'The braces of this question do not match: put a backslash before each that is text.');
  } else {
    const after = plain(marked.slice(closeAt + 1));
    const before = plain(marked.slice(0, openAt)) || plain(title);
    const levels = levelsOf(raw.category);
    const [answer = '', ...general] = marked.slice(openAt + 1, closeAt).split('####');
    const asked = {
      stem: after === '' ? before : `${before} _____ ${after}`,
      explanation: general.length === 0 ? null : plain(general.join('####')),
      context: levels,
      tags: normalTags([levels.join('/'), ...raw.tags]),
      lines: { line, endLine },
    };
    if (asked.stem === '') skip('no-stem', 'This question asks nothing and was skipped.');
    else takeGiftAnswer({ asked, answer: answer.trim(), plain, flags: pictureFlags(raw) }, gathered, take);
  }
}

/** `$course$/top/a/b` without the names that say nothing. */
function levelsOf(category: string): string[] {
  return category
    .replace(/^\$[^/]*\$\/?/, '')
    .split('/')
    .map((level) => level.trim())
    .filter((level) => level !== '' && level !== 'top');
}

function pictureFlags({ text, line }: Raw): Remark[] {
  if (!/@@PLUGINFILE@@/i.test(text)) return [];
  const message = 'This question shows a picture that is not in the file: it is asked without.';
  return [{ line, rule: 'bank/missing-image', message }];
}
