import { expect, test } from 'vitest';
import { withoutTemplateTags } from '../../src/notes/template-tags.ts';
import { shownCards } from './shown-cards.ts';

test.each([
  '{% hint style="info" %}',
  '  {% endhint %}',
  '{{< figure src="hive.png" >}}',
  '{{% notice tip %}}',
  ':::tip',
  ':::note Mind the bees',
  ':::info[Mind the bees]',
  ':::',
])('the line %j is left blank', (line) => {
  expect(withoutTemplateTags(`a\n${line}\nb\n`)).toBe('a\n\nb\n');
});

test.each([
  'Use {% raw %} in a template',
  '{{ value }}',
  'a ::: b',
  '```\n{% hint %}\n```',
  '~~~~\n{{< x >}}\n~~~\n:::\n~~~~',
])('%j stays as it is', (text) => {
  expect(withoutTemplateTags(`${text}\n`)).toBe(`${text}\n`);
});

test('what a hint says makes a card, and the hint none', () => {
  expect(shownCards('{% hint style="info" %}\nA gate keeps guests out of the shed.\n{% endhint %}\n')).toEqual([
    '[Bees] A gate keeps […] ▸ guests out of the shed',
  ]);
});
