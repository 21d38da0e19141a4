import type { Picture } from '../cards/card.ts';

/** What a text shows or plays: the pictures in their order, and the names of the sounds. What lies on the web is neither. */
export type Media = { pictures: Picture[]; sounds: string[] };

const soundName = /\.(?:mp3|wav|ogg|oga|opus|m4a|flac|aac)$/i;

/** The files that a Markdown text links to with `![alt](path)`. */
export function mediaOfMarkdown(text: string): Media {
  const files = [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g)]
    .map(([, alt = '', path = '']) => ({ alt, path }))
    .filter(({ path }) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(path));
  return {
    pictures: files.filter(({ path }) => !soundName.test(path)),
    sounds: files.filter(({ path }) => soundName.test(path)).map(({ path }) => path),
  };
}

/** What is said of the media of a card that it cannot have: all pictures but its first, and every sound; null when there are none. */
export function leftOutMedia({
  pictures,
  sounds,
}: {
  pictures: readonly string[];
  sounds: readonly string[];
}): string | null {
  const more = pictures.slice(1);
  const names = [...more, ...sounds].map((name) => name.slice(0, 80));
  if (names.length === 0) return null;
  const why = [
    ...(more.length > 0 ? ['a card shows one picture'] : []),
    ...(sounds.length > 0 ? ['a terminal plays no sound'] : []),
  ];
  return `Left out of this card, since ${why.join(' and ')}: ${[...new Set(names)].join(', ')}.`;
}
