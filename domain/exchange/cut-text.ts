/** A text of at most so many UTF-16 units, with no half of a character at its end: PostgreSQL keeps none. */
export function cutText(text: string, most: number): string {
  const cut = text.slice(0, most)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
