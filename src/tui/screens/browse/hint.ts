import { counted } from '../../../numbers.ts';
import { clipLine, type Line, safeText, span } from '../../text.ts';
import type { BrowseState } from './state.ts';

/** Under the search: what can be written there; or, while a name is typed, what it may become. */
export function hintLine({ at, query, field }: BrowseState, width: number): Line {
  const { completion } = query;
  if (at !== 'search') return [];
  if (completion === null) {
    const isEmpty = field.before === '' && field.after === '';
    return isEmpty ? [span('words, and  tag:…  deck:…  state:due  among them', 'dim')] : [];
  }
  const { key, names, typed } = completion;
  if (names.length === 0) {
    const what = typed === '' ? `no card has a ${key}` : `no ${key} begins with “${typed}”`;
    return [span('! ', 'accentStrong'), span(safeText(what), 'accent')];
  }
  const known = `${counted(names.length, key)}:  ${names.slice(0, MOST_NAMES).join('  ')}`;
  return clipLine([span(safeText(known), 'dim')], width);
}

/** No row has room for more. */
const MOST_NAMES = 30;
