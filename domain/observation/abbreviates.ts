import type { Localized } from '@/domain/localized'

/**
 * Whether a short name abbreviates the long one: each of its words is a word of the long name, or the beginning of one. A person who
 * meets the one on a button and the other in a debrief then knows them for the same code.
 */
export function abbreviates(short: string, long: string): boolean {
  const whole = wordsOf(long)
  return wordsOf(short).every((word) => whole.some((each) => each.startsWith(word)))
}

/** The languages in which the short name of a code does not abbreviate the long one. */
export function unlikeIn({
  label,
  shortLabel,
}: {
  readonly label: Localized
  readonly shortLabel: Localized
}): readonly (keyof Localized)[] {
  return (['fr', 'en'] as const).filter((language) => !abbreviates(shortLabel[language], label[language]))
}

function wordsOf(name: string): readonly string[] {
  return name.toLocaleLowerCase('fr').match(/[\p{L}\p{N}]+/gu) ?? []
}
