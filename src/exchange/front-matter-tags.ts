/** The tags in the front matter of a note, as they stand there: on one line, in brackets, or a line each. Empty without any. */
export function frontMatterTags(text: string): string[] {
  const head = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const list = /^tags:\s*(?:\[([^\]]*)\]|([^\n]+)|((?:\n\s*-\s*[^\n]+)+))/m.exec(head);
  return (list?.[1] ?? list?.[2] ?? list?.[3] ?? '')
    .split(/[,\s]+/)
    .map((tag) => tag.replace(/^["']|["']$/g, ''))
    .filter((tag) => tag !== '' && tag !== '-');
}
