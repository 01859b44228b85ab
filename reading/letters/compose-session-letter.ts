import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import { daysFrom } from '@/i18n/zoned-time'
import type { CalendarSession } from '@/reading/calendar/calendar-session'
import { sayWhere, sayWho } from '@/reading/calendar/say-session'
import { datesIn } from '@/reading/words/dates'
import { nounsOf } from '@/reading/words/nouns'
import type { Addressee } from './addressee'
import type { OwnContent } from './compose-link-letter'
import type { SessionFacts } from './letter-facts'

/** A letter about one live session. */
export function composeSessionLetter(
  facts: SessionFacts,
  { origin, now }: Addressee,
  locale: Locale,
  t: Translate,
): OwnContent {
  const { kind, session } = facts
  const { scheduledFor, timeZone, seat } = session
  const dates = datesIn(locale, timeZone)
  const [day, time] = [dates.day(scheduledFor, now), dates.time(scheduledFor)]
  const url = `${origin}/sessions/${session.id}`
  const open = { label: t('mail.session.open'), url }
  const rest = {
    rows: rowsOf(session, now, locale, t),
    quote: null,
    action: open,
    smallPrint: [t('mail.why', { cohort: session.cohortName })],
  }
  const said = (
    of: 'sessionPlanned' | 'cancellationUndone' | 'sessionCancelled',
    more: Partial<OwnContent> = {},
  ): OwnContent => ({
    ...rest,
    subject: t(`mail.${of}.subject`, { day, time }),
    lead: t(`mail.${of}.lead`, { day, time }),
    paragraphs: [t(`mail.${of}.body`)],
    ...more,
  })
  switch (kind) {
    case 'sessionPlanned':
    case 'cancellationUndone':
      return said(kind)
    case 'sessionMoved': {
      if (facts.of === 'place') {
        return {
          ...rest,
          subject: t('mail.sessionMoved.subjectPlace', { day, time }),
          lead: t('mail.sessionMoved.leadPlace', { day, time }),
          paragraphs: [t('mail.sessionMoved.bodyPlace')],
        }
      }
      const [oldDay, oldTime] = [dates.day(facts.from, now), dates.time(facts.from)]
      return {
        ...rest,
        subject: t('mail.sessionMoved.subject', { day, time }),
        lead: t('mail.sessionMoved.lead', { day, time }),
        paragraphs: [t('mail.sessionMoved.body', { oldDay, oldTime })],
      }
    }
    case 'sessionCancelled':
      return said(kind, { quote: facts.reason, action: mine(origin, t) })
    case 'seatsChanged':
      if (seat === null) {
        return {
          ...rest,
          subject: t('mail.seatsChanged.subjectGone', { day, time }),
          lead: t('mail.seatsChanged.leadGone', { day, time }),
          paragraphs: [t('mail.seatsChanged.bodyGone')],
          rows: [],
          action: mine(origin, t),
        }
      }
      return {
        ...rest,
        subject: t('mail.seatsChanged.subject', { day, time }),
        lead: t('mail.seatsChanged.lead', { day, time }),
        paragraphs: [t('mail.seatsChanged.body')],
      }
    case 'absenceSaid': {
      const values = { name: facts.absent, day, time }
      return {
        ...rest,
        subject: t('mail.absenceSaid.subject', values),
        lead: t('mail.absenceSaid.lead', values),
        paragraphs: [t('mail.absenceSaid.body')],
        action: { label: t('mail.absenceSaid.action'), url: `${origin}/today` },
      }
    }
    case 'tomorrow': {
      const days = String(daysFrom(now, scheduledFor, timeZone))
      return {
        ...rest,
        subject: t('mail.tomorrow.subject', { days, time }),
        lead: t('mail.tomorrow.lead', { days, day, time }),
        paragraphs: [t('mail.tomorrow.body')],
      }
    }
    case 'selfAssessmentOwed': {
      const values = { seat: seat ?? 'advisor', day }
      return {
        ...rest,
        subject: t('mail.selfAssessmentOwed.subject', values),
        lead: t('mail.selfAssessmentOwed.lead', values),
        paragraphs: [t('mail.selfAssessmentOwed.body')],
        rows: [],
        action: { label: t('mail.selfAssessmentOwed.action'), url },
      }
    }
    case 'commitmentDue':
    case 'commitmentLate':
      return {
        ...rest,
        subject: t(`mail.${kind}.subject`),
        lead: t(`mail.${kind}.lead`, { day: dates.calendarDay(facts.due) }),
        paragraphs: [t(`mail.${kind}.body`)],
        rows: [],
        quote: facts.what,
        action: { label: t('mail.commitmentDue.action'), url: `${url}#commitment-${facts.commitmentId}` },
      }
    default:
      return facts satisfies never
  }
}

/** What follows from a letter about sessions that are not the reader's any more. */
export function mine(origin: string, t: Translate): OwnContent['action'] {
  return { label: t('mail.session.mine'), url: `${origin}/sessions` }
}

function rowsOf(session: CalendarSession, now: number, locale: Locale, t: Translate): OwnContent['rows'] {
  const { scheduledFor, minutes, timeZone, seat, form } = session
  const dates = datesIn(locale, timeZone)
  const when = t('mail.whenValue', {
    day: dates.day(scheduledFor, now),
    from: dates.time(scheduledFor),
    to: dates.time(scheduledFor + minutes * 60_000),
    zone: dates.zone(scheduledFor),
  })
  return [
    { label: t('mail.row.when'), value: when },
    { label: t('mail.row.where'), value: sayWhere(session, t) },
    ...(seat === null
      ? []
      : [{ label: t('mail.row.seat'), value: nounsOf(t, locale).seat(seat, [{ form }]) }]),
    ...sayWho(session, locale, t),
  ]
}
