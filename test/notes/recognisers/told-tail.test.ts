import { describe, expect, test } from 'vitest';
import { tailCard } from '../../../src/notes/recognisers/told-tail.ts';

const told = 'a gate that opens by itself';

describe('what a meaning that was cut goes on with', () => {
  test.each([
    [
      ', allowing bees to leave at night',
      'Swarm gate: a gate that opens by itself, allowing what? ▸ Bees to leave at night',
    ],
    [
      ' causing bees to leave the box',
      'Swarm gate: a gate that opens by itself, causing what? ▸ Bees to leave the box',
    ],
    [
      ', thus changing the weight of the box',
      'Swarm gate: a gate that opens by itself, thus changing what? ▸ The weight of the box',
    ],
    [' causing it to lose its bees', 'Swarm gate: a gate that opens by itself, causing it to do what? ▸ Lose its bees'],
    [' and is the only way into the box', 'What else is Swarm gate? ▸ The only way into the box'],
    [
      ', which will turn away every wasp.',
      'Swarm gate: a gate that opens by itself, which will do what? ▸ Turn away every wasp',
    ],
  ])('%s is asked for', (tail, card) => {
    const { front, back } = tailCard('Swarm gate', told + tail, told) ?? {};
    expect(`${front} ▸ ${back}`).toBe(card);
  });

  test.each([
    '',
    ', allowing it',
    ', standing in the old yard',
    ' and is closed by the keeper',
    ', which will be closed by the keeper',
    ', allowing this to go on for many days',
  ])('%j is not', (tail) => expect(tailCard('Swarm gate', told + tail, told)).toBeNull());

  test('nothing is asked of a meaning that opens otherwise', () =>
    expect(tailCard('Swarm gate', `The gate, ${told}, allowing bees to leave at night`, told)).toBeNull());
});
