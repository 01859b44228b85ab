import { useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import { isInvited } from '@/domain/pairing/invited'
import type { PlannedSession } from '@/domain/pairing/round'
import type { Fault, Relaxed } from '@/domain/pairing/verdict'
import { defaultPersonForm, pluralForm } from '@/domain/person/person-form'
import { shortName } from '@/domain/person/short-name'
import type { BoardData } from './board-data'

/** How many rooms leave room for whole names. */
const MOST_WHOLE = 5

/** What a board says of its people, places, faults and relaxed rules, in the reader's language. */
export function useWords({ names, forms, setup, sessions, scenarios, timeZone }: BoardData) {
  const t = useTranslations('rounds')
  const list = useList()
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const name = (personId: string) =>
    names[personId] ?? t(isInvited(personId) ? 'board.freePlace' : 'board.someone')
  const formOf = (ids: readonly string[]) => pluralForm(ids.map((id) => forms[id] ?? defaultPersonForm))
  const starts = setup.slots.map(({ startsAt }) => startsAt)
  const days = new Set(starts.map((startsAt) => dates.day(startsAt, now)))

  function hour(slotId: string): string {
    const slot = setup.slots.find(({ id }) => id === slotId)
    return slot ? dates.time(slot.startsAt) : ''
  }

  /** What stands on a card: where many rooms leave little width, given names in initials. */
  function onCard(personId: string): string {
    return setup.rooms.length > MOST_WHOLE ? shortName(name(personId)) : name(personId)
  }

  function slot(slotId: string): string {
    const found = setup.slots.find(({ id }) => id === slotId)
    if (!found) return ''
    return days.size > 1 ? `${dates.shortDay(found.startsAt, now)} ${hour(slotId)}` : hour(slotId)
  }

  function place({ slotId, roomId }: Pick<PlannedSession, 'slotId' | 'roomId'>): string {
    const room = setup.rooms.find(({ id }) => id === roomId)?.name ?? ''
    return t('board.session', { slot: slot(slotId), room })
  }

  function fault(one: Fault): string {
    if (one.kind === 'notInRound' && isInvited(one.personId) && !(one.personId in names))
      return t('fault.invitationEnded')
    return 'personId' in one ? t(`fault.${one.kind}`, { name: name(one.personId) }) : t(`fault.${one.kind}`)
  }

  function relaxed({ rule, people, cause, last }: Relaxed): string {
    const names = list(people.map(name))
    if (rule !== 'unusedPair') return t(`relaxed.${rule}`, { names })
    if (last === null) return t('relaxed.unusedPairHere', { names })
    const why = cause && t(`relaxed.cause.${cause}`, { name: name(people[0] ?? '') })
    return [t('relaxed.unusedPair', { names }), why].filter(Boolean).join(' ')
  }

  return {
    name,
    onCard,
    formOf,
    hour,
    slot,
    place,
    fault,
    relaxed,
    day: dates.columnDay,
    time: dates.time,
    fullDay: (at: number) => dates.day(at, now),
    span: starts.length > 0 ? dates.days(Math.min(...starts), Math.max(...starts), now) : null,
    moment: (at: number) => `${dates.shortDay(at, now)}, ${dates.time(at)}`,
    /** Where these interviews are, those that are no more left out. */
    places(ids: readonly string[]): string {
      const there = sessions.filter(({ id }) => ids.includes(id))
      return list(there.map(place))
    },
    scenario: (key: string | null) => scenarios.find((each) => each.key === key)?.shortName ?? null,
  }
}

export type Words = ReturnType<typeof useWords>
