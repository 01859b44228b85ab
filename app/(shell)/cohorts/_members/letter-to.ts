/** Some mail programs cut an address off that is longer than this. */
const LONGEST = 2_000

/**
 * The `mailto:` address of a letter to these people, each in blind copy, so that none learns the address of another. Null where
 * no one has an address, or where there are too many for one letter.
 */
export function letterTo(people: readonly { readonly email: string | null }[]): string | null {
  const addresses = people.flatMap(({ email }) => email ?? [])
  if (addresses.length === 0) return null
  const letter = `mailto:?bcc=${addresses.map(encodeURIComponent).join(',')}`
  return letter.length <= LONGEST ? letter : null
}
