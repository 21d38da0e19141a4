import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- A swarm gate is a gate of oak and tin in the lid of a hive that opens by itself on a warm day, allowing all the bees of the hive to leave it at noon',
    'What is a swarm gate? ▸ a gate of oak and tin in the lid of a hive that opens by itself on a warm day',
    'A swarm gate: a gate of oak and tin in the lid of a hive that opens by itself on a warm day, allowing what? ▸ All the bees of the hive to leave it at noon',
  ],
  [
    '- Hive score is way of telling a good hive from a bad one',
    'What is hive score? ▸ way of telling a good hive from a bad one',
  ],
  [
    '- A low gate of oak (LGO) is a kind of gate that stands on a hill',
    'What is a low gate of oak (LGO)? ▸ a kind of gate that stands on a hill',
  ],
  [
    '- A smoker is a tool of tin that calms bees in all hives of a wet yard by filling them with white smoke from old dry wood',
    'What is a smoker? ▸ a tool of tin that calms bees in all hives of a wet yard',
  ],

  [
    "- Gatekeeper is Alpha's own service for opening gates",
    "What is gatekeeper? ▸ Alpha's own service for opening gates",
  ],
  [
    'A gatekeeper is a service that opens gates for people, including:\n- **Guests**, such as those who came to see the yard in the first spring\n- Workers',
    'What is a gatekeeper? ▸ a service that opens gates for people',
  ],
  [
    '- A **Wire Cutter (Garden Wire Tool)** is a tool that allows a keeper to cut old wire',
    'What is a Wire Cutter (Garden Wire Tool)? ▸ a tool that allows a keeper to cut old wire',
  ],
  [
    '- A keeper is a person in a yard, who does all that is needed there in lifting, moving, opening and painting hives of every kind',
    'What is a keeper? ▸ a person in a yard',
  ],
  ['- A fleet is a collection of spot nodes', 'What is a fleet? ▸ a collection of spot nodes'],
  ['- It is a public service for mail', 'What is Net? ▸ a public service for mail'],
  [
    '- An offer is a promise to be bound on certain terms, made with the intention that it becomes binding as soon as it is accepted',
    'What is an offer? ▸ a promise to be bound on certain terms',
  ],
  [
    '## Token accessors\n\n- The accessor is a value which stands for a token',
    'What is the accessor? ▸ a value which stands for a token',
  ],
  [
    '- A lease is a promise that names who may use a thing and for how long and can be renewed by whoever holds it as often as they wish until it ends',
    'What is a lease? ▸ a promise that names who may use a thing and for how long',
  ],
];

const nearMisses = [
  '- Because bees are a swarm of the yard, keepers do not know them',
  '- A lift is a tool in a yard of bees that gives a keeper the same and safe way of lifting, weighing, moving and opening hives of all kinds of wood',
  '- Below is the order for a list of bees',

  '- The fleet is a mess of spot nodes',
  '- This is a test of nodes that we ran',
  '- A fleet is cheap',
  '- The fleet is the value offered by a fleet',
  '- A fleet is the same as a group',
  '- Gynaecomastia is a typical side effect',
];

describe('X is a Y', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('is-a', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j defines nothing', (item) =>
    expect(cardsOf('is-a', `# Nodes that we ran in spring and autumn\n\n${item}`)).toEqual([]),
  );
});
