import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import { datesIn } from '@/reading/words/dates'
import type { Addressee } from './addressee'
import type { OwnContent } from './compose-link-letter'
import type { AvailabilityFacts } from './letter-facts'

/** Asks a member when they cannot, or asks once more. No reason is asked; the link opens their hours and nothing else. */
export function composeAvailabilityLetter(
  facts: AvailabilityFacts,
  { origin, now, hoursUrl }: Addressee,
  locale: Locale,
  t: Translate,
): OwnContent {
  const { kind, title, cohortName, timeZone, hours, answerBy, until, isAgain } = facts
  const dates = datesIn(locale, timeZone)
  const isLate = now >= answerBy
  const values = { title, count: hours, day: dates.day(answerBy, now) }
  return {
    subject: t(isAgain ? 'mail.availabilityAsked.subjectAgain' : `mail.${kind}.subject`, values),
    lead: t(isAgain ? 'mail.availabilityAsked.leadAgain' : `mail.${kind}.lead`, values),
    paragraphs: [t(isLate ? 'mail.availabilityAsked.late' : 'mail.availabilityAsked.silence', values)],
    rows: [],
    quote: null,
    action: { label: t('mail.availabilityAsked.action'), url: hoursUrl ?? `${origin}/today` },
    smallPrint: [
      t('mail.availabilityAsked.small', { day: dates.day(until, now), time: dates.time(until) }),
      t('mail.why', { cohort: cohortName }),
    ],
  }
}
