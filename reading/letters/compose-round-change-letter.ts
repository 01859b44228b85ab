import type { Locale } from '@/domain/localized'
import type { Cause } from '@/domain/round-change/letters'
import type { Translate } from '@/i18n/translate'
import { sayLine, sayTitle, sayWhere } from '@/reading/calendar/say-session'
import { capitalised } from '@/reading/words/capitalised'
import { datesIn } from '@/reading/words/dates'
import { languageTags } from '@/reading/words/language-tag'
import type { Addressee } from './addressee'
import type { OwnContent } from './compose-link-letter'
import { mine } from './compose-session-letter'
import type { RoundChangeFacts } from './letter-facts'

type Told = RoundChangeFacts['sessions'][number]

/** One letter about all that changed for its reader in a round: what takes place now and what it replaces, or what does not take place. */
export function composeRoundChangeLetter(
  { title, of, sessions, reason }: RoundChangeFacts,
  { origin, now }: Addressee,
  locale: Locale,
  t: Translate,
): OwnContent {
  const count = sessions.length
  const cohort = sessions[0]?.session.cohortName
  return {
    subject: t(`mail.roundChanged.subject.${of}`, { title, count }),
    lead: t(`mail.roundChanged.lead.${of}`, { title, count }),
    paragraphs: of === 'toDraft' ? [t('mail.roundChanged.toDraft')] : [],
    rows: sessions.map((told) => ({
      label: momentOf(isOff(told) ? told.from : told.session.scheduledFor, told),
      value: [sayOne(told), ...notesOf(told)].join(' · '),
    })),
    quote: reason,
    action: mine(origin, t),
    smallPrint: [t('mail.roundChanged.body'), ...(cohort ? [t('mail.why', { cohort })] : [])],
  }

  /** What is off is named by its seat alone. */
  function sayOne(told: Told): string {
    return isOff(told) ? sayTitle(withSeat(told), locale, t) : sayLine(told.session, locale, t)
  }

  function momentOf(at: number, { session: { timeZone } }: Told): string {
    const dates = datesIn(locale, timeZone)
    const time = `${dates.time(at)} (${dates.zone(at)})`
    return capitalised(t('mail.roundPublished.entry', { day: dates.day(at, now), time }))
  }

  function notesOf(told: Told): string[] {
    return told.causes.map((cause) => t(`mail.roundChanged.cause.${cause}`, valuesOf(cause, told)))
  }

  function valuesOf(cause: Cause, { session, from }: Told): Record<string, string> {
    const dates = datesIn(locale, session.timeZone)
    const supervisors = session.people.filter(({ seat }) => seat === 'supervisor').map(({ name }) => name)
    if (cause === 'hour') return { day: dates.day(from, now), time: dates.time(from) }
    if (cause === 'supervisor') {
      return { names: new Intl.ListFormat(languageTags[locale]).format(supervisors) }
    }
    return cause === 'place' ? { where: sayWhere(session, t) } : {}
  }
}

/** Whether its reader is not expected any more. */
export function isOff({ session }: Pick<Told, 'session'>): boolean {
  return session.isCancelled || session.seat === null
}

/** An interview that its reader lost is named by the seat that they had. */
function withSeat({ session, seat }: Told): Told['session'] {
  return session.seat === null ? { ...session, seat } : session
}
