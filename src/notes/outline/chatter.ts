/** What an author writes to say that something is asked often: no fact, but the items above it matter more. */
const emphatic =
  /^(?:very |super |really |quite |so |an? )*(?:popular|important|im\w{4,9}t|common|frequent|frequently asked|hot|likely|favou?rite)\b.{0,40}\b(?:exams?|tests?|questions?|topic)\b[\s!.*]*$|^(?:popular|common|frequent|typical) (?:exam|test) (?:question|topic)s?[\s!.]*$|^(?:(?:very )?(?:important|imp)|exam|exam question|remember(?: this)?(?: for (?:the )?exam)?|know this(?: for (?:the )?exam)?|memori[sz]e(?: this)?|must know|asked (?:often|a lot)|(?:will|may|might|could) (?:be on|appear (?:in|on)|come up (?:in|on)) (?:the )?(?:exam|test))[\s!.]*$/i;

/** "Sometimes asked in the exam", "The exam loves to ask about ports": who asks, and no number or name of what. */
const asked =
  /^(?:(?:this|it|that) )?(?:(?:is|are|was|gets?|will be|can be|may be) )?(?:sometimes|often|frequently|commonly|usually|always|regularly|likely)?\s?(?:(?:is|are|was|gets?|will be|can be|may be) )?(?:asked|tested|comes? up|appears?|shows? up|featured)(?: (?:a lot|often|sometimes|frequently))?(?: (?:about|for))? (?:in|on|at|during) (?:the |your |this )?(?:\w+ )?(?:exams?|tests?)[\s!.]*$|^(?:the |this )?(?:exams?|tests?) (?:really |often |always |sometimes |may |might |will |can )?(?:loves?|likes?|tends?|asks?|wants?) (?:to (?:ask|test|see)|asking|testing)?\b[^:\d]*$/i;

/** Whether a whole item only says that what stands above it is asked often. */
export function isChatter(text: string): boolean {
  return text.length < 80 && (emphatic.test(text) || asked.test(text));
}

/** Sections that lead elsewhere and hold no facts. */
const navigation =
  /^(?:related(?: (?:notes?|topics?|pages?|links?|articles?|reading))?|references?|links?|useful links|external links|see also|further reading|additional reading|reading list|(?:additional |extra |other |study |learning )?resources|sources?|bibliography|table of contents|contents|toc|navigation|backlinks|footnotes|credits|acknowledge?ments|licen[cs]e|changelog)$/i;

/** Why the section that a heading opens holds no facts, as a short phrase; null where it may hold some. */
export function emptySection(label: string): string | null {
  if (navigation.test(label)) return 'a section of links';
  return /^learning (?:objectives|outcomes|goals)$/i.test(label) ? 'says only what is going to be learnt' : null;
}

/** Whether a text is only an address, or nothing that can be asked: dots, `etc`, signs. */
export function emptyReason(text: string): string | null {
  if (/^<?(?:https?:\/\/|www\.)\S+>?$/i.test(text)) {
    return 'a bare link';
  }
  if (/^(?:(?:and )?etc\.*|\.{2,}|…|and (?:so on|more|others)|tbd|todo|wip|n\/a)[.!…]*$/i.test(text)) {
    return 'says only that there is more';
  }
  return /[\p{L}\p{N}]/u.test(text) ? null : 'no words';
}
