import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '### Honey Cache\n\nIn-memory box for a keeper that answers up to 10x faster\n- Not useful if bees swarm\n- Is new',
    'Honey Cache: what is it? ▸ In-memory box for a keeper',
    'In-memory box for a keeper that answers up to […] faster ▸ 10x',
  ],
  [
    '### Hive tool\n\n- Iron scraper for frames\n- Among many makers of tools such as this, some from the north',
    'Hive tool: what is it? ▸ Iron scraper for frames',
  ],
  [
    '### Old limit\n\n- No of failed checks that must occur before a hive is sold\n- Can be set',
    'Old limit: what is it? ▸ No of failed checks that must occur before a hive is sold',
  ],
  [
    '### Snowfall\n\n- Rugged boxes that carry data to the cloud\n- Holds up to 80 TB',
    'Snowfall: what is it? ▸ Rugged boxes that carry data to the cloud',
  ],
  [
    '### Scratch volume\n\n- Short lived storage\n- Is not copied to a second host',
    'Scratch volume: what is it? ▸ Short lived storage',
  ],
  [
    '### Edge site\n\nA small building close to the people it serves',
    'Edge site: what is it? ▸ A small building close to the people it serves',
  ],
  [
    '- Tape store\n  - Cheap shelf for old backups that nobody reads\n  - Needs a day to answer',
    'Tape store: what is it? ▸ Cheap shelf for old backups that nobody reads',
  ],
  [
    '### Spread\n\nSpreads hosts across many racks that share no power\n\n- seven in a zone',
    'Spread: what does it do? ▸ Spreads hosts across many racks that share no power',
  ],
  [
    '### Cluster\n\nCluster hosts into one quick group in a zone\n\n- all in one rack',
    'Cluster: what does it do? ▸ Cluster hosts into one quick group in a zone',
  ],
  [
    '### Edge gate\n\n- Connects your network to the store without a way out\n- Is free',
    'Edge gate: what does it do? ▸ Connects your network to the store without a way out',
  ],
  [
    '### Autoscaling\n\n- Adding servers where there is more to do than they can bear\n- Is free',
    'Autoscaling: what is it? ▸ Adding servers where there is more to do than they can bear',
  ],
  [
    '### Autumn hive\n\n#### Overview\n\n- A small box of straw for the cold days of the year\n- Is free',
    'Autumn hive: what is it? ▸ A small box of straw for the cold days of the year',
  ],
  [
    '### Weight\n\n- Measures how much honey a hive holds\n- Is free',
    'Weight: what does it do? ▸ Measures how much honey a hive holds',
  ],
  [
    '### Wax box\n\nEvenly heated box of pine for old wax of the year\n\n- Is free',
    'Wax box: what is it? ▸ Evenly heated box of pine for old wax of the year',
  ],
  [
    '### Private Path\n\n- Private passage from a yard to the hives of the union and its partners\n- Is free',
    'Private Path: what is it? ▸ Private passage from a yard to the hives of the union and its partners',
  ],
  [
    '### Pine Gate\n\n- Pine gate of old wood that closes by itself at night\n- Is free',
    'Pine Gate: what is it? ▸ Pine gate of old wood that closes by itself at night',
  ],
];

const nearMisses = [
  '### Old gate\n\n- Note that all the keepers have to go\n- Among many makers of tools such as this',
  '### Takeaway is\n\n- Iron scraper for all the frames\n- Among many makers of tools such as this',
  '### Heavy Traffic\n\n- Traffic between two yards of one keeper in the same valley\n- Is free',
  '### Pine Gate\n\n- Pine gate of a yard by the river with a fence\n- Is free',
  '### Wax box\n\nFormerly called box of the old wax of pine\n\n- Is free',
  '### Wax box\n\nEvenly heated by the sun of the hot days of a year\n\n- Is free',
  '### Autumn hive\n\n#### Limits\n\n- A small box of straw for the cold days of the year\n- Is free',
  '## Care plan\n\n- Sometimes, every once in a while really bad storms take place\n- Keepers are called',
  '# Hives\n\n- Care of a hive includes\n  - Steady weighing of all its frames\n  - Airing of the box',
  '- Keepers can use:\n  - Long gloves of thick leather that no sting goes through\n  - Bees see them',
  '## Hive act\n\n- Official as of June 2003\n- Bees are counted',
  '### Challenges\n\n- Slow lines\n- Shared lines\n- Dear lines',
  '### Snowfall\n\n- Snowfall boxes and their keys\n- Holds up to 80 TB',
  '### Snowfall\n\n- Up to 80 TB of data\n- Is sent by post',
  '### Snowfall\n\n- Holds up to 80 TB\n- Rugged boxes that carry data to the cloud',
  '### Some examples\n\n- A box in a lorry on its way to the coast\n- It has wheels',
  '### Why use it?\n\n- Rugged boxes that carry data to the cloud\n- It has wheels',
  '### Routing policies\n\n- Plain answers for a name that has one place\n- Is checked each minute',
  '### Fleet\n\n- **Automatic scaling**\n- **Scheduled scaling**\n- **Health**: replaces what is broken',
  '### Cluster\n\n- Cluster hosts and all the keys that they hold\n- Is free',
  '- **Upright scaling**: a larger host; good for pairs\n  - A spare host with nothing to do\n  - Takes an hour',
  '### Enterprise\n\n- Application architecture guidance\n- Events: help on the day',
  '### Clients and servers\n\n- Hosts that answer what other hosts ask\n- Is free',
  '### Gate\n\n- Connects to the store\n- Is free',
  '### Gate\n\n- Connects your network to the store in 15 ms without a way out\n- Is free',
  '### Benefits of a gate\n\n- Spares your network all the ways out that it had\n- Is free',
  '### Adding a gate\n\n- A small form that asks for the name and the owner of it\n- Is free',
  '### Snowfall\n\n- without a network of its own at the place\n- Is sent by post',

  '### Can use hives\n\n- Short lived storage\n- Is not copied to a second host',
  '### Helpful to keepers\n\n- Short lived storage\n- Is not copied to a second host',
  '### Relay\n\n- Different from a plain router in the way it works\n- Is free',
  '### Relay\n\n- Difference in price of the two old routers\n- Is free',
  '### Scratch volume\n\n- Diff between two volumes of one host\n- Is not copied to a second host',
];

describe('the first thing said under a name, without a verb', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('tagline', `# Net\n\n${markdown}`)).toEqual(cards));

  test.each(nearMisses)('%j does not say what it is', (markdown) =>
    expect(cardsOf('tagline', `# Net\n\n${markdown}`)).toEqual([]),
  );

  test('the first of several sentences says it too', () => {
    const cards = cardsOf(
      'sentence',
      '# Net\n\n## Beehive\n\nA managed kind of hive for other people. It includes a queen.',
    );
    expect(cards[0]).toBe('Beehive: what is it? ▸ A managed kind of hive for other people');
  });

  test('the first of several sentences may be short', () => {
    expect(
      cardsOf('sentence', '# Net\n\n### Wax box\n\nEvenly heated box. Is made of pine in the north of the valley.'),
    ).toContain('Wax box: what is it? ▸ Evenly heated box');
    expect(
      cardsOf('sentence', '# Net\n\n### Wax box\n\nThe default. Is made of pine in the north of the valley.'),
    ).not.toContain('Wax box: what is it? ▸ The default');
  });
});
