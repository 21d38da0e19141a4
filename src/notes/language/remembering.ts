/**
 * The same as `compute`, which looks at nothing but its text, for texts that come again and again: what it said of at least the last
 * `most` of them is remembered, and of no more than twice as many. What it says is never undefined.
 */
export function remembering<T>(most: number, compute: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  // Forgetting all at once would have every common word looked at anew; so what was asked for since is kept.
  let before = new Map<string, T>();
  // Two questions in five are about the text that was asked for just before.
  let lastText: string | null = null;
  let lastResult: T;
  return (text) => {
    if (text === lastText) return lastResult;
    let result = recent.get(text);
    if (result === undefined) {
      result = before.get(text);
      if (result === undefined) result = compute(text);
      if (recent.size >= most) {
        before = recent;
        recent = new Map();
      }
      recent.set(text, result);
    }
    lastText = text;
    lastResult = result;
    return result;
  };
}
