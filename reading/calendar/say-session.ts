import { type Seat, seats } from '@/domain/live-session/core/seat'
import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'
import { languageTags } from '@/reading/words/language-tag'
import { nounsOf } from '@/reading/words/nouns'
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
  const list = new Intl.ListFormat(languageTags[locale])
  const nouns = nounsOf(t, locale)
  const isOwnAlone = (seat: Seat) => seat === own && namesIn(people, seat).length < 2
  return seats
    .filter((seat) => namesIn(people, seat).length > 0 && !isOwnAlone(seat))
    .map((seat) => ({
      label: nouns.seat(seat, peopleIn(people, seat)),
      value: list.format(namesIn(people, seat)),
    }))
}

/** What a calendar calls it: the reader's seat, and a player's partner. */
export function sayTitle(session: CalendarSession, locale: Locale, t: Translate): string {
  const { people, seat: own, form } = session
  if (own === null) return t('mail.calendar.titleSeatless')
  const partner = own === 'advisor' ? 'beneficiary' : own === 'beneficiary' ? 'advisor' : null
  const [other] = partner ? namesIn(people, partner) : []
  const values = { seat: nounsOf(t, locale).seatInline(own, [{ form }]) }
  return other ? t('mail.calendar.titleWith', { ...values, other }) : t('mail.calendar.title', values)
}

/** One interview in one line, for a list of several: the reader's seat, who else sits where, and where it takes place. */
export function sayLine(session: CalendarSession, locale: Locale, t: Translate): string {
  const { seat, form } = session
  const title =
    seat === null
      ? t('mail.calendar.titleSeatless')
      : t('mail.calendar.title', { seat: nounsOf(t, locale).seatInline(seat, [{ form }]) })
  const others = sayWho(session, locale, t).map(({ label, value }) =>
    t('mail.calendar.seat', { seat: label, names: value }),
  )
  return [title, ...others, sayWhere(session, t)].join(' · ')
}

function peopleIn(people: CalendarSession['people'], seat: Seat) {
  return people.filter((each) => each.seat === seat)
}

function namesIn(people: CalendarSession['people'], seat: Seat): string[] {
  return peopleIn(people, seat).map(({ name }) => name)
}
