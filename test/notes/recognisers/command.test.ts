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
      '```\n-G (--groups)      Further groups\n-m (--create-home) Create a home\n-r (--system)      Create a system account\n```',
      '-G (--groups): what are they? ▸ Further groups',
      '-m (--create-home): what does it do? ▸ Create a home',
      '-r (--system): what does it do? ▸ Create a system account',
    ],
    [
      'List the aging of an account\n\n    # chage -l me\n    Last change : never',
      'List the aging of an account: which command? ▸ chage -l me',
    ],
    [
      '```\n#   PASS_MAX_DAYS   Most days a password may be used.\n```',
      'PASS_MAX_DAYS: what is it? ▸ Most days a password may be used',
    ],
  ])('%j', (markdown, ...cards) => {
    expect(cardsOf('command', `# K\n\n${markdown}`)).toEqual(cards);
  });

  test.each([
    '```\n-r   Create a system account\n```',
    '```yaml\n# the kind\nkind: Pod\n```',
    '```bash\nls\ncd /tmp\n```',
    '```python\n# add\nadd(1)\n```',
    'By default it looks like this:\n\n    # defaults of new users\n    GROUP=100',
    '```bash\n# on node01\nkubectl get nodes\n```',
  ])('%j is code, not a fact', (block) => {
    expect(cardsOf('command', `# K\n\n${block}`)).toEqual([]);
  });
});
