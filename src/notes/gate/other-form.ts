import { BLANK } from '../../cards/card.ts';
import { flat } from '../language/flat.ts';
import { stemOf } from '../language/stems.ts';

/** A value, an option, a name of signs, what is denied: such an answer is compared to the letter elsewhere. */
const TO_THE_LETTER = /[\d\-–_.:/$<>@=]|^(?:not?|yes)\b/iu;

/** Small words, which a phrase has or has not. */
const SMALL = new Set(
  'the a an of to in on for and or with your its their by at from as is are be this that it them'.split(' '),
);

/**
 * Whether the answer can be read on the card in another form, its telling words one after the other: "deleting user accounts"
 * below "Delete a user account", "virtual networks" beside "virtual network". `shown` are the question and the labels above it.
 */
export function standsInOtherForm(shown: readonly string[], answer: string): boolean {
  if (TO_THE_LETTER.test(answer) || answer === answer.toUpperCase()) return false;
  const words = tellingWords(answer);
  const [opening] = words;
  if (opening === undefined) return false;
  // Nearly every card is done with here.
  const first = stemOf(opening);
  const near = shown.filter((text) => text.toLowerCase().includes(first));
  if (near.length === 0) return false;
  const phrase = phraseOf(words);
  return near.flatMap((text) => text.split(BLANK)).some((text) => phraseOf(tellingWords(text)).includes(phrase));
}

function tellingWords(text: string): string[] {
  return flat(text)
    .split(' ')
    .filter((word) => word !== '' && !SMALL.has(word));
}

function phraseOf(words: readonly string[]): string {
  return ` ${words.map(stemOf).join(' ')} `;
}
