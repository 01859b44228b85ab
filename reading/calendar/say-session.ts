import { type Seat, seats } from '@/domain/live-session/seat'
import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import type { CalendarSession } from './calendar-session'

/** Where a live session takes place: its room or its link where one was named. */
export function sayWhere({ place, where }: CalendarSession, t: Translate): string {
  if (!where) return t(`common.place.${place}`)
  return where.kind === 'room' ? where.name : where.url
}

/** Who sits where, by seat, without the reader where they sit alone. */
export function sayWho(
  { people, seat: own }: CalendarSession,
  locale: Locale,
  t: Translate,
): { label: string; value: string }[] {
  const list = new Intl.ListFormat(locale)
  const isOwnAlone = (seat: Seat) => seat === own && namesIn(people, seat).length < 2
  return seats
    .filter((seat) => namesIn(people, seat).length > 0 && !isOwnAlone(seat))
    .map((seat) => ({ label: t(`common.seat.${seat}`), value: list.format(namesIn(people, seat)) }))
}

/** What a calendar calls it: the reader's seat, and with whom a player plays. */
export function sayTitle({ people, seat }: CalendarSession, t: Translate): string {
  const partner = seat === 'advisor' ? 'beneficiary' : seat === 'beneficiary' ? 'advisor' : null
  const [other] = partner ? namesIn(people, partner) : []
  const values = { seat: seat ?? 'observer' }
  return other ? t('mail.calendar.titleWith', { ...values, other }) : t('mail.calendar.title', values)
}

function namesIn(people: CalendarSession['people'], seat: Seat): string[] {
  return people.filter((each) => each.seat === seat).map(({ name }) => name)
}
