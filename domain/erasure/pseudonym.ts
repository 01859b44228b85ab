/**
 * What somebody who was erased is called from then on, everywhere and for ever. Its no-break spaces keep it in one piece: a first name
 * alone would read « Personne », which is nobody.
 */
export function pseudonymOf(number: number): string {
  return `Personne\u00a0effacée\u00a0${number}`
}

/** The address of an emptied account, which must have one of its own: of a domain that leads nowhere (RFC 2606). */
export function emptiedAddress(number: number): string {
  return `erased-${number}@erased.invalid`
}
