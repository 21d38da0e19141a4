import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const command = '```bash\nusermod -L me\n```\n\n';

const habits: Example[] = [
  [
    '* ##### `mkuser`\n  * this command will set a password for a user\n  * Must be run as root',
    'mkuser: what does it do? ▸ Sets a password for a user',
  ],
  [
    '* ##### `mkuser`\n  * this command is for the creation of a user\n  * Must be run as root',
    'mkuser: what is it for? ▸ The creation of a user',
  ],
  [
    `${command}This will add a sign in front of the password.`,
    'usermod -L me: what does it do? ▸ Adds a sign in front of the password',
  ],
  [
    '`show bindings all`\n\nIt shows all clients that have an address.',
    'show bindings all: what does it do? ▸ Shows all clients that have an address',
  ],
  [`${command}The command locks the account at once.`, 'usermod -L me: what does it do? ▸ Locks the account at once'],
  [
    '```\nmkuser me\n```\n\nThis will create a new user of that name with a shell, a home folder with the same name, and a group that is of this user alone.',
    'mkuser me: what is it that it creates? (3) ▸ A new user of that name with a shell; A home folder with the same name; A group that is of this user alone',
  ],
  [
    `${command}The same can be done with \`passwd -l me\`.`,
    'usermod -L me: which other command does the same? ▸ passwd -l me',
  ],
  [
    `${command}The same can be achieved with \`passwd -l\`:\n\n\`\`\`bash\npasswd -l me\n\`\`\``,
    'usermod -L me: which other command does the same? ▸ passwd -l me',
  ],
];

const nearMisses = [
  '* ##### `/etc/users`\n  * this will set a password for a user\n  * Must be read as root',
  '```\nmkuser me\n```\n\nThis will create a user of that name, which nobody can log in as before there is a password, and a folder that is kept when it is deleted.',
  '```yaml\na: b\n```\n\nThis will add a sign in front of the password.',
  '```bash\nusermod -L me\nusermod -U me\n```\n\nThis will add a sign in front of the password.',
  `${command}This is rarely needed by anybody.`,
  `${command}This will be gone tomorrow morning.`,
  `${command}Passwords are kept in a file.`,
  'Passwords are kept in a file.\n\nThe same can be done with `passwd -l me`.',
];

describe('what is said right below a command', () => {
  test.each(habits)('%j', (markdown, ...cards) =>
    expect(cardsOf('command-effect', `# K\n\n${markdown}`)).toEqual(cards),
  );

  test.each(nearMisses)('%j does not say what it does', (markdown) =>
    expect(cardsOf('command-effect', `# K\n\n${markdown}`)).toEqual([]),
  );
});
