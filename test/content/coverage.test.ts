import { describe, expect, it } from 'vitest';
import { familyOf } from '../../src/cards/card.ts';
import { readNote } from '../../src/notes/index.ts';
import { type ShippedNote, shippedNotes } from './shipped-notes.ts';

/** What a learner of the exam's compute, network and edge services asks for, and the headings that answer: note, then headings. */
const TOPICS: readonly (readonly [topic: string, note: string, ...headings: string[]])[] = [
  ['the usual stack', 'web-stack', 'Layers', 'Where each thing lives', 'Services that talk to each other'],
  ['compute', 'ec2-instances', 'EC2 instances'],
  ['instance types', 'ec2-instances', 'EC2 instance families', 'Burstable instances'],
  ['placement groups', 'ec2-placement-and-purchasing', 'Placement groups', 'Cluster placement groups'],
  ['launch types', 'ec2-placement-and-purchasing', 'Purchasing options', 'Spot Instances'],
  ['Graviton', 'ec2-instances', 'Graviton'],
  ['EC2 metrics', 'ec2-instances', 'EC2 metrics', 'EC2 instance recovery'],
  ['HPC', 'hpc', 'HPC data transfer', 'HPC networking', 'HPC storage', 'HPC automation'],
  ['scaling', 'auto-scaling', 'Scaling policies', 'Metrics for scaling', 'Spot in Auto Scaling groups'],
  ['scaling groups', 'auto-scaling', 'The Auto Scaling group', 'Lifecycle hooks', 'Scaling processes'],
  ['an update of a group', 'auto-scaling', 'Instance refresh', 'Rolling out a new version'],
  ['Docker', 'containers-ecs', 'Docker'],
  ['container management', 'containers-ecs', 'Docker and Amazon ECS', 'Amazon ECR'],
  ['ECS', 'containers-ecs', 'ECS concepts', 'ECS IAM roles', 'ECS networking', 'ECS scaling', 'ECS on Spot'],
  ['EKS', 'containers-eks', 'EKS node types', 'EKS storage'],
  ['App Runner', 'containers-eks', 'AWS App Runner', 'ECS Express Mode'],
  ['on-premises integration', 'containers-eks', 'ECS Anywhere', 'EKS Anywhere'],
  ['ECS Anywhere', 'containers-eks', 'ECS Anywhere'],
  ['EKS Anywhere', 'containers-eks', 'EKS Anywhere'],
  ['Lambda', 'lambda', 'Lambda use', 'Lambda deployment with CodeDeploy', 'Lambda monitoring'],
  ['Lambda limits', 'lambda', 'Lambda limits', 'Concurrency'],
  [
    'Lambda in a VPC',
    'lambda',
    'Lambda networking',
    'Synchronous and asynchronous invocation',
    'SNS and SQS before Lambda',
  ],
  ['load balancers', 'load-balancers', 'Load balancer types'],
  ['CLB', 'load-balancers', 'Classic Load Balancer'],
  ['ALB', 'load-balancers', 'Application Load Balancer', 'Target groups'],
  ['NLB', 'load-balancers', 'Network Load Balancer', 'NLB zonal DNS'],
  ['GLB', 'load-balancers', 'Gateway Load Balancer'],
  ['cross-zone', 'load-balancers', 'Cross-zone load balancing'],
  ['stickiness', 'load-balancers', 'Sticky sessions'],
  ['algorithms', 'load-balancers', 'Routing algorithms'],
  [
    'API Gateway',
    'api-gateway',
    'API Gateway features',
    'API Gateway limits',
    'Deployment and staging',
    'Integrations',
  ],
  ['uploads', 'api-gateway', 'Uploads through API Gateway'],
  ['endpoint types', 'api-gateway', 'Endpoint types', 'Caching'],
  ['API security', 'api-gateway', 'API Gateway security', 'Authentication'],
  ['API logging', 'api-gateway', 'Logging and monitoring of APIs'],
  ['usage plans', 'api-gateway', 'Usage plans and API keys'],
  ['WebSocket', 'api-gateway', 'WebSocket APIs'],
  ['private APIs', 'api-gateway', 'Private APIs'],
  ['AppSync', 'appsync-and-cognito', 'AppSync'],
  ['AppSync with Cognito', 'appsync-and-cognito', 'AppSync with Cognito', 'Cognito'],
  ['Route 53', 'route-53', 'Amazon Route 53'],
  ['record types', 'route-53', 'Record types'],
  ['the A record', 'route-53', 'Record types'],
  ['CNAME and alias', 'route-53', 'Alias and CNAME'],
  ['routing and TTL', 'route-53', 'TTL', 'Routing policies', 'Traffic Flow'],
  ['hosted zones', 'route-53', 'Hosted zones', 'Route 53 health checks'],
  ['hybrid DNS', 'route-53', 'Hybrid DNS'],
  ['Global Accelerator', 'global-accelerator-and-cloudfront', 'Global Accelerator', 'CloudFront or Global Accelerator'],
  ['comparisons', 'web-architectures', 'Choosing the architecture'],
  ['Elastic IP', 'web-architectures', 'Elastic IP on one EC2 instance'],
  ['stateless servers', 'web-architectures', 'Several instances behind DNS A records'],
  ['ALB and EC2', 'web-architectures', 'ALB, Auto Scaling group and EC2'],
  ['ALB and ECS on EC2', 'web-architectures', 'ALB and ECS on EC2'],
  ['ALB and Fargate', 'web-architectures', 'ALB and ECS on Fargate'],
  ['ALB and Lambda', 'web-architectures', 'ALB and Lambda'],
  ['API and Lambda', 'web-architectures', 'API Gateway and Lambda'],
  ['API as a proxy', 'web-architectures', 'API Gateway straight to an AWS service'],
  ['API and HTTP', 'web-architectures', 'API Gateway and an HTTP backend'],
  ['Outposts', 'edge-infrastructure', 'Outposts in your building', 'S3 on Outposts'],
  ['Wavelength', 'edge-infrastructure', 'AWS Wavelength'],
  ['Local Zones', 'edge-infrastructure', 'Local Zones near large cities'],
];

