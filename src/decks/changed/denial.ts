import { matchesOf } from '../../matches.ts';

/** Up to six words before a phrase may deny it, and six after. */
const lastWords = /(?:\S+\s+){0,6}$/;
const firstWords = /^\s*(?:\S+\s*){0,6}/;

const denying =
  /\b(?:not|no longer|never|no more|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|doesn['’]?t|don['’]?t|didn['’]?t|can['’]?t|cannot|won['’]?t|hasn['’]?t|haven['’]?t|instead of|rather than|unlike|formerly|previously|originally|historically|used to (?:be|have|need|require|allow|support|take|stand)|was|were|had|myth|wrong(?:ly)?|outdated|obsolete|(?:raised|up|increased|grown|went|changed|moved) from|replaces?|replaced|supersedes?|old(?:er)? (?:limit|value|default|name|way|answer|notes?))\b/gi;
/** “Not more than 256 KB” states a limit. */
const limiting = /\b(?:more|larger|bigger|greater|higher|(?<!no )longer|exceed\w*|over|above|beyond|only)\b/i;
const dated = /\b(?:before|until|till|prior to|up to)\s+(?:[a-z]+\s+)?(?:19|20)\d\d\b/i;
const over =
  /^[^.;]*?\b(?:any ?more|no longer|(?:is|are|was) (?:wrong|false|old|outdated|obsolete|gone|deprecated|legacy|a myth)|in the past|back then|used to be|(?:is|are|was|were) (?:no|not)|not any|(?:was|were|is) the (?:old|former|previous)|in (?:older|old) \w+)\b|^\W{0,3}(?:old|outdated|obsolete|deprecated|legacy|wrong|false|formerly|previously)\b/i;

/**
 * Whether the words around a phrase say that it does not hold, or holds no more: “not 256 KB any more”, “was 256 KB until
 * 2025”, “raised from 256 KB to 1 MB”. Only the sentence counts in which it stands. “Cannot be more than 256 KB” denies nothing.
 */
export function isDenied(text: string, start: number, end: number): boolean {
  const sentenceStart = lastMatch(/[.;!?]\s|\n/g, text.slice(0, start));
  const ahead = text.slice(sentenceStart, start);
  const near = lastWords.exec(ahead)?.[0] ?? ahead;
  const denial = matchesOf(denying, near).at(-1)?.index;
  if (denial !== undefined && !limiting.test(near.slice(denial))) return true;
  const rest = /^(?:[^.;!?]|[.;!?](?!\s|$))*/.exec(text.slice(end))?.[0] ?? '';
  if (/\bfrom\s+$/i.test(ahead) && /^\s*(?:to|up to)\b/i.test(rest)) return true;
  return over.test(firstWords.exec(rest)?.[0] ?? rest) || dated.test(ahead) || dated.test(rest);
}

/** The offset behind the last match, 0 when there is none. */
function lastMatch(pattern: RegExp, text: string): number {
  let at = 0;
  for (const match of matchesOf(pattern, text)) at = match.index + match[0].length;
  return at;
}
