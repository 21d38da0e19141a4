import { expect, test } from 'vitest';
import { sentencesIn } from '../../../src/notes/language/sentences.ts';

test.each<[text: string, sentences: string[]]>([
  ['Queues buffer. Topics fan out.', ['Queues buffer.', 'Topics fan out.']],
  ['Use a queue, e.g. SQS, here', ['Use a queue, e.g. SQS, here']],
  ['TLS 1.2 is the minimum. See v1.3 too', ['TLS 1.2 is the minimum.', 'See v1.3 too']],
  [
    'Stops in brackets (one. Two.) do not count. This does',
    ['Stops in brackets (one. Two.) do not count.', 'This does'],
  ],
  ['reads are free; writes are billed', ['reads are free', 'writes are billed']],
  [
    'The key is kept in a file. otherwise the path of it is kept.',
    ['The key is kept in a file.', 'otherwise the path of it is kept.'],
  ],
  ['systemd starts jobs. systemd works in parallel', ['systemd starts jobs.', 'systemd works in parallel']],
  [
    'It sends requests to the pod . as the name says , it is simple',
    ['It sends requests to the pod .', 'as the name says , it is simple'],
  ],
  ['Files are kept in . and in ..', ['Files are kept in . and in ..']],
  [
    'Gates close at night ... only unlike doors they are of tin',
    ['Gates close at night ... only unlike doors they are of tin'],
  ],
  ['cloudlet is all about speed. trailer is about safety', ['cloudlet is all about speed.', 'trailer is about safety']],
  ['Open the lid. use the hook to lift it', ['Open the lid.', 'use the hook to lift it']],
  ['It has an IP. we call it the name', ['It has an IP.', 'we call it the name']],
  ['Use a queue, approx. the size of it', ['Use a queue, approx. the size of it']],
  ['Files end in .deny and so on. etc.', ['Files end in .deny and so on. etc.']],
  ['', []],
])('"%s" falls into its sentences', (text, sentences) => {
  expect(sentencesIn(text).map((sentence) => sentence.text)).toEqual(sentences);
});
