/**
 * What is said of an item of the frame nobody has said, apart from its name: « Gratuité, non dite » → « non dite ». A sentence
 * that does not begin with the name is kept whole.
 */
export function unsaidOf(name: string, missing: string): string {
  if (!missing.startsWith(name)) return missing
  return missing.slice(name.length).replace(/^[,:\s]+/u, '') || missing
}
