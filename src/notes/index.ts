export { type Decoded, decodeNote } from './decode.ts';
export type { CardsMode, FrontMatter } from './front-matter.ts';
export { readFrontMatter } from './front-matter.ts';
export { cleanLine, cleanText } from './plain.ts';
export { type ReadNote, readNote, type Skipped } from './read-note.ts';
export { normalTag, normalTags } from './tags.ts';
