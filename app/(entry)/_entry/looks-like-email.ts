/** Enough to catch a slip of the hand; whether the address exists, only a letter could tell. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text.trim())
}
