const collator = new Intl.Collator('fr')

/** The order a reader looks people up in, É beside E, whatever the collation of the database. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return collator.compare(one.name, other.name)
}
