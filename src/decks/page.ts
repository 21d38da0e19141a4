import { readHead } from '../notes/front-matter.ts';
import { cleanText } from '../notes/plain.ts';
import type { Problem, Severity } from '../problem.ts';
import type { Place } from '../rules/knowledge.ts';
import { readYaml, type YamlNode } from './yaml-tree.ts';

/** A Markdown file as its two readers need it. */
export type Page = {
  path: string;
  /** The front matter, or null without one. */
  front: YamlNode | null;
  /** The lines of the file, those of the front matter empty, so that every line keeps its number. */
  body: readonly string[];
  problems: Problem[];
  error(place: Place, rule: string, message: string): void;
  warn(place: Place, rule: string, message: string): void;
};

/** Reads a page: its front matter as a tree with places, and the lines below it. */
export function readPage(path: string, written: string): Page {
  const text = cleanText(written);
  const head = readHead(path, text);
  const problems: Problem[] = [...head.problems];
  const say =
    (severity: Severity) =>
    (place: Place, rule: string, message: string): void => {
      const { line, column } = place;
      problems.push({ path: place.path, line, column, severity, rule, message });
    };
  const readTree = (block: string) =>
    readYaml(block, { path, line: 2, column: 1 }, (place, rule, message) =>
      say('error')(place, `front-matter/${rule}`, message),
    );
  const { endLine } = head.value;
  const lines = text.split('\n');
  const front = endLine === 0 ? null : (head.tree ?? readTree(lines.slice(1, endLine - 1).join('\n')));
  const body = lines.map((line, index) => (index < endLine ? '' : line));
  return { path, front, body, problems, error: say('error'), warn: say('warning') };
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
