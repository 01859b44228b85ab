/** Catches typing slips; only a message sent there could tell whether the address exists. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text.trim())
}
