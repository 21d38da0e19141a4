declare const studyDay: unique symbol;

/** A study day: days since 1970-01-01 in the learner's calendar. A number, so that intervals are added to it. */
export type StudyDay = number & { readonly [studyDay]: true };
