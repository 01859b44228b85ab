/** Of the addresses of personas. A domain of its own under a name that no person can have (RFC 2606). */
const personaDomain = 'demonstration.invalid'

/** The address that a persona has in place of one: it belongs to no person. */
export function personaAddress(personaId: string): string {
  return `${personaId}@${personaDomain}`
}

/** Whether an address is of the personas: no person signs in, is written to or is invited by it. */
export function isPersonaAddress(address: string): boolean {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  return domain === personaDomain || domain.endsWith(`.${personaDomain}`)
}
