/**
 * What people call each other in the room: the first word of the name. The pseudonym of an erased person is one word, by its
 * no-break spaces.
 */
export function firstName(name: string): string {
  return name.trim().split(/[^\S\u00a0]+/u)[0] ?? name
}
