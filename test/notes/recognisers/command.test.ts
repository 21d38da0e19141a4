import { describe, expect, test } from 'vitest';
import { cardsOf } from './cards-of.ts';

describe('commands in a code block', () => {
  test('a comment asks for the command under it', () => {
    expect(
      cardsOf(
        'command',
        '# K\n\n```bash\n# Scale to five replicas\nkubectl scale deploy web --replicas=5\n\n# Undo the rollout\nkubectl rollout undo deploy web\n```',
      ),
    ).toEqual([
      'Scale to five replicas: which command? ▸ kubectl scale deploy web --replicas=5',
      'Undo the rollout: which command? ▸ kubectl rollout undo deploy web',
    ]);
  });

  test('a line alone is asked for by the sentence above', () => {
    expect(cardsOf('command', '# K\n\nTo drain a node:\n\n```sh\nkubectl drain n1\n```')).toEqual([
      'Drain a node: which command? ▸ kubectl drain n1',
    ]);
  });

  test('of several sentences above it the one that leads on asks', () => {
    expect(
      cardsOf('command', '# K\n\nNodes may be old. To drain a node, run:\n\n```sh\nkubectl drain n1\n```'),
    ).toEqual(['Drain a node: which command? ▸ kubectl drain n1']);
  });

  test.each([
    [
      '- Drain a node with the following command:\n\n  ```sh\n  kubectl drain n1\n  ```',
      'Drain a node: which command? ▸ kubectl drain n1',
    ],
    [
      'Install the agent:\n\n```sh\nsudo apt install agent\nsudo systemctl enable agent\n```',
      'Install the agent: the 2 commands in order? ▸ sudo apt install agent; sudo systemctl enable agent',
    ],
    [
      '- lock a password:\n\n```bash\n[root@host etc]# usermod -L me\n```',
      'Lock a password: which command? ▸ usermod -L me',
    ],
    [
      '```\n# Specify the default gateway\nR1(dhcp-config)# default-router 10.0.0.1\n```',
      'Specify the default gateway: which command? ▸ default-router 10.0.0.1',
    ],
    [
      'List the aging of an account\n\n    # chage -l me\n    Last change : never',
      'List the aging of an account: which command? ▸ chage -l me',
    ],
    [
      '```\n# Create a pool (a pool is what leases come from)\n# You should have one pool for each network\nR1(config)# ip pool lab\n```',
      'Create a pool (a pool is what leases come from): which command? ▸ ip pool lab',
    ],
    [
      '```\n# Use the pool mode to tell the router where leases come from\nip pool lab\n```',
      'Tell the router where leases come from: which command? ▸ ip pool lab',
    ],
    [
      'Replace the local user:\n\n```\nR1# configure terminal\nR1(config)# username me secret 1\nR1(config)# end\n```',
      'Replace the local user: the 3 commands in order? ▸ configure terminal; username me secret 1; end',
    ],
    [
      '## 2) Initialize the disk\n\n```\nswitch: flash_init\nswitch: rename a b\nswitch: boot\n```',
      'Initialize the disk: the 3 commands in order? ▸ flash_init; rename a b; boot',
    ],
    [
      'Take the node off:\n\n```\nkubectl get pods -l app=web -o name | grep web-1\n```',
      'Take the node off: which command? ▸ kubectl get pods -l app=web -o name | grep web-1',
    ],
    [
      '- Checking the pool. It also shows who asked\n```\nshow ip pool\n```\n- Switching to another pool\n```\nip pool use two\n```',
      'Checking the pool: which command? ▸ show ip pool',
      'Switching to another pool: which command? ▸ ip pool use two',
    ],
    [
      'If we have a file of Ann and we want to change its owner to Bob, we could do:\n\n    $ ls -l file\n    -rw 1 ann\n    $ chown bob file\n    $ ls -l file',
      'Change its owner to Bob: which command? ▸ chown bob file',
    ],
    ['## Stop\n\n```bash\n    hive stop mine\n```', 'Stop: which command? ▸ hive stop mine'],
    [
      'Some examples are:\n\n- rename a user:\n\n```bash\nusermod -l new old\n```',
      'Rename a user: which command? ▸ usermod -l new old',
    ],
    [
      'Edit the line:\n\n    EXPIRE=2030-12-31  # Ends with that year',
      'EXPIRE=2030-12-31: what does it mean? ▸ Ends with that year',
    ],
    [
      '```bash\n# see what a copy holds\ntar -tf copy.tar   # by name\n```',
      'See what a copy holds: which command? ▸ tar -tf copy.tar',
    ],
    [
      '```bash\nkubectl get pods -A   # pods of all namespaces\nkubectl top nodes     # show the load of nodes\n```',
      'kubectl get pods -A: what is it for? ▸ Pods of all namespaces',
      'Show the load of nodes: which command? ▸ kubectl top nodes',
    ],
    [
      '```\nR1(config-if)#hive 1 weight 200     //Default is 100. The heaviest leads\nR1(config-if)#hive 1 swarm          //Take the lead at once\nR1(config-if)#end\n```',
      'hive 1 weight 200: what is there to know? ▸ Default is 100. The heaviest leads',
      'Take the lead at once: which command? ▸ hive 1 swarm',
    ],
    [
      '```\nR1(config-if)# hive 1 swarm  !only needed on the box that should lead\n```',
      'hive 1 swarm: what is there to know? ▸ Only needed on the box that should lead',
    ],
  ])('%j', (markdown, ...cards) => {
    expect(cardsOf('command', `# K\n\n${markdown}`)).toEqual(cards);
  });

  test.each([
    '```yaml\n# the kind\nkind: Pod\n```',
    '```bash\nls\ncd /tmp\n```',
    '## Hives\n\n```bash\nhive stop mine\n```',
    '```python\n# add\nadd(1)\n```',
    'By default it looks like this:\n\n    # defaults of new users\n    GROUP=100',
    '```bash\n# on node01\nkubectl get nodes\n```',
    'The user needs a password from `passwd`:\n\n```\npasswd me\n```',
    '- The pool, which can be empty\n```\nshow ip pool\n```',
    'Here is another useful command:\n\n```\nshow ip pool\n```',
    '- Shell: /bin/bash\n- Home: /home/me\n\n```\nhead -3 /etc/passwd\n```',
    '```\ncurl https://hive.example/all bees\nR1#\n```',
    '```\nkubectl top nodes # see below\nx = y + z # a sum of two\n```',
  ])('%j is code, not a fact', (block) => {
    expect(cardsOf('command', `# K\n\n${block}`)).toEqual([]);
  });
});
