import { BLANK, type Card } from '../cards/card.ts';
import { optionsOfChoice } from '../cards/choice-options.ts';
import { ownFields, ownNotetypes } from './own-notetypes.ts';

/** The ids of our note types: the same in every export, so that Anki knows them again. */
const ids = { basic: 1_400_000_000_101, cloze: 1_400_000_000_102, choice: 1_400_000_000_103 } as const;

type Kind = keyof typeof ids;

/** The values of a card's note, in the order of the fields of its note type. HTML, safe to show. */
export type AnkiFields = { notetype: number; values: readonly string[] };

/** A card as the fields of a note. */
export function fieldsOf(card: Card): AnkiFields {
  const context = html(card.context.join(' › '));
  // What the other fields do not say, so that the card comes back whole.
  const { home: _home, position: _position, retired: _retired, formerBack: _formerBack, ...kept } = card;
  const whole = html(JSON.stringify(kept));
  if (card.form === 'cloze' && card.front.includes(BLANK)) {
    return {
      notetype: ids.cloze,
      values: [clozeText(card) + pictureHtml(card), html(card.citations.join('\n')), context, whole],
    };
  }
  if (card.form === 'choice') {
    const options = optionsOfChoice(card);
    const shown = options.length > 0 ? options.map(({ text }) => text) : card.members;
    return {
      notetype: ids.choice,
      values: [html(card.front) + pictureHtml(card), list(shown), html(card.back), context, whole],
    };
  }
  const back = card.form === 'list' ? list(card.members, card.ordered) : html(card.back);
  return { notetype: ids.basic, values: [html(card.front) + pictureHtml(card), back, context, whole] };
}

function pictureHtml({ picture }: Card): string {
  if (picture === null) return '';
  const name = picture.path.split(/[\\/]/).at(-1) ?? '';
  return `<br><img src="${html(name)}" alt="${html(picture.alt)}">`;
}

function clozeText({ front, members, back, hint }: Card): string {
  const parts = front.split(BLANK);
  return parts
    .map((part, index) => {
      if (index === parts.length - 1) return html(part);
      const hidden = html(members[index] ?? back).replaceAll('}}', '} }');
      return `${html(part)}{{c1::${hidden}${hint === null ? '' : `::${html(hint)}`}}}`;
    })
    .join('');
}

function list(items: readonly string[], ordered = false): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li>${html(item)}</li>`).join('')}</${tag}>`;
}

/** Text as HTML that shows just that text. The sign that keeps fields apart is taken out. */
function html(text: string): string {
  return text
    .replaceAll('\u001f', ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}

const above = '{{#Context}}<div class="context">{{Context}}</div>{{/Context}}';

const layouts: Record<Kind, { front: string; back: string }> = {
  basic: { front: `${above}{{Front}}`, back: '{{FrontSide}}<hr id="answer">{{Back}}' },
  cloze: { front: `${above}{{cloze:Text}}`, back: `${above}{{cloze:Text}}{{#Extra}}<hr>{{Extra}}{{/Extra}}` },
  choice: { front: `${above}{{Question}}{{Options}}`, back: '{{FrontSide}}<hr id="answer">{{Answer}}' },
};

const css =
  '.card { font-family: sans-serif; font-size: 20px; text-align: center; } ul, ol { text-align: left; display: inline-block; } .context { font-size: 14px; opacity: 0.6; margin-bottom: 1em; } .cloze { font-weight: bold; }';

/** Our note types as the JSON of Anki's `models`; `modified` in seconds. */
export function notetypesJson(modified: number): string {
  const field = (name: string, ord: number) => ({ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20 });
  const models = (Object.keys(ids) as Kind[]).map((kind) => [
    String(ids[kind]),
    {
      id: ids[kind],
      name: ownNotetypes[kind],
      type: kind === 'cloze' ? 1 : 0,
      mod: modified,
      usn: -1,
      sortf: 0,
      did: 1,
      tmpls: [
        {
          name: 'Card 1',
          ord: 0,
          qfmt: layouts[kind].front,
          afmt: layouts[kind].back,
          bqfmt: '',
          bafmt: '',
          did: null,
        },
      ],
      flds: ownFields[kind].map(field),
      css,
      latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
      latexPost: '\\end{document}',
      ...(kind === 'cloze' ? {} : { req: [[0, 'any', [0]]] }),
    },
  ]);
  return JSON.stringify(Object.fromEntries(models));
}
