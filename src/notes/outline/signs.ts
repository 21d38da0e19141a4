const special = /[^\x20-\x7e\n\t]/;
const yes = /[✅✔☑🗸]/gu;
const no = /[❌✘✖❎]/gu;
const arrows = /[➡➔➜⟶➝]/gu;
const quotes: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '´': "'" };

/** Pictographs, flags, skin tones and key caps; signs that are also plain text (©, ®, ™, arrows, digits) stay. */
const emoji = /(?![©®™↔-↙↩↪✓✗#*0-9])\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]|\u20e3/gu;

/** Text without emoji: a tick is `✓`, a cross `✗`, whatever their look; arrows are `→`; quotes are straight. */
export function plainSigns(text: string): string {
  if (!special.test(text)) {
    return text;
  }
  return text
    .replace(yes, '✓')
    .replace(no, '✗')
    .replace(arrows, '→')
    .replace(emoji, '')
    .replace(/[‘’“”´]/g, (quote) => quotes[quote] ?? quote);
}
