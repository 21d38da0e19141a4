import type { Picture } from '../cards/card.ts';
import { cleanText } from '../notes/plain.ts';
import { normalTag, normalTags } from '../notes/tags.ts';
import { frontMatterTags } from './front-matter-tags.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { type Option, orderMatters } from './question.ts';
import { questionTaker } from './question-card.ts';
import { gathering, type Reading, type Remark } from './reading.ts';

const HEADING = /^###\s+(.*)$/;
const OPTION = /^[-*] \[( |x|X)\] (.*)$/;
const IMAGE = /^\s*!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)\s*$/;
const BACK_LINK = /^\s*\**\[[^\]]*back to top[^\]]*\]\([^)]*\)\**\s*$/i;
const FENCE = /^\s*(`{3,}|~{3,})/;
const CONTENTS = /^#{1,6}\s+table of contents\s*$/i;

/** A line with its number and whether it is in (or bounds) a code fence, where nothing is a heading or an option. */
type Line = { text: string; number: number; code: boolean };

/** A question's heading and the lines below it. */
type Block = { heading: Line; body: Line[] };

/** A line is a picture when it is nothing else; a bare link counts when it leads to one. */
function pictureOf(line: Line): Picture | null {
  if (line.code) return null;
  const [whole, alt = '', path = ''] = IMAGE.exec(line.text) ?? [];
  if (whole === undefined) return null;
  return whole.trim().startsWith('!') || /^\.?\/?images\/|\.(?:png|jpe?g|gif|webp|svg)$/i.test(path)
    ? { alt, path }
    : null;
}

const optionOf = (line: Line | undefined): RegExpExecArray | null =>
  line === undefined || line.code ? null : OPTION.exec(line.text);

function linesOf(text: string): Line[] {
  let fence: string | null = null;
  return cleanText(text)
    .split('\n')
    .map((line, index) => {
      const mark = FENCE.exec(line)?.[1];
      const code = fence !== null || mark !== undefined;
      if (fence === null) fence = mark ?? null;
      else if (mark?.startsWith(fence)) fence = null;
      return { text: line, number: index + 1, code };
    });
}

/** The blocks of a bank: one for each third-level heading after the contents table, or from the first that has options. */
function blocksOf(lines: readonly Line[]): { blocks: Block[]; before: readonly Line[] } {
  const isHeading = (line: Line) => !line.code && HEADING.test(line.text);
  const contents = lines.findIndex((line) => !line.code && CONTENTS.test(line.text));
  let from = 0;
  if (contents >= 0) {
    from = contents + 1;
    while (from < lines.length && /^\s*(?:\||$)/.test(lines[from]?.text ?? '')) from += 1;
  }
  const headings = lines.flatMap((line, index) => (index >= from && isHeading(line) ? [index] : []));
  const first =
    contents >= 0
      ? 0
      : headings.findIndex((at, nth) =>
          lines.slice(at, headings[nth + 1] ?? lines.length).some((line) => optionOf(line)),
        );
  if (first < 0) return { blocks: [], before: lines };
  const blocks = headings.slice(first).map((at, nth, all) => ({
    heading: lines[at] as Line,
    body: lines.slice(at + 1, all[nth + 1] ?? lines.length),
  }));
  return { blocks, before: lines.slice(0, headings[first] ?? lines.length) };
}

type Group = { label: string | null; line: number; options: Option[] };
type Parsed = {
  stem: string[];
  picture: Picture | null;
  groups: Group[];
  explanation: string[];
  endLine: number;
};

/** Reads the lines under a heading: what belongs to the stem, the options with their continuations, and what comes after. */
function parseBlock({ heading, body }: Block): Parsed {
  const stem: string[][] = [[HEADING.exec(heading.text)?.[1] ?? '']];
  const parsed: Parsed = { stem: [], picture: null, groups: [], explanation: [], endLine: heading.number };
  let option: Option | null = null;
  let isOpen = false;
  let label: { text: string; line: number } | null = null;
  body.forEach((line, index) => {
    const blank = line.text.trim() === '';
    const marked = optionOf(line);
    const picture = pictureOf(line);
    if (!blank) parsed.endLine = line.number;
    if (marked) {
      const group = parsed.groups.at(-1);
      option = { text: marked[2] ?? '', right: marked[1] !== ' ', why: null, picture: null };
      if (group === undefined || label !== null) {
        parsed.groups.push({ label: label?.text ?? null, line: label?.line ?? line.number, options: [option] });
      } else group.options.push(option);
      label = null;
      isOpen = true;
    } else if (blank) {
      isOpen = false;
      if (parsed.groups.length === 0) stem.push([]);
    } else if (BACK_LINK.test(line.text) || /^#{1,2}\s/.test(line.text)) {
      isOpen = false;
    } else if (picture !== null) {
      if (option !== null) option.picture ??= picture;
      else if (parsed.picture === null) parsed.picture = picture;
      else stem.push([`[image: ${picture.alt || picture.path}]`]);
    } else if (option === null) {
      stem.at(-1)?.push(line.text);
    } else if (isLabel(line) && optionOf(nextLine(body, index)) !== null) {
      label = { text: plainMarkdown(line.text.replace(/^#+\s+/, '')), line: line.number };
      isOpen = false;
    } else if (isOpen) {
      option.text = `${option.text} ${line.text.trim()}`;
    } else {
      parsed.explanation.push(line.text);
    }
  });
  parsed.stem = stem
    .map((paragraph) => paragraph.join(hasCode(paragraph) ? '\n' : ' '))
    .filter((text) => text.trim() !== '');
  return parsed;
}

const hasCode = (paragraph: readonly string[]) => paragraph.some((line) => FENCE.test(line));

function isLabel({ text, code }: Line): boolean {
  return !code && (/:\**\s*$/.test(text) || /^####+\s/.test(text));
}

function nextLine(body: readonly Line[], index: number): Line | undefined {
  return body.slice(index + 1).find(({ text }) => text.trim() !== '');
}

/** Whether a text is a bank in this form, and no ordinary note with a list of things to do in it. */
export function isTaskListBank(text: string): boolean {
  if (!/^### /m.test(text) || !/^[-*] \[[ xX]\] /m.test(text)) return false;
  const lines = linesOf(text);
  const { blocks } = blocksOf(lines);
  const withOptions = blocks.filter(({ body }) => body.filter((line) => optionOf(line)).length >= 2);
  const asking = withOptions.filter(({ heading, body }) =>
    /\?|\b(?:choose|select|which|what|true or false)\b/i.test(
      [heading, ...body.filter((line) => !optionOf(line))].map((line) => line.text).join(' '),
    ),
  );
  const bullets = lines.filter((line) => !line.code && /^\s*[-*+] /.test(line.text));
  const options = bullets.filter((line) => optionOf(line));
  return (
    withOptions.length * 2 >= blocks.length &&
    asking.length * 2 >= withOptions.length &&
    withOptions.length > 0 &&
    options.length * 10 >= bullets.length * 9
  );
}

/**
 * Reads a bank of questions in task-list Markdown: a third-level heading is a stem, `- [x]` a right option. Every heading is
 * imported or named with its line and the reason.
 */
export function readTaskListBank({ path, text }: { path: string; text: string }): Reading {
  const gathered = gathering(path, 'question bank (task lists)');
  const take = questionTaker(gathered, 'bank');
  const { blocks, before } = blocksOf(linesOf(text));
  const title = before.find((line) => !line.code && /^#\s+\S/.test(line.text))?.text.replace(/^#\s+/, '') ?? '';
  const context = title === '' ? [] : [plainMarkdown(title)];
  const tags = normalTags([...frontMatterTags(cleanText(text)), normalTag(context[0]?.replaceAll('/', ' ') ?? '')]);
  for (const block of blocks) {
    const { stem, picture, groups, explanation, endLine } = parseBlock(block);
    const shared = {
      picture,
      context,
      tags,
      explanation: explanation.length === 0 ? null : plainMarkdown(explanation.join('\n')),
    };
    const lines = { line: block.heading.number, endLine };
    if (groups.length < 2) {
      const options = plainOptions(groups[0]?.options ?? []);
      take({ ...shared, stem: stemText(stem), options, fixedOrder: orderMatters(options), lines });
      continue;
    }
    // The first group's label is the last paragraph before it.
    const first =
      isLabel({ text: stem.at(-1) ?? '', number: 0, code: false }) && stem.length > 1 ? stem.at(-1) : undefined;
    const common = first === undefined ? stem : stem.slice(0, -1);
    for (const [index, group] of groups.entries()) {
      const options = plainOptions(group.options);
      const own = index === 0 ? (first ?? null) : group.label;
      const line = index === 0 ? block.heading.number : group.line;
      const flags: Remark[] = [
        {
          line,
          rule: 'bank/sub-questions',
          message: 'This heading asks several questions: each is imported on its own, with the common text.',
        },
      ];
      const asked = stemText(own === null ? common : [...common, own]);
      take({ ...shared, stem: asked, options, fixedOrder: orderMatters(options), lines: { line, endLine } }, flags);
    }
  }
  return gathered.done();
}

function stemText(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => (FENCE.test(text) ? withoutFence(text) : plainMarkdown(text))).join('\n\n');
}

function withoutFence(text: string): string {
  return text
    .split('\n')
    .filter((line) => !FENCE.test(line))
    .join('\n');
}

function plainOptions(options: readonly Option[]): Option[] {
  return options.map((option) => {
    const text = plainMarkdown(option.text);
    return { ...option, text: option.picture === null ? text : `${text} [image: ${option.picture.path}]`.trim() };
  });
}
