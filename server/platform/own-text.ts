/** A copy of a text that holds itself alone: a piece cut out of a longer text keeps the whole of it in memory (V8). */
export function ownText(piece: string): string {
  return Buffer.from(piece).toString()
}
