// A plugin of the bundler: two places in the libraries behind the screens that take most of a frame's time, with the same
// answers sooner. Both were measured, on the first frame of a review and on each frame of a session.

/**
 * string-width: V8 takes thirty milliseconds to read this pattern, whether the text has emoji or not. Every such sequence
 * holds a character with the property Emoji, and only digits and two signs among those are ASCII.
 */
export const emoji = {
  slow: String.raw`/^\p{RGI_Emoji}$/v`,
  quick: String.raw`{
	pattern: null,
	test(text) {
		if (!/[^\0-\x7F]/.test(text) || !/\p{Emoji}/u.test(text)) return false;
		this.pattern ??= new RegExp('^\\p{RGI_Emoji}$', 'v');
		return this.pattern.test(text);
	},
}`,
};

/** ansi-tokenize makes three sets for each cell of the screen; nearly every cell looks as its neighbour does. */
const styles = {
  slow: 'export function diffAnsiCodes(from, to) {',
  quick: `export function diffAnsiCodes(from, to) {
	if (from.length === to.length && from.every(({ code }, index) => code === to[index].code)) return [];`,
};

/** Puts the quick forms in the slow ones' places; a build fails when a new version no longer has one, so that someone looks. */
export function quickScreens() {
  const missing = new Set([emoji, styles]);
  return {
    name: 'quick-screens',
    transform: {
      filter: { code: /RGI_Emoji|diffAnsiCodes/ },
      handler(code) {
        const found = [emoji, styles].filter(({ slow }) => code.includes(slow));
        for (const place of found) missing.delete(place);
        return found.reduce((text, { slow, quick }) => text.replace(slow, () => quick), code);
      },
    },
    buildEnd(failure) {
      if (failure) return;
      for (const { slow } of missing) throw new Error(`no library has ${slow} any more: see scripts/quick-screens.mjs`);
    },
  };
}
