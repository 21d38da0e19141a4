import { cleanText } from '../notes/plain.ts';
import { type Option, orderMatters } from './question.ts';
import { questionTaker } from './question-card.ts';
import { type Gathering, gathering, type Reading, type Remark, unusable } from './reading.ts';
import { childrenOf, elementsNamed, parseXml, textOf, type XmlElement } from './xml.ts';

const FORMAT = 'question bank (QTI)';

/** A file of a package: its name in it and its text. */
export type QtiFile = { name: string; text: string };

type Take = ReturnType<typeof questionTaker>;
type Item = { element: XmlElement; name: string; number: number };

/** Whether a text is an item or a test in this form. */
export function isQti(text: string): boolean {
  return /<(?:\w+:)?(?:qti-)?(?:assessment-?item|questestinterop)\b/i.test(text);
}

/**
 * Reads the items of a QTI package, or of a single file: 2.1 and 2.2, 3.0, and the `choice` items of 1.2. A problem's line is
 * the item's number in the package. `has` says whether the package holds a file with this name, for pictures.
 */
export function readQti(
  path: string,
  files: readonly QtiFile[],
  has: (name: string) => boolean = () => false,
): Reading {
  const gathered = gathering(path, FORMAT);
  const take = questionTaker(gathered, 'bank');
  let number = 0;
  for (const { name, text } of [...files].sort((one, other) =>
    one.name.localeCompare(other.name, 'en', { numeric: true }),
  )) {
    if (!isQti(text)) continue;
    const root = parseXml(cleanText(text));
    if (root === null) {
      number += 1;
      gathered.skip({
        line: number,
        rule: 'bank/xml',
        message: `${name} is broken XML, or defines entities of its own, and was skipped.`,
      });
      continue;
    }
    for (const element of elementsNamed(root, 'assessmentitem', 'qti-assessment-item', 'item')) {
      number += 1;
      const item = { element, name, number };
      if (element.name === 'item') readOldItem(item, gathered, take);
      else readItem(item, gathered, take, has);
    }
  }
  return number === 0
    ? unusable(path, FORMAT, 'bank/no-items', 'There is no question in this package: nothing was imported.')
    : gathered.done();
}

const named = (element: XmlElement, name: string, dashed: string): XmlElement[] =>
  elementsNamed(element, name, `qti-${dashed}`);
const isFeedback = ({ name }: XmlElement): boolean => /feedback/.test(name) || /choice-?interaction$/.test(name);

function readItem(
  { element, name, number }: Item,
  gathered: Gathering,
  take: Take,
  has: (name: string) => boolean,
): void {
  const interactions = named(element, 'choiceinteraction', 'choice-interaction');
  const title = element.attributes.title ?? element.attributes.identifier ?? name;
  if (interactions.length === 0) {
    const message = `“${title}” (${name}) is no choice question and was skipped.`;
    gathered.skip({ line: number, rule: 'bank/not-choice', message });
    return;
  }
  const keys = new Map(
    named(element, 'responsedeclaration', 'response-declaration').map((each) => [
      each.attributes.identifier ?? '',
      keyOf(each),
    ]),
  );
  const [body] = named(element, 'itembody', 'item-body');
  const before = body === undefined ? '' : textOf(body, isFeedback);
  const feedback = named(element, 'modalfeedback', 'modal-feedback')
    .map((each) => textOf(each))
    .filter((text) => text !== '');
  for (const [index, interaction] of interactions.entries()) {
    const key =
      keys.get(
        interaction.attributes.responseidentifier ?? interaction.attributes['response-identifier'] ?? 'RESPONSE',
      ) ?? [];
    const choices = named(interaction, 'simplechoice', 'simple-choice');
    const options: Option[] = choices.map((choice) => ({
      text: textOf(choice, isFeedback),
      right: key.includes(choice.attributes.identifier ?? ''),
      why:
        elementsNamed(choice, 'feedbackinline', 'qti-feedback-inline')
          .map((each) => textOf(each))
          .join(' ') || null,
      picture: null,
    }));
    const prompts = named(interaction, 'prompt', 'prompt').map((each) => textOf(each));
    const images = [...(body === undefined ? [] : elementsNamed(body, 'img'))]
      .map((image) => image.attributes.src ?? '')
      .filter((src) => src !== '');
    const flags: Remark[] = [];
    const missing = images.filter((src) => !has(src));
    if (missing.length > 0) {
      flags.push({
        line: number,
        rule: 'bank/missing-image',
        message: `${missing[0]} is not in the package: the question is asked without it.`,
      });
    }
    if (interactions.length > 1) {
      flags.push({
        line: number,
        rule: 'bank/sub-questions',
        message: 'This item asks several questions: each is imported on its own, with the common text.',
      });
    }
    const isFixed = choices.some((choice) => choice.attributes.fixed === 'true');
    take(
      {
        stem: [before, ...prompts].filter((text) => text !== '').join('\n\n') || (index === 0 ? title : ''),
        options,
        fixedOrder: isFixed || orderMatters(options),
        picture: images[0] === undefined ? null : { alt: '', path: images[0] },
        explanation: feedback.join('\n') || null,
        context: [],
        tags: [],
        lines: { line: number, endLine: number },
      },
      flags,
    );
  }
}

