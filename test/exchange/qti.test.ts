import { expect, it } from 'vitest';
import { readQti } from '../../src/exchange/qti.ts';

const item = (
  body: string,
  declaration = '<correctResponse><value>A</value></correctResponse>',
  cardinality = 'single',
) =>
  `<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q1" title="One">
  <responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier">${declaration}</responseDeclaration>
  <itemBody>${body}</itemBody></assessmentItem>`;
const choice = (
  options = '<simpleChoice identifier="A">Yes</simpleChoice><simpleChoice identifier="B">No</simpleChoice>',
) =>
  `<choiceInteraction responseIdentifier="RESPONSE" maxChoices="0"><prompt>Which?</prompt>${options}</choiceInteraction>`;
const read = (...texts: string[]) =>
  readQti(
    'bank.zip',
    texts.map((text, index) => ({ name: `q${index}.xml`, text })),
  );
const cards = (...texts: string[]) => read(...texts).drafts.map(({ front, back }) => [front, back]);
const rules = (...texts: string[]) => read(...texts).problems.map(({ line, rule }) => `${line} ${rule}`);

it('reads a choice with its stem inside and outside of the prompt', () => {
  expect(cards(item(`<p>A company &amp; a <b>bucket</b>.</p>${choice()}`))).toEqual([
    ['A company & a bucket.\n\nWhich?', 'Yes'],
  ]);
});

it('takes the points of a mapping as the key where no correct response is given', () => {
  const mapping = '<mapping><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="B" mappedValue="-1"/></mapping>';
  expect(cards(item(choice(), mapping, 'multiple'))).toEqual([['Which?', 'Yes']]);
});

it('reads version 3 with its prefixes, and namespaced names', () => {
  const text = `<qti-assessment-item identifier="q" title="T"><qti-response-declaration identifier="R"><qti-correct-response>
    <qti-value>B</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><qti-choice-interaction
    response-identifier="R"><qti-prompt>Which?</qti-prompt><qti-simple-choice identifier="A">Yes</qti-simple-choice>
    <qti-simple-choice identifier="B">No</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>`;
  expect(cards(text)).toEqual([['Which?', 'No']]);
  expect(cards(text.replaceAll('<qti-', '<x:qti-').replaceAll('</qti-', '</x:qti-'))).toEqual([['Which?', 'No']]);
});

it('reads the choice items of version 1.2, without what must not be chosen', () => {
  const text = `<questestinterop><assessment><section><item ident="1" title="One"><presentation><material><mattext>Which two?</mattext></material>
    <response_lid ident="r"><render_choice><response_label ident="a"><material><mattext>A</mattext></material></response_label>
    <response_label ident="b"><material><mattext>B</mattext></material></response_label>
    <response_label ident="c"><material><mattext>C</mattext></material></response_label></render_choice></response_lid></presentation>
    <resprocessing><respcondition><conditionvar><and><varequal respident="r">a</varequal><varequal respident="r">b</varequal>
    <not><varequal respident="r">c</varequal></not></and></conditionvar><setvar varname="SCORE">100</setvar></respcondition></resprocessing>
    </item></section></assessment></questestinterop>`;
  expect(cards(text)).toEqual([['Which two?', 'A; B']]);
});

it('skips what is no choice, broken, or brings entities of its own, each with its number', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${item('<p>&a;</p>')}`;
  expect(
    rules(item('<p>Write.</p><extendedTextInteraction/>'), item(choice()).slice(0, -9), bomb, item(choice())),
  ).toEqual(['1 bank/not-choice', '2 bank/xml', '3 bank/xml']);
});

it('flags a picture that is not in the package, and asks several interactions one by one', () => {
  expect(rules(item(`<img src="a.png"/>${choice()}`))).toEqual(['1 bank/missing-image']);
  const other = choice('<simpleChoice identifier="A">1</simpleChoice><simpleChoice identifier="B">2</simpleChoice>');
  expect(read(item(`${choice()}${other}`)).tally).toMatchObject({ found: 2, imported: 2, flagged: 2 });
});

it('says of a package without a question that nothing was imported', () => {
  expect(read('<manifest/>')).toMatchObject({ unreadable: true, problems: [{ rule: 'bank/no-items' }] });
});
