import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { sayPseudonyms } from '@/domain/erasure/pseudonym'
import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import type { CalendarSession } from '@/reading/calendar/calendar-session'
import { sayTitle, sayWhere, sayWho } from '@/reading/calendar/say-session'

const ALARM_SECONDS = 30 * 60
const REFRESH_SECONDS = 60 * 60

export type CalendarNeeds = {
  readonly locale: Locale
  readonly t: Translate
  readonly origin: string
  /** Who a change comes from; calendars want to know it before they take something away. Null: not said. */
  readonly organiser: { readonly name: string; readonly address: string } | null
}

/**
 * Live sessions as an iCalendar file. `publish`: they are so; `cancel`: take them away. Moments are told in UTC, which no change of
 * clocks can move; calendars show them on their reader's own.
 */
export function writeCalendar(
  sessions: readonly CalendarSession[],
  method: 'publish' | 'cancel',
  needs: CalendarNeeds,
): string {
  const { t } = needs
  const calendar = ical({
    name: t('mail.calendar.feed'),
    prodId: { company: 'Triade', product: 'Triade' },
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  })
  for (const session of sayPseudonyms(sessions, needs.locale))
    addEvent(calendar, session, method === 'cancel', needs)
  return calendar.toString()
}

/** The name of a live session in every calendar, for good. */
export function uidOf(liveSessionId: string): string {
  return `${liveSessionId}@triade`
}

function addEvent(
  calendar: ICalCalendar,
  session: CalendarSession,
  isTakenAway: boolean,
  { locale, t, origin, organiser }: CalendarNeeds,
): void {
  const { id, scheduledFor, minutes, changes, changedAt } = session
  const isOff = isTakenAway || session.isCancelled
  const url = `${origin}/sessions/${id}`
  const who = sayWho(session, locale, t).map(({ label: seat, value: names }) =>
    t('mail.calendar.seat', { seat, names }),
  )
  const event = calendar.createEvent({
    id: uidOf(id),
    sequence: changes,
    stamp: new Date(changedAt),
    lastModified: new Date(changedAt),
    start: new Date(scheduledFor),
    end: new Date(scheduledFor + minutes * 60_000),
    summary: sayTitle(session, locale, t),
    location: sayWhere(session, t),
    description: [session.cohortName, ...who, url].join('\n'),
    url,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isOff ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    ...(organiser && { organizer: { name: organiser.name, email: organiser.address } }),
  })
  if (isOff) return
  event.createAlarm({
    type: ICalAlarmType.display,
    trigger: ALARM_SECONDS,
    description: t('mail.calendar.alarm'),
  })
}