/** What the blueprints ask that is not among the topics: one note each, with at least twenty facts. */
const ADDED = [
  'cost-visibility',
  'data-stores',
  'disaster-recovery-and-backup',
  'migration-assessment',
  'multi-account-governance',
  'sap-c03-additions',
  'security-improvement',
];

const read = new Map(
  shippedNotes().map((note) => [note.name, { note, ...readNote({ path: note.name, text: note.lines.join('\n') }) }]),
);

function note(name: string) {
  const found = read.get(`aws/${name}.md`);
  if (found === undefined) throw new Error(`content/aws/${name}.md does not ship`);
  return found;
}

/** The lines of a heading's section, sub-headings included: from the heading to the next one as high. */
function section({ lines }: ShippedNote, title: string): { from: number; to: number } | null {
  const from = lines.findIndex((line) => line.replace(/^#+ /, '') === title && line.startsWith('#'));
  if (from < 0) return null;
  const depth = /^#+/.exec(lines[from] ?? '')?.[0].length ?? 0;
  const next = lines.findIndex((line, index) => index > from && (/^(#+) /.exec(line)?.[1]?.length ?? 9) <= depth);
  return { from: from + 1, to: next < 0 ? lines.length : next };
}

describe('the shipped notes', () => {
  it.each(TOPICS)('have cards about %s', (_topic, name, ...headings) => {
    const { note: shipped, drafts } = note(name);
    for (const heading of headings) {
      const part = section(shipped, heading);
      expect(part, heading).not.toBeNull();
      const cards = drafts.filter(({ lines }) => lines.line >= (part?.from ?? 0) && lines.line <= (part?.to ?? 0));
      expect(cards.length, heading).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(ADDED)('have at least twenty fact cards in %s', (name) => {
    expect(note(name).drafts.filter(({ form }) => familyOf(form) === 'fact').length).toBeGreaterThanOrEqual(20);
  });

  it('have at least 900 fact cards and no problem', () => {
    const all = [...read.values()];
    expect(all.flatMap(({ problems }) => problems)).toEqual([]);
    const facts = all.flatMap(({ drafts }) => drafts).filter(({ form }) => familyOf(form) === 'fact');
    expect(facts.length).toBeGreaterThanOrEqual(900);
  });

  it('lose less than 2 % of what they say, labels aside', () => {
    const all = [...read.values()];
    const cards = all.reduce((sum, { drafts }) => sum + drafts.length, 0);
    const lost = all.flatMap(({ note: shipped, skipped }) =>
      skipped
        .filter(({ reason }) => !reason.startsWith('a label'))
        .map(({ line, reason, text }) => `${shipped.name}:${line} ${reason}: ${text}`),
    );
    expect(lost.length / (cards + lost.length), lost.join('\n')).toBeLessThan(0.02);
  });

  it('ask no question twice in one note with two answers', () => {
    for (const { note: shipped, drafts } of read.values()) {
      const answers = new Map<string, string>();
      for (const { front, back, context } of drafts) {
        const asked = `${context.join(' › ')} ${front}`;
        expect(answers.get(asked) ?? back, `${shipped.name}: ${front}`).toBe(back);
        answers.set(asked, back);
      }
    }
  });
});
