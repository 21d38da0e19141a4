import type { FrontMatter } from '../notes/front-matter.ts';
import { cleanText } from '../notes/plain.ts';
import { quickFrontMatter } from '../notes/quick-front-matter.ts';
import { quickYaml } from '../notes/quick-yaml.ts';
import type { Checked, Problem, Severity } from '../problem.ts';
import type { Place } from '../rules/knowledge.ts';
import { quickSection } from './quick-section.ts';
import type { Section, SectionReader } from './section.ts';
import type { Report, YamlNode } from './yaml-tree.ts';

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
  /** Reads the scenario of a section, given its lines and the number of the first, as `markdownSection` does. */
  section(lines: readonly string[], first: number): Section | { second: Place } | null;
  /** Reads a block of YAML as `readYaml` does. */
  yaml(source: string, start: Place, report: Report): YamlNode | null;
};

/** What reads the parts of a page that the quick readers give up. */
export type FullReaders = {
  frontMatter(path: string, text: string): Checked<FrontMatter>;
  section: SectionReader;
  yaml(source: string, start: Place, report: Report): YamlNode | null;
};

/** Reads a page: its front matter as a tree with places, and the lines below it. What is unusual in it `full` reads. */
export function pageOf(path: string, written: string, full: FullReaders): Page {
  const text = cleanText(written);
  const problems: Problem[] = [];
  const say =
    (severity: Severity) =>
    (place: Place, rule: string, message: string): void => {
      const { line, column } = place;
      problems.push({ path: place.path, line, column, severity, rule, message });
    };
  const yaml: Page['yaml'] = (source, start, report) => quickYaml(source, start) ?? full.yaml(source, start, report);
  const lines = text.split('\n');
  const readHead = (): { endLine: number; front: YamlNode | null } => {
    const quick = quickFrontMatter(path, text);
    if (quick !== null) return { endLine: quick.value.endLine, front: quick.tree };
    const { value, problems: found } = full.frontMatter(path, text);
    problems.push(...found);
    const { endLine } = value;
    if (endLine === 0) return { endLine, front: null };
    const front = yaml(lines.slice(1, endLine - 1).join('\n'), { path, line: 2, column: 1 }, (place, rule, message) =>
      say('error')(place, `front-matter/${rule}`, message),
    );
    return { endLine, front };
  };
  const { endLine, front } = readHead();
  const body = lines.map((line, index) => (index < endLine ? '' : line));
  const section: Page['section'] = (below, first) =>
    quickSection(path, below, first) ?? full.section(path, below, first);
  return { path, front, body, problems, error: say('error'), warn: say('warning'), section, yaml };
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
