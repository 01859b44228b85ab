import { firstName } from './first-name'

type Named = { readonly personId: string; readonly name: string }

/**
 * Unique names in a cohort: the first to join keeps a shared name, others are numbered, « Camille Roy (2) ». In order
 * of joining, names stay stable.
 */
export function tellApart(people: readonly Named[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const called = new Map<string, string>()
  for (const { personId, name } of people) {
    if (called.has(personId)) continue
    let [label, number] = [name, 1]
    while (taken.has(plain(label))) {
      number += 1
      label = `${name} (${number})`
    }
    taken.add(plain(label))
    called.set(personId, label)
  }
  return called
}

/**
 * What people who meet call each other: the first name, with the last initial if shared, or the whole name if that is
 * shared too. Unique if whole names are.
 */
export function shortNames(people: readonly Named[]): ReadonlyMap<string, string> {
  const forms = people.map((person) => ({
    ...person,
    first: firstName(person.name),
    initial: withInitial(person.name),
  }))
  const isAlone = (text: string, form: 'first' | 'initial' | 'name', personId: string) =>
    forms.every((other) => other.personId === personId || plain(other[form]) !== plain(text))
  return new Map(
    forms.map(({ personId, name, first, initial }) => {
      if (isAlone(first, 'first', personId)) return [personId, first]
      const isEnough = isAlone(initial, 'initial', personId) && isAlone(initial, 'name', personId)
      return [personId, isEnough ? initial : name]
    }),
  )
}

/** « Camille R. »; the name as it is where there is one word alone. The number of a namesake is no word. */
function withInitial(name: string): string {
  const [first = name, ...rest] = name.replace(/ \(\d+\)$/u, '').split(' ')
  const last = rest.at(-1)
  return last === undefined ? first : `${first} ${[...last][0]?.toUpperCase()}.`
}

/** The same for names that are read as the same. */
function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
