/** Most letters that a drawn key has room for. */
const MOST = 8

/** A name as it fits on a drawn key: the first word and the initial of the next, or its first letters and a point. */
export function abbreviated(name: string): string {
  if (name.length <= MOST) return name
  const [first = '', second] = name.split(' ')
  const withInitial = second ? `${first} ${second.slice(0, 1)}.` : ''
  if (withInitial !== '' && withInitial.length <= MOST) return withInitial
  return first.length <= MOST && second ? first : `${first.slice(0, MOST - 2)}.`
}
