import type { RootContent } from 'mdast';
import { htmlText } from './html.ts';

/** A line of an HTML block that holds words, without its tags and marks. */
export type HtmlLine = { text: string; line: number; isBullet: boolean };

/** The lines with words in an HTML block that starts on `firstLine`. */
export function linesInHtml(html: string, firstLine: number): HtmlLine[] {
  const lines: HtmlLine[] = [];
  for (const [index, source] of html.split('\n').entries()) {
    const text = htmlText(source).trim();
    const bullet = /^(?:[-*+]|\d+[.)])\s+/.exec(text)?.[0] ?? '';
    // Markdown inside an HTML block is not parsed; its marks of emphasis would stay in the text.
    const words = text.slice(bullet.length).replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '');
    if (/[\p{L}\p{N}]/u.test(words)) {
      lines.push({ text: words, line: firstLine + index, isBullet: bullet !== '' || /^\s*<li\b/i.test(source) });
    }
  }
  return lines;
}

/** The summary of a `<details>` that starts on `line`, and what follows it in the same block. */
export function openDetails(html: string, line: number): { summary: string; rest: string; restLine: number } {
  const summary = /<summary[^>]*>([\s\S]*?)<\/summary>/i.exec(html);
  const after = summary === null ? html.indexOf('>') + 1 : summary.index + summary[0].length;
  const restLine = line + html.slice(0, after).split('\n').length - 1;
  return { summary: htmlText(summary?.[1] ?? ''), rest: html.slice(after), restLine };
}

/** The index of the block in which the `<details>` opened at `index` is closed; one past the last when it never is. */
export function closeDetails(blocks: readonly RootContent[], index: number): number {
  let depth = 0;
  for (let at = index; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.type === 'html') {
      depth += (block.value.match(/<details\b/gi)?.length ?? 0) - (block.value.match(/<\/details>/gi)?.length ?? 0);
    }
    if (depth <= 0) {
      return at;
    }
  }
  return blocks.length;
}
