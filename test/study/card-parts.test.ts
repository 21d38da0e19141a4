import { describe, expect, it } from 'vitest';
import { newSchedule } from '../../src/schedule/schedule.ts';
import { frontParts, isLeech } from '../../src/study/card-parts.ts';

const cloze = { form: 'cloze', front: 'At most […] a […]', members: ['7', 'group'] } as const;

describe('the front of a card', () => {
  it('is its text', () => {
    expect(frontParts({ form: 'basic', front: 'What […]?', members: [] }, true)).toEqual([
      { kind: 'text', text: 'What […]?' },
    ]);
  });

  it('shows the options of a choice that came with its key, and which are right once it is answered', () => {
    const choice = { form: 'choice', front: 'Which?', members: ['- EBS', '+ S3\nfor objects'], ordered: true } as const;
    expect(
      frontParts(choice, false)
        .map(({ text }) => text)
        .join(''),
    ).toBe('Which?\n\nA  EBS\nB  S3');
    expect(frontParts(choice, true).filter(({ kind }) => kind === 'shown')).toEqual([{ kind: 'shown', text: 'S3' }]);
    expect(frontParts(choice, true).at(-1)).toEqual({ kind: 'text', text: ' – for objects' });
    expect(frontParts({ form: 'choice', front: 'Which?', members: ['EBS', 'S3'] }, false)).toEqual([
      { kind: 'text', text: 'Which?' },
    ]);
  });

  it('has the hidden words of a cloze in place of its blanks once it is answered', () => {
    expect(frontParts(cloze, false).map(({ text }) => text)).toEqual(['At most ', '[…]', ' a ', '[…]']);
    expect(frontParts(cloze, true)).toEqual([
      { kind: 'text', text: 'At most ' },
      { kind: 'shown', text: '7' },
      { kind: 'text', text: ' a ' },
      { kind: 'shown', text: 'group' },
    ]);
  });

  it('keeps a blank that has no words', () => {
    expect(frontParts({ ...cloze, members: ['7'] }, true).at(-1)).toEqual({ kind: 'blank', text: '[…]' });
  });
});

describe('a leech', () => {
  it('is a card with eight lapses', () => {
    expect(isLeech({ ...newSchedule, lapses: 7 })).toBe(false);
    expect(isLeech({ ...newSchedule, lapses: 8 })).toBe(true);
  });
});
