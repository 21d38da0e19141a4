import type { Root } from 'mdast';
import { readFrontMatter } from '../notes/front-matter.ts';
import { parseMarkdown } from '../notes/markdown.ts';
import { cleanText } from '../notes/plain.ts';
import type { Problem, Severity } from '../problem.ts';
import type { Place } from '../rules/knowledge.ts';
import { readYaml, type YamlNode } from './yaml-tree.ts';

/** A Markdown file as its two readers need it. */
export type Page = {
  path: string;
  /** Cleaned text; offsets of the tree count in it. */
  text: string;
  /** The front matter, or null without one. */
  front: YamlNode | null;
  root: Root;
  problems: Problem[];
  error(place: Place, rule: string, message: string): void;
  warn(place: Place, rule: string, message: string): void;
};

/** Reads a page: its front matter as a tree with places, its Markdown below it, both with their true lines. */
export function readPage(path: string, written: string): Page {
  const text = cleanText(written);
  const head = readFrontMatter(path, text);
  const problems: Problem[] = [...head.problems];
  const say =
    (severity: Severity) =>
    ({ path: where, line, column }: Place, rule: string, message: string): void => {
      problems.push({ path: where, line, column, severity, rule, message });
    };
  const { endLine } = head.value;
  const lines = text.split('\n');
  const block = lines.slice(1, Math.max(1, endLine - 1)).join('\n');
  const start = { path, line: 2, column: 1 };
  const front =
    endLine > 0
      ? readYaml(block, start, (place, rule, message) => say('error')(place, `front-matter/${rule}`, message))
      : null;
  const body = text.split('\n').map((line, index) => (index < endLine ? ' '.repeat(line.length) : line));
  return {
    path,
    text,
    front,
    root: parseMarkdown(body.join('\n')),
    problems,
    error: say('error'),
    warn: say('warning'),
  };
}

/** The place a Markdown node starts at. */
export function placeOf(
  path: string,
  node: { position?: { start: { line: number; column: number } } | undefined },
): Place {
  return { path, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** A heading or a name as an id: lower case, words joined by hyphens. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .normalize('NFC');
}
