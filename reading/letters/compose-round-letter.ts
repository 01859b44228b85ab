import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import { sayLine } from '@/reading/calendar/say-session'
import { capitalised } from '@/reading/words/capitalised'
import { datesIn } from '@/reading/words/dates'
import type { Addressee } from './addressee'
import type { OwnContent } from './compose-link-letter'
import { mine } from './compose-session-letter'
import type { RoundFacts } from './letter-facts'

/** One letter for all sessions that a reader has in a round. */
export function composeRoundLetter(
  { title, sessions }: RoundFacts,
  { origin, now }: Addressee,
  locale: Locale,
  t: Translate,
): OwnContent {
  const count = sessions.length
  return {
    subject: t('mail.roundPublished.subject', { title, count }),
    lead: t('mail.roundPublished.lead', { title, count }),
    paragraphs: [],
    rows: sessions.map((session) => {
      const { scheduledFor, timeZone } = session
      const dates = datesIn(locale, timeZone)
      const time = `${dates.time(scheduledFor)} (${dates.zone(scheduledFor)})`
      return {
        label: capitalised(t('mail.roundPublished.entry', { day: dates.day(scheduledFor, now), time })),
        value: sayLine(session, locale, t),
      }
    }),
    quote: null,
    action: mine(origin, t),
    smallPrint: [
      t('mail.roundPublished.body', { count }),
      ...(sessions[0] ? [t('mail.why', { cohort: sessions[0].cohortName })] : []),
    ],
  }
}