/** The identifiers of the right options: those of the correct response, else those the mapping gives points for. */
function keyOf(declaration: XmlElement): string[] {
  const correct = named(declaration, 'correctresponse', 'correct-response');
  const values = correct.flatMap((each) => elementsNamed(each, 'value', 'qti-value')).map((each) => textOf(each));
  if (values.length > 0) return values;
  return named(declaration, 'mapentry', 'map-entry')
    .filter(({ attributes }) => Number(attributes.mappedvalue ?? attributes['mapped-value'] ?? 0) > 0)
    .map(({ attributes }) => attributes.mapkey ?? attributes['map-key'] ?? '');
}

/** An item of QTI 1.2: the right options are those whose being chosen sets a score above zero. */
function readOldItem({ element, name, number }: Item, gathered: Gathering, take: Take): void {
  const [render] = elementsNamed(element, 'render_choice');
  const [presentation] = elementsNamed(element, 'presentation');
  if (render === undefined || presentation === undefined) {
    const message = `“${element.attributes.title ?? name}” is no choice question and was skipped.`;
    gathered.skip({ line: number, rule: 'bank/not-choice', message });
    return;
  }
  const right = new Set<string>();
  for (const condition of elementsNamed(element, 'respcondition')) {
    const scores = elementsNamed(condition, 'setvar').some((each) => Number(textOf(each)) > 0);
    if (scores) for (const value of chosenIn(condition)) right.add(value);
  }
  const html = (each: XmlElement): string =>
    elementsNamed(each, 'mattext')
      .map((text) => textOf(text))
      .join(' ');
  const options: Option[] = elementsNamed(render, 'response_label').map((label) => ({
    text: html(label),
    right: right.has(label.attributes.ident ?? ''),
    why: null,
    picture: null,
  }));
  const stem = childrenOf(presentation)
    .flatMap((child) =>
      child.name === 'material'
        ? [html(child)]
        : child.name === 'flow'
          ? childrenOf(child)
              .filter((each) => each.name === 'material')
              .map(html)
          : [],
    )
    .join('\n');
  take({
    stem,
    options,
    fixedOrder: orderMatters(options),
    picture: null,
    explanation: null,
    context: [],
    tags: [],
    lines: { line: number, endLine: number },
  });
}

/** What a condition wants chosen; what stands in a `not` must not be. */
function chosenIn(element: XmlElement): string[] {
  if (element.name === 'not') return [];
  if (element.name === 'varequal') return [textOf(element)];
  return childrenOf(element).flatMap(chosenIn);
}
