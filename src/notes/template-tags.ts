/** A line that only tells a site generator what to do: `{% hint style="info" %}`, `{{< figure >}}`, `{{% notice %}}`, `:::tip`, `:::`. */
const TAG_LINE =
  /^[ \t]*(?:\{%.*%\}|\{\{[<%].*[>%]\}\}|:{3,}(?:[ \t]*\{?[A-Za-z][\w-]*\}?(?:[ \t].*|\[.*\])?)?)[ \t]*$/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/**
 * A note with the lines left blank that are tags of a site generator, so that what they enclose stands by itself and all lines
 * keep their numbers. In fenced code they stay: there they are what is shown.
 */
export function withoutTemplateTags(note: string): string {
  if (!note.includes('{%') && !note.includes('{{') && !note.includes(':::')) return note;
  let fence: string | null = null;
  return note
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line)?.[1];
      if (fence !== null) {
        if (mark?.startsWith(fence)) fence = null;
        return line;
      }
      if (mark !== undefined) fence = mark;
      return TAG_LINE.test(line) ? '' : line;
    })
    .join('\n');
}
