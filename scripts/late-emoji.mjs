// A plugin of the bundler: the pattern of all emoji is made when the first one is met.

/** As string-width writes it. V8 takes thirty milliseconds to read it, at the start, whether the text has emoji or not. */
const PATTERN = String.raw`/^\p{RGI_Emoji}$/v`;

/** The same answers: every such sequence holds a character with the property Emoji, which is quick to look for. */
const late = String.raw`{
	pattern: null,
	test(text) {
		if (!/\p{Emoji}/u.test(text)) return false;
		this.pattern ??= new RegExp('^\\p{RGI_Emoji}$', 'v');
		return this.pattern.test(text);
	},
}`;

export const lateEmoji = {
  name: 'late-emoji',
  transform: {
    filter: { id: /[\\/]string-width[\\/]index\.js$/ },
    handler: (code) => code.replace(PATTERN, () => late),
  },
};
