export type InstitutionFailure = 'accountThere' | 'noAddress' | 'leftOff' | 'suspended' | 'failed'

const known: Readonly<Record<string, InstitutionFailure>> = {
  account_not_linked: 'accountThere',
  email_not_found: 'noAddress',
  access_denied: 'leftOff',
  account_suspended: 'suspended',
}

/** Why an institution's sign-in brought no one in, from the word in the address it came back to; null where none is there. */
export function institutionFailure(error: string | string[] | undefined): InstitutionFailure | null {
  if (error === undefined) return null
  const word = Array.isArray(error) ? error[0] : error
  return (word !== undefined && Object.hasOwn(known, word) ? known[word] : null) ?? 'failed'
}
