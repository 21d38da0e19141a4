import { readFrontMatter } from '../notes/front-matter.ts';
import { readYaml } from './full-yaml.ts';
import { type Page, pageOf } from './page.ts';
import { markdownSection } from './section.ts';

/** Reads any page, with the Markdown parser and the YAML library at hand for what is unusual in it. */
export function readPage(path: string, text: string): Page {
  return pageOf(path, text, { frontMatter: readFrontMatter, section: markdownSection, yaml: readYaml });
}
