import { cleanName } from '@/domain/person/clean-name'
import type { Translate } from '@/i18n/translate'
import { firstName } from '@/reading/names/first-name'
import { composeLinkLetter } from './compose-link-letter'
import type { LetterContent } from './letter-content'
import type { LetterFacts } from './letter-facts'

/** Whom a letter is for, and where the product stands. */
export type Addressee = { readonly name: string | null; readonly origin: string; readonly now: number }

/** What a letter says to its reader, in their language. */
export function composeLetter(facts: LetterFacts, to: Addressee, t: Translate): LetterContent {
  const name = cleanName(to.name ?? '')
  const content = composeLinkLetter(facts, to.now, t)
  return {
    ...content,
    // One line, whoever chose the names in it.
    subject: cleanName(content.subject),
    greeting: name === '' ? t('mail.greetingNobody') : t('mail.greeting', { name: firstName(name) }),
    linkInstead: t('mail.linkInstead'),
    smallPrint: [...content.smallPrint, t('mail.from', { place: to.origin })],
  }
}
