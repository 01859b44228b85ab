import type { Locale } from '@/domain/localized'
import { cleanName } from '@/domain/person/clean-name'
import type { Translate } from '@/i18n/translate'
import { firstName } from '@/reading/names/first-name'
import type { Addressee } from './addressee'
import { composeAvailabilityLetter } from './compose-availability-letter'
import { composeErasureLetter } from './compose-erasure-letter'
import { composeLinkLetter, type OwnContent } from './compose-link-letter'
import { composeQuestionLetter } from './compose-question-letter'
import { composeRoundChangeLetter } from './compose-round-change-letter'
import { composeRoundLetter } from './compose-round-letter'
import { composeSessionLetter } from './compose-session-letter'
import type { LetterContent } from './letter-content'
import type { LetterFacts } from './letter-facts'

/** What a letter says to its reader, in their language. */
export function composeLetter(
  facts: LetterFacts,
  to: Addressee,
  locale: Locale,
  t: Translate,
): LetterContent {
  const name = cleanName(to.name ?? '')
  const content = compose(facts, to, locale, t)
  return {
    ...content,
    // One line, whatever the names in it hold.
    subject: cleanName(content.subject),
    greeting: name === '' ? t('mail.greetingNobody') : t('mail.greeting', { name: firstName(name) }),
    linkInstead: t('mail.linkInstead'),
    smallPrint: [...content.smallPrint, t('mail.from', { place: to.origin })],
    unsubscribe: to.stopUrl === null ? null : { label: t('mail.stop'), url: to.stopUrl },
  }
}

function compose(facts: LetterFacts, to: Addressee, locale: Locale, t: Translate): OwnContent {
  switch (facts.kind) {
    case 'invitation':
    case 'magicLink':
    case 'passwordReset':
    case 'addressChange':
    case 'addressChanged':
    case 'personasEnded':
    case 'erasureAsked':
    case 'erasureDone':
      return composeLinkLetter(facts, to.now, locale, t)
    case 'roundPublished':
      return composeRoundLetter(facts, to, locale, t)
    case 'availabilityAsked':
    case 'availabilityReminder':
      return composeAvailabilityLetter(facts, to, locale, t)
    case 'questionReminder':
      return composeQuestionLetter(facts, to, locale, t)
    case 'roundChanged':
      return composeRoundChangeLetter(facts, to, locale, t)
    case 'erasureComing':
      return composeErasureLetter(facts, to, locale, t)
    default:
      return composeSessionLetter(facts, to, locale, t)
  }
}
