const collator = new Intl.Collator('fr')

/** Alphabetical order of people's names, É beside E. Independent of the database's collation. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return collator.compare(one.name, other.name)
}
