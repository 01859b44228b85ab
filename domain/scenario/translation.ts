import type { Locale, Localized } from '@/domain/localized'

/** The sentences of a text, as people count them; an abbreviation in the middle of one may be taken for an end. */
export function sentencesOf(text: string): string[] {
  const whole = text.trim()
  return whole === '' ? [] : whole.split(/(?<=[.!?…](?:\s?[»”"’)])?)\s+(?=[\p{Lu}«“"(\d])|\n+/u)
}

/**
 * What a text does not say yet in one language: the last sentences of the other language, as many as it has more. Empty where both have
 * the same number, or this one more.
 */
export function leftToTranslate(text: Localized, into: Locale): string[] {
  const [source, target] = into === 'en' ? [text.fr, text.en] : [text.en, text.fr]
  return sentencesOf(source).slice(sentencesOf(target).length)
}
