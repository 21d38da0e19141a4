declare const studyDay: unique symbol;

/** A study day: days since 1970-01-01 in the learner's calendar. A number, so that intervals are added to it. */
export type StudyDay = number & { readonly [studyDay]: true };

/** A time zone: how far its clocks are ahead of UTC at an instant, in milliseconds (negative west of Greenwich). */
export type Zone = (at: number) => number;
