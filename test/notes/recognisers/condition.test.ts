import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

test.each(['it finds another box', 'they take too long', 'this is open'])(
  'what happens if %s is not asked: who that is was said before',
  (cause) =>
    expect(cardsOf('condition', `# Yard\n\n- If ${cause}, the keeper closes the gate of the yard`)).toEqual([]),
);

const habits: Example[] = [
  [
    '- Boxes cannot be opened unless the keeper has a key',
    'Boxes cannot be opened unless what? ▸ The keeper has a key',
  ],
  [
    '- With old copies, wax is first put in the box and then in the shed',
    'What happens with old copies? ▸ Wax is first put in the box and then in the shed',
  ],
  ['- As long as a hive stands, its queen also stays', 'What happens as long as a hive stands? ▸ Its queen also stays'],
  [
    '- When a keeper opens the lid, the old hive puffs out the smoke',
    'What happens when a keeper opens the lid? ▸ The old hive puffs out the smoke',
  ],
  [
    '- If the yard is wet, or the keepers are away, consider a second lid',
    'What to do if the yard is wet, or the keepers are away? ▸ Consider a second lid',
  ],

  ['- Before opening the lid, use smoke on the hive', 'What to do before opening the lid? ▸ Use smoke on the hive'],
  [
    '- When locked by the keeper (e.g. oak, pine, straw), the gate keeps guests out',
    'What happens when locked by the keeper (e.g. oak, pine, straw)? ▸ The gate keeps guests out',
  ],
  ['- You can lift the roof while the hive is sleeping', 'When can you lift the roof? ▸ While the hive is sleeping'],
  ['- great shed but if the lock fails, all doors fail', 'What happens if the lock fails? ▸ All doors fail'],
  ['- If the host fails, its disks are lost', 'What happens if the host fails? ▸ Its disks are lost'],
  [
    '- Under the rules of the valley a keeper may carry frames of one hive into the hive of another keeper only if both hives are healthy',
    'Under the rules of the valley a keeper may carry frames of one hive into the hive of another keeper only if what? ▸ Both hives are healthy',
  ],
  [
    '- Before moving a hive, write its number into the book',
    'What happens before moving a hive? ▸ Write its number into the book',
  ],
  [
    '- When held by a keeper (e.g. Ann, Bob, or Cid), the gate stays open',
    'What happens when held by a keeper (e.g. Ann, Bob, or Cid)? ▸ The gate stays open',
  ],
  [
    '- If a hive has no gate, but its roof is open, it is known as a free hive',
    'What happens if a hive has no gate, but its roof is open? ▸ It is known as a free hive',
  ],
  ['- If the lid is lifted, this may wake up the bees', 'What happens if the lid is lifted? ▸ May wake up the bees'],
  [
    '- Use the large oak hive addresses as the first source addresses when calling a keeper',
    'Use the large oak hive addresses as the first source addresses: when? ▸ Calling a keeper',
  ],
  ['- The more boxes the better the yield', 'The more boxes: what follows? ▸ The better the yield'],
  ['- New keepers have no rights when first hired', 'New keepers have no rights: when? ▸ When first hired'],
  ['- When a key is rotated, old data is kept', 'What happens when a key is rotated? ▸ Old data is kept'],
  ['- Certificates must be revoked if the key leaks', 'When must certificates be revoked? ▸ If the key leaks'],
  [
    '- The higher the TTL, the lower the load on the server',
    'The higher the TTL: what follows? ▸ The lower the load on the server',
  ],
  [
    '- Table owners bypass the policy unless FORCE is set',
    'Table owners bypass the policy unless what? ▸ FORCE is set',
  ],
  ['- Slots keep the log until the replica has read it', 'Slots keep the log until what? ▸ The replica has read it'],
  ['- An offer lapses when the offeror dies', 'When does an offer lapse? ▸ The offeror dies'],
  [
    '- Statins are taken at night because synthesis peaks then',
    'Statins are taken at night: why? ▸ Because synthesis peaks then',
  ],
  [
    '## Managed key\n\n- If imported, only manual rotation possible',
    'What happens if imported? ▸ Only manual rotation possible',
  ],
  ['- Should this disk fail, a spare takes over', 'What happens should this disk fail? ▸ A spare takes over'],
  ['- When you leave the prompt, enter C-d', 'What happens when you leave the prompt? ▸ Enter C-d'],
  [
    '- If you take the lock away from its owner it could break the state',
    'What happens if you take the lock away from its owner? ▸ It could break the state',
  ],
  [
    '- Because agents talk in private, one tunnel can join both sites',
    'One tunnel can join both sites: why? ▸ Because agents talk in private',
  ],

  [
    'Unlike boxes, if a hive has no lid then the guard will close the gate, unlike a box which stays open',
    'Unlike boxes: what happens if a hive has no lid? ▸ The guard will close the gate, unlike a box which stays open',
  ],
  [
    'In the book of gates, if the line `no gate` is set, this means that no gate of last resort was named.',
    'In the book of gates: what happens if the line no gate is set? ▸ No gate of last resort was named',
  ],
  [
    'After losing a neighbour, a keeper of the yard will then forget all names that he learned from it',
    'What happens after losing a neighbour? ▸ A keeper of the yard will then forget all names that he learned from it',
  ],
  [
    '- As long as a hive stands there, its box is kept',
    'What happens as long as a hive stands there? ▸ Its box is kept',
  ],
  [
    'When a keeper calls, the other keeper shoots out the frames to all yards',
    'What happens when a keeper calls? ▸ The other keeper shoots out the frames to all yards',
  ],
  [
    'After the team counts the boxes it will fill, the keeper crafts a lid',
    'What happens after the team counts the boxes it will fill? ▸ The keeper crafts a lid',
  ],
  ['- Hives can be sold to guests if they pay', 'When can hives be sold to guests? ▸ If they pay'],
];

const nearMisses = [
  '- List of boxes you should read when the yard is wet',
  '- Through planning of the yard is what helps when the yard is wet',
  '- Smoke makes it hard, if not impossible, to find the queen in the hive',

  '- If there are none, then the keeper will carry the frame to the last gate',
  '- In general, if a gate is open',
  '- Those lines are no gates, and generally can be skipped when reading the book',
  '- Automatically added keys when closing a gate with a lock',
  '- Nobody opens the gates of the valley just because rain falls on all roofs',
  '- Because of the weather, one tunnel is closed',
  '- As the table grows, a scan takes longer',
  '- Hosts fail and disks are lost',
  '- If needed',
  '- Keepers must also change the lid of the box if you do this',
  '- The next box shows how many days since the lid was opened',
  '- When this happens, the gate of the shed is shut',
  '- When you are done, close the lid',
  '- Keepers can do this in the yard if the gate is open',
  '- Works even if the link is down',
  '- When the number of hives rises, this is not always cheap',
  '- Check whether keys are rotated',
  '- The acceptance decides when the contract is formed',
  '- A schedule repeats at most once an hour',
  '- Objects of the vault (customer provided keys) can be copied',
  '- The lease is a period of use since its creation or renewal',
  '- Balancers can be set to span zones so that if one goes down the other stays',

  '- Gloves can be worn if you wanted to',
  '- Gloves must be worn by the keeper if you prefer',
  '- Hives can be sold to guests if they like',
  '- Hives can be sold to guests when using carts',
];

describe('a condition', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('condition', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j sets none', (item) => expect(cardsOf('condition', `# Net\n\n${item}`)).toEqual([]));
});
