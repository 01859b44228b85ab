import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTRPC } from '@/app/_trpc/client'
import { totalMinutes } from '@/domain/live-session/core/plan'
import { doublePlaces } from '@/domain/occupancy/double-places'
import { type Keeping, keptOf, newDoubles } from '@/domain/occupancy/keeping'
import { presentIn, type Stay } from '@/domain/occupancy/stay'
import { takenDuring } from '@/domain/occupancy/taken-during'
import { here } from '@/domain/pairing/round-stays'
import { defaultPersonForm } from '@/domain/person/person-form'
import { momentOf } from '@/i18n/zoned-time'
import { isAnswered } from '../_doubles/asked-double'
import type { FormDouble } from '../_doubles/taken-notice'
import { useDoubleWords } from '../_doubles/use-double-words'
import { nameIn } from './seat-conflict'
import { type Choices, planOf, seatsOf, type Wish, whereOf } from './wish'

type TakenOptions = {
  cohortId: string
  /** The interview that is edited, which is not in its own way; null for a new one. */
  liveSessionId: string | null
  wish: Wish
  /** What is agreed already, and does not hinder a change. */
  agreed: Wish | null
  choices: Choices
}

/** Who and what is taken at the hour that is typed, and what the form answers to it. */
export function useTaken({ cohortId, liveSessionId, wish, agreed, choices }: TakenOptions) {
  const [answer, setAnswer] = useState<Pick<Keeping, 'reason' | 'isFromWall'>>({
    reason: '',
    isFromWall: false,
  })
  const [isMissing, setMissing] = useState(false)
  const words = useDoubleWords(choices.timeZone)
  const id = liveSessionId ?? 'new'
  const stay = stayOf(id, wish, choices.timeZone)
  const [scheduledFor, minutes] = [stay?.startsAt ?? 0, (stay?.lengthMs ?? 0) / 60_000]
  const options = useTRPC().cohort.takenAt.queryOptions({ cohortId, scheduledFor, minutes, liveSessionId })
  const { data } = useQuery({ ...options, enabled: stay !== null, placeholderData: keepPreviousData })
  const others = useMemo(() => (data?.stays ?? []).map((each) => each.stay), [data])
  const taken = useMemo(
    () => takenDuring({ id, startsAt: scheduledFor, lengthMs: minutes * 60_000 }, others),
    [id, scheduledFor, minutes, others],
  )
  const before = agreed && stayOf(id, agreed, choices.timeZone)
  const found = stay ? doublePlaces(stay, others) : []
  const fresh = new Set(newDoubles(before ? doublePlaces(before, others) : [], found))
  const doubles = found.map((double): FormDouble => {
    const { occupant, other, weight, mayBeFromWall } = double
    const where = data?.stays.find((each) => each.stay.id === other.id)?.where ?? null
    const name = occupant.kind === 'person' ? nameIn(choices.members, occupant.id) : wish.roomName.trim()
    const form = choices.members.find(({ personId }) => personId === occupant.id)?.form ?? defaultPersonForm
    const kept = keptOf(id, double, data?.kept ?? [])
    const said = words.say({
      occupant,
      name,
      form,
      where,
      kept,
      isDraft: other.isDraft,
      startsAt: scheduledFor,
    })
    const why = kept && words.why(kept)
    return {
      key: `${other.id} ${occupant.kind} ${occupant.id}`,
      occupant,
      name,
      weight,
      mayBeFromWall,
      sentence: why ? `${said}, ${why}` : said,
      isKept: kept !== null,
      isNew: fresh.has(double),
    }
  })
  const asked = doubles.filter(({ weight, isKept, isNew }) => weight === 'asked' && !isKept && isNew)

  /** What is sent with the form; undefined while an answer is missing, which is then said beside its field. */
  function keeping(): Keeping | null | undefined {
    if (asked.length === 0) return null
    if (isAnswered(asked, answer)) return { ...answer, occupants: asked.map(({ occupant }) => occupant) }
    setMissing(true)
    return undefined
  }

  /** Where a person is at that hour; null where they are free. */
  function takenOf(personId: string): string | null {
    if (!taken.has(personId)) return null
    const told = data?.stays.find(({ stay: each }) => each.people.some((one) => one.personId === personId))
    return told?.where ? words.place(told.where) : ''
  }

  function change(next: typeof answer) {
    setAnswer(next)
    setMissing(false)
  }

  return { doubles, asked, answer, isMissing, change, keeping, takenOf }
}

function stayOf(id: string, wish: Wish, timeZone: string): Stay | null {
  const startsAt = momentOf(wish.day, wish.time, timeZone)
  const minutes = totalMinutes(planOf(wish))
  if (startsAt === null || !Number.isInteger(minutes) || minutes < 1) return null
  const where = whereOf(wish)
  const seats = seatsOf(wish).filter(({ personId }) => personId !== '')
  return {
    id,
    cohortId: here,
    startsAt,
    lengthMs: minutes * 60_000,
    isDraft: false,
    people: presentIn(seats),
    room: where?.kind === 'room' ? where.name : null,
  }
}
