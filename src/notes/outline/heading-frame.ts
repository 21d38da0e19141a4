import type { Inline } from '../item.ts';
import { sliceInline } from '../language/subject.ts';

/** "6.3 Network Services", "8.5 - Volumes": the number of a section; a number with its unit is none. */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?:[-–—:]\s+)?(?=\p{Lu}(?:\p{Ll}|\p{Lu}*\b))/u;
/** "Services (20%)", "Storage - 30-35 %": how much of an exam a section is. */
const WEIGHT =
  /\s*(?:[-–—:]\s*\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?%|\(\s*\d{1,2}(?:\s?(?:[-–]|to)\s?\d{1,2})?\s?%(?:\s(?:of (?:the )?)?(?:exam|questions?|scored content|weight(?:ing)?))?\s*\))$/i;
const LINE_BEFORE = /^([~=*_#+–—-])\1+\s+/;
const LINE_BEHIND = /\s+([~=*_#+–—-])\1+$/;

/**
 * What a heading says, without what frames it: the number of its section, the share of the exam that it is, a drawn line on either
 * side. They are no facts, and no part of a name. A heading of nothing else stays as it is.
 */
export function withoutFrame(inline: Inline): Inline {
  const { text } = inline;
  const drawn = LINE_BEFORE.exec(text)?.[0].length ?? 0;
  const start = drawn + (NUMBER.exec(text.slice(drawn))?.[0].length ?? 0);
  const bare = text.slice(start).replace(LINE_BEHIND, '');
  const end = start + bare.replace(WEIGHT, '').length;
  return start >= end || end - start === text.length ? inline : sliceInline(inline, start, end);
}
