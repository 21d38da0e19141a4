/**
 * The same as `compute`, which looks at nothing but its text, for texts that come again and again: what it said of at least the last
 * `most` of them is remembered, and of no more than twice as many. What it says is never undefined.
 */
export function remembering<T>(most: number, compute: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  // Forgetting all at once would have every common word looked at anew; so what was asked for since is kept.
  let before = new Map<string, T>();
  const lookUp = (text: string): T => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    let result = before.get(text);
    if (result === undefined) result = compute(text);
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, result);
    return result;
  };
  // Two questions in five are about the text that was asked for just before.
  let last: { text: string; result: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, result: lookUp(text) };
    return last.result;
  };
}
