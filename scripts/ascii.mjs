// A plugin of the bundler: chunks are written in ASCII.

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One sign beyond Latin-1 makes V8 hold a whole chunk in two bytes a sign, and take twice as long to read it. */
export const ascii = {
  name: 'ascii',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
    }
  },
};
