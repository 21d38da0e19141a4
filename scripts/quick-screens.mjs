// A plugin of the bundler: places in the libraries behind the screens that take most of a frame's time, with the same
// answers sooner. They were measured on the first frame of a review, on each frame of a session, and on each key of a search.

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

/**
 * string-width: a text of ASCII is as wide as it is long, and so is one with the dashes, dots, arrows and lines that stand in
 * nearly every row of a screen: each is one column wide, and joins no other.
 */
export const plain = {
  slow: String.raw`/^[\u0020-\u007E]*$/.test(string)`,
  quick: String.raw`/^[\x20-\x7e]*$/.test(string) || (ambiguousIsNarrow && /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u23ce\u2500-\u259f\u2691\u276f]*$/.test(string))`,
};

/** ansi-tokenize makes three sets for each cell of the screen; nearly every cell looks as its neighbour does. */
const styles = {
  slow: 'export function diffAnsiCodes(from, to) {',
  quick: `export function diffAnsiCodes(from, to) {
	if (from.length === to.length && from.every(({ code }, index) => code === to[index].code)) return [];`,
};

/** Ink takes every row apart anew for every frame, and most rows of a frame stood in the one before. */
const rows = {
  slow: 'caches = new OutputCaches();',
  quick: `static kept = new OutputCaches();
    caches = (Output.kept = Output.kept.styledChars.size < 300 ? Output.kept : new OutputCaches());`,
};

const places = [emoji, plain, styles, rows];

/** Puts the quick forms in the slow ones' places; a build fails when a new version no longer has one, so that someone looks. */
export function quickScreens() {
  const missing = new Set(places);
  return {
    name: 'quick-screens',
    transform: {
      filter: { code: /RGI_Emoji|diffAnsiCodes|OutputCaches/ },
      handler(code) {
        const found = places.filter(({ slow }) => code.includes(slow));
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
