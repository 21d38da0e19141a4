import { z } from 'zod';
import { lastDayOf } from '../rules/as-of.ts';
import type { StudyDay } from '../schedule/study-day.ts';

/** A weight as a file gives it: a share, a range of shares, or null for “not published”. All 0 to 1. */
export type WrittenWeight = { low: number; high: number } | null;

const line = (wanted: string) => z.string({ error: wanted }).trim().min(1, wanted);

const count = (what: string) =>
  line(`Write ${what} as a whole number.`)
    .regex(/^\d{1,4}$/, `Write ${what} as a whole number.`)
    .transform(Number)
    .refine((value) => value > 0, `Write ${what} as a whole number above 0.`);

const unpublished = /^(?:not published|unknown)$/i;

const countOrNone = (what: string) =>
  z.union(
    [
      line('')
        .regex(unpublished)
        .transform(() => null),
      count(what),
    ],
    {
      error: `Write ${what} as a whole number, or “not published”.`,
    },
  );

const day = line('Write the day as 2026-11-17.').transform((text, context) => {
  const parsed = /^\d{4}-\d\d-\d\d$/.test(text) ? lastDayOf(text) : null;
  if (parsed !== null) return parsed as StudyDay;
  context.addIssue({ code: 'custom', message: `“${text}” is no day: write it as 2026-11-17.` });
  return z.NEVER;
});

const share = line('Write a share as 80 % or 0.8.').transform((text, context) => {
  const value = shareOf(text);
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: `“${text}” is no share: write it as 80 % or 0.8.` });
  return z.NEVER;
});

const weight = line('Write the weight as 26 %, 25–30 % or “not published”.').transform(
  (text, context): WrittenWeight => {
    if (unpublished.test(text)) return null;
    const [, low, high, unit = ''] = /^([\d.]+)\s*(?:[-–]\s*([\d.]+))?\s*(%?)$/.exec(text) ?? [];
    const from = shareOf(`${low}${unit}`);
    const to = high === undefined ? from : shareOf(`${high}${unit}`);
    if (from !== null && to !== null && from <= to) return { low: from, high: to };
    context.addIssue({
      code: 'custom',
      message: `“${text}” is no weight: write it as 26 %, 25–30 % or “not published”.`,
    });
    return z.NEVER;
  },
);

/** `26 %` and `0.26` as 0.26; null for what is no share between 0 and 1. */
function shareOf(text: string): number | null {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  const value = Number(number) / (unit === '%' ? 100 : 1);
  return value >= 0 && value <= 1 ? value : null;
}

const texts = z
  .array(line('Write a list of words.'), { error: 'Write a list, such as [compute/ec2, storage].' })
  .default([]);
const topics = { tags: texts, headings: texts };

const task = z.strictObject(
  {
    id: line('A task needs an id, as the exam guide numbers it: id: "1.1".'),
    title: line('A task needs a title.'),
    weight: weight.optional(),
    facts: count('the number of facts a task needs').optional(),
    ...topics,
    also: z.strictObject(topics).default({ tags: [], headings: [] }),
  },
  { error: 'A task is a mapping: id, title, tags, headings.' },
);

const domain = z.strictObject(
  {
    id: line('A domain needs an id, as the exam guide numbers it: id: "1".'),
    title: line('A domain needs a title.'),
    weight,
    tasks: z.array(task, { error: 'A domain needs a list of tasks.' }).min(1, 'A domain needs a task at least.'),
  },
  { error: 'A domain is a mapping: id, title, weight, tasks.' },
);

const mark = line('Write a mark as a whole number.')
  .regex(/^\d{1,6}$/, 'Write a mark as a whole number.')
  .transform(Number);

/** The front matter of a blueprint, every scalar of it still a text. Each issue's message is a sentence for its author. */
export const blueprintFields = z.strictObject({
  blueprint: line('A blueprint needs an id of its own: blueprint: aws-sap-c03.').regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'The id of a blueprint has lower-case letters, digits and hyphens only.',
  ),
  title: line('Say how the exam is called: title: …'),
  short: line('Say what people call the exam: short: SAP-C03.'),
  vendor: line('Say whose exam it is: vendor: …'),
  from: day.optional(),
  to: day.optional(),
  preferred: z.enum(['true', 'false'], { error: 'Write preferred: true or false.' }).default('false'),
  provisional: line('Say in a sentence what is not confirmed.').optional(),
  questions: count('the number of questions'),
  scored: countOrNone('the number of scored questions'),
  unscored: countOrNone('the number of unscored questions'),
  minutes: count('the minutes'),
  scale: z
    .strictObject(
      { min: mark, max: mark, pass: mark },
      { error: 'A scale is a mapping: { min: 100, max: 1000, pass: 750 }.' },
    )
    .refine(({ min, max, pass }) => min < pass && pass <= max, 'The pass mark must lie between the ends of the scale.')
    .optional(),
  'pass-share': z.strictObject(
    { mean: share, sd: share },
    { error: 'Say which share of right answers passes: pass-share: { mean: 72 %, sd: 4 % }.' },
  ),
  kinds: z
    .array(z.strictObject({ name: line('A kind of question needs a name.'), share, guess: share }), {
      error: 'Say which kinds of question there are: a list of { name, share, guess }.',
    })
    .min(1, 'Name a kind of question at least.'),
  domains: z
    .array(domain, { error: 'A blueprint needs a list of domains.' })
    .min(1, 'A blueprint needs a domain at least.'),
  sources: z
    .array(
      z.strictObject(
        {
          title: line('A source needs a title.'),
          url: line('A source needs an address.').regex(
            /^https:\/\/\S+$/,
            'The address of a source begins with https://.',
          ),
          date: line('A source needs the date it was read.').regex(
            /^\d{4}(?:-(?:H[12]|\d\d(?:-\d\d)?))?$/,
            'Write the date of a source as 2026, 2026-H2, 2026-04 or 2026-04-13.',
          ),
          says: line('Say what the source is for: says: …'),
        },
        { error: 'A source is a mapping: title, url, date, says.' },
      ),
      { error: 'A blueprint needs a list of sources.' },
    )
    .min(1, 'A blueprint needs a source at least.'),
  tags: texts,
  cards: z.literal('off', { error: 'A blueprint makes no cards: write cards: off, or leave it out.' }).optional(),
});

/** The front matter of a blueprint once it is read. */
export type BlueprintFields = z.output<typeof blueprintFields>;
