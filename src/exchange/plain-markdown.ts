import { plainHtml } from './plain-html.ts';

/** The marks of inline Markdown taken off a text: emphasis, code, links, escapes, entities. Its lines stay. */
export function plainMarkdown(text: string): string {
  const kept: string[] = [];
  const keep = (value: string): string => `\u{f0000}${kept.push(value) - 1}\u{f0001}`;
  const bare = text
    .replace(/(`+)(.+?)\1(?!`)/gs, (_, __, code: string) => keep(code.trim()))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => keep(sign))
    .replace(/!\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, alt: string, path: string) => keep(`[image: ${alt || path}]`))
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gs, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/g, '$1');
  const plain = /[<&]/.test(bare) ? plainHtml(bare) : bare;
  return plain.replace(/\u{f0000}(\d+)\u{f0001}/gu, (_, index: string) => kept[Number(index)] ?? '').trim();
}
