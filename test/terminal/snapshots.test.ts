import { describe, expect, it } from 'vitest';
import { dashboardOf, itemOf, itemsOf, sessionOf, startApp, worldOf } from './world.ts';

const widths = [
  [60, 18],
  [80, 24],
  [120, 40],
] as const;

const spread = itemOf({
  id: 'spread',
  front: 'Spread placement group: at most how many running instances in one Availability Zone?',
  back: '7',
  citations: ['EC2 User Guide, placement strategies', 'April 2026'],
});
const cluster = itemOf(
  {
    id: 'cluster',
    form: 'list',
    front: 'Cluster placement group: what to know? (3)',
    members: [
      'same rack, same Availability Zone',
      '10 Gbps between instances',
      'if the rack fails, all instances fail',
    ],
  },
  { flagged: true },
);

describe.each(widths)('the screens at %i × %i', (columns, rows) => {
  it('shows the dashboard', async () => {
    const record = dashboardOf({
      readiness: 'not enough evidence: 38 more questions, on tasks 1.4, 3.5, 4.1',
      coverage: [
        { label: 'facts', share: 0.26 },
        { label: 'questions', share: 0.12 },
      ],
    });
    const app = await startApp(worldOf(sessionOf([]), record), { screen: 'dashboard' }, columns, rows);
    expect(app.text()).toMatchSnapshot();
  });

  it('shows a question, its answer, a list, the end and the keys', async () => {
    const session = sessionOf([spread, cluster, ...itemsOf(1)]);
    const app = await startApp(worldOf(session), { screen: 'review', session }, columns, rows);
    expect(app.text()).toMatchSnapshot('question');
    await app.type(' s');
    expect(app.text()).toMatchSnapshot('answer with its source');
    await app.type('s3 ');
    expect(app.text()).toMatchSnapshot('list');
    await app.type('?');
    expect(app.text()).toMatchSnapshot('keys');
    await app.type('?a1 4 a3');
    expect(app.text()).toMatchSnapshot('end');
  });
});
