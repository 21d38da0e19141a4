import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- Import old hives using `hive import <name>`. E.g. `hive import oak`.',
    'Import old hives: which command? ▸ hive import <name>',
  ],
  [
    'Moving a hive (e.g. to the yard):\n`hive move oak yard`\n* The lid has to be changed as well\n* The bees stay in it\n',
    'Moving a hive (e.g. to the yard): which command? ▸ hive move oak yard',
  ],
  [
    '- To see the open gates\n  - hive-server -h | grep gate',
    'See the open gates: which command? ▸ hive-server -h | grep gate',
  ],
  [
    'When you make a yard, you need to make gates, boxes and fences with use of:\n- `gcloud compute gate-rule`\n- `gcloud compute box-rule`\n- `gcloud compute fences`',
    'When you make a yard, you need to make gates, boxes and fences with use of: which commands? (3) ▸ gcloud compute gate-rule; gcloud compute box-rule; gcloud compute fences',
  ],
  [
    '- The tool can be installed with a script (on Alpha: `yum install -y beta`',
    'The tool can be installed with a script, on Alpha: which command? ▸ yum install -y beta',
  ],
  [
    '1. Format the disk as swap space.\n    * Example: `mkswap /dev/sdb`\n1. Look at it\n    * Is there',
    'Format the disk as swap space: which command? ▸ mkswap /dev/sdb',
  ],
  [
    '- Show the history of a rollout: `kubectl rollout history`',
    'Show the history of a rollout: which command? ▸ kubectl rollout history',
  ],
  ['You can also edit a pod like this: `kubectl edit pod web`', 'Edit a pod: which command? ▸ kubectl edit pod web'],
  ['## View the logs\n\n`docker logs web`', 'View the logs: which command? ▸ docker logs web'],
  ['## Remove\n\n`docker rm web` (only when it is stopped)', 'Remove: which command? ▸ docker rm web'],
  ['Running containers\n\n`docker ps -q`', 'Running containers: which command? ▸ docker ps -q'],
  [
    '1. Drain the first node\n\n   `kubectl drain n1`\n2. Upgrade it\n\n   `apt upgrade kubeadm`',
    'Drain the first node: which command? ▸ kubectl drain n1',
    'Upgrade it: which command? ▸ apt upgrade kubeadm',
  ],
  [
    'see the status of a rollout\n`k rollout status web`',
    'See the status of a rollout: which command? ▸ k rollout status web',
  ],
  ['to see the boxes\n==box list --all==\nand more', 'See the boxes: which command? ▸ box list --all'],
  ['## Passing variables\n\n`-e NAME=yes`', 'Passing variables: which option? ▸ -e NAME=yes'],
  [
    'Check the install\n\n`docker version` or `docker info`',
    'Check the install: which command? ▸ docker version or docker info',
  ],
  [
    'If it says that you may not. Run this and log in again:\n\n`usermod -aG docker me`',
    'If it says that you may not: which command? ▸ usermod -aG docker me',
  ],
  [
    'Run a command:\n\n`docker <group> <command>` i.e. `docker container run`',
    'Run a command: which command? ▸ docker <group> <command> i.e. docker container run',
  ],
  [
    'Show the bundles and their ports with `S1# show bundle summary`',
    'Show the bundles and their ports: which command? ▸ show bundle summary',
  ],
  [
    'Put ports into a bundle with `(config-if)# bundle <1-64> mode {active | passive} | {on}`',
    'Put ports into a bundle: which command? ▸ bundle <1-64> mode {active | passive} | {on}',
  ],
  [
    '`kubeadm upgrade plan`  # the kubelet stays as it is',
    'kubeadm upgrade plan: what is there to know? ▸ The kubelet stays as it is',
  ],
  [
    'Stop it\n\n`docker stop <id>` (The id only needs enough characters to be unique)',
    'Stop it: which command? ▸ docker stop <id>',
    'The id only needs […] ▸ enough characters to be unique',
  ],
  [
    'Configure what decides the port with `(config)# bundle balance {src-mac-address | dst-mac-address | src-dst-mac-address | src-ip-address | dst-ip-address}`',
    'Configure what decides the port: which command? ▸ bundle balance {src-mac-address | dst-mac-address | src-dst-mac-address | src-ip-address | dst-ip-address}',
  ],
];

const nearMisses = [
  'Access is given with `chmod go-rwx`',
  '- To see the open gates\n  - look - they are red',
  '- The open gates\n  - hive-server -h | grep gate',
  '1. mkswap - makes room to swap.\n    * Example: `mkswap /dev/sdb`\n1. Look at it\n    * Is there',
  '- Default port: `443`',
  '- **Agent**: `docker run agent`',
  'Is it running? We shall see.\n\n`docker ps -q`',
  '`docker ps -q`\n\n`docker ps -a`',
  'Files are kept safe with `chmod go-rwx`',
  'Encrypt the volume with `kms`',
  '`docker ps -q` # see below',
  '`docker ps -q` (rarely needed)',
  'Lock a user:\n\n```\nusermod -L me\n```',
  '## Logs of a host\n\nThey are kept.\n\n- `docker ps -q` shows them',
];

describe('a command in code beside or below what it is for', () => {
  test.each(habits)('%j', (markdown, ...cards) =>
    expect(cardsOf('inline-command', `# K\n\n${markdown}`)).toEqual(cards),
  );

  test.each(nearMisses)('%j asks for none', (markdown) =>
    expect(cardsOf('inline-command', `# K\n\n${markdown}`)).toEqual([]),
  );
});
