import { firstName } from './first-name'

type Named = { readonly personId: string; readonly name: string }

/**
 * What people of one cohort are called so that no two are called the same: of several who have one name, the first to come keeps
 * it, and the others are numbered, « Camille Roy (2) ». In the order in which they joined, the names stay as they are.
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
 * What people who are together call each other: the first name; of several who share it, with the initial of the last name; of
 * several who share that too, the whole name. No two are called the same where no two whole names are the same.
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
