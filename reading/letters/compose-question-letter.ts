import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import { datesIn } from '@/reading/words/dates'
import type { Addressee } from './addressee'
import type { OwnContent } from './compose-link-letter'
import type { QuestionFacts } from './letter-facts'

/** Reminds everybody alike of a moment to prepare: the letter does not say who has answered, to its reader neither. */
export function composeQuestionLetter(
  { cohortId, questionId, cohortName, timeZone, name, until }: QuestionFacts,
  { origin, now }: Addressee,
  locale: Locale,
  t: Translate,
): OwnContent {
  const day = datesIn(locale, timeZone).day(until, now)
  return {
    subject: t('mail.questionReminder.subject', { day }),
    lead: t('mail.questionReminder.lead', { name, day }),
    paragraphs: [t('mail.questionReminder.alike')],
    rows: [],
    quote: null,
    action: {
      label: t('mail.questionReminder.action'),
      url: `${origin}/cohorts/${cohortId}/stimuli/${questionId}`,
    },
    smallPrint: [t('mail.why', { cohort: cohortName })],
  }
}
