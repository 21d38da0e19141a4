/** Names of exams that two devices agree on. */
export const examNames = `
-- What names an exam that is over on every device, as the number of an event does. Those that ended before get numbers now.
CREATE TABLE exam_name (
  exam INTEGER PRIMARY KEY REFERENCES exam (key),
  counter INTEGER NOT NULL,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX exam_name_device ON exam_name (device, seq);
CREATE TRIGGER exam_name_kept BEFORE UPDATE ON exam_name
BEGIN SELECT RAISE(ABORT, 'the name of an exam is never changed'); END;

INSERT INTO exam_name (exam, counter, device, seq)
SELECT exam, number, device, number FROM (
  SELECT exam_event.exam, device.id AS device, row_number() OVER (ORDER BY exam_event.exam) + max(
    coalesce((SELECT max(seq) FROM review WHERE review.device = device.id), 0),
    coalesce((SELECT max(seq) FROM event WHERE event.device = device.id), 0),
    coalesce((SELECT max(seq) FROM answer WHERE answer.device = device.id), 0)) AS number
  FROM exam_event JOIN device ON device.own = 1 WHERE exam_event.kind = 'end');
`;
