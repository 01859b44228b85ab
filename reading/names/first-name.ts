/** What people call each other in the room: the first word of the name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name
}
