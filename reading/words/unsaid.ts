/**
 * What is said of an unsaid item of the frame, apart from its name: « Gratuité, non dite » → « non dite ». A sentence
 * that does not begin with the name is kept whole.
 */
export function unsaidOf(name: string, missing: string): string {
  if (!missing.startsWith(name)) return missing
  return missing.slice(name.length).replace(/^[,:\s]+/u, '') || missing
}
