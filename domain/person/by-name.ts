const collator = new Intl.Collator('fr')

/** A name as lists file it: what follows the first word, then the first word. « Ada Kerbrat » stands at K. */
export function sortName(name: string): string {
  const [given = '', ...rest] = name.trim().split(/\s+/u)
  return rest.length === 0 ? given : `${rest.join(' ')}, ${given}`
}

/** The order of people in lists: by family name, É beside E. Independent of the database's collation. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return collator.compare(sortName(one.name), sortName(other.name))
}
