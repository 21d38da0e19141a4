const WISH =
  /^(?:(?:you|we|they) (?:want|wanted|like|need|wish|prefer|choose|must|have)(?: (?:it|to|them|that|so))?|needed|necessary|required|possible|desired|wanted|any)$/i;

/** Whether what stands behind `if` or `when` only leaves it to the reader, and is no condition: "if you want to", "if needed". */
export function isWish(text: string): boolean {
  return WISH.test(text);
}
