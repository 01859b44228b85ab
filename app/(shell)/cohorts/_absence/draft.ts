import type { RouterOutputs } from '@/app/_trpc/types'
import { isUntouched } from '@/domain/round-change/change'
import { dayOf, momentOf } from '@/i18n/zoned-time'

type Board = RouterOutputs['round']['board']

export type Part = 'day' | 'morning' | 'afternoon' | 'hours'
/** What the form holds: who, on which day (YYYY-MM-DD), which part of it, and from when until when (HH:MM) where hours are typed. */
export type AbsenceDraft = { personId: string; day: string; part: Part; from: string; until: string }

/** Days on which interviews of the round are ahead. */
export function daysAhead(
  { live, timeZone }: Pick<Board, 'live' | 'timeZone'>,
  now: number,
): readonly string[] {
  const ahead = live.filter((each) => isUntouched(each, now))
  return [...new Set(ahead.map(({ scheduledFor }) => dayOf(scheduledFor, timeZone)))].sort()
}

/** Everybody who has a seat, supervisors first, as the board names them. */
export function peopleIn({ sessions }: Pick<Board, 'sessions'>): {
  supervisors: string[]
  learners: string[]
} {
  const supervisors = new Set(sessions.flatMap(({ supervisorIds }) => supervisorIds))
  const learners = new Set(
    sessions.flatMap(({ advisorId, beneficiaryId, observerIds }) => [
      advisorId,
      beneficiaryId,
      ...observerIds,
    ]),
  )
  return { supervisors: [...supervisors], learners: [...learners] }
}

export function firstDraft(board: Board, now: number): AbsenceDraft {
  const { supervisors, learners } = peopleIn(board)
  return {
    personId: supervisors[0] ?? learners[0] ?? '',
    day: daysAhead(board, now)[0] ?? '',
    part: 'day',
    from: '09:00',
    until: '12:00',
  }
}

const parts = {
  day: ['00:00', '23:59'],
  morning: ['00:00', '13:00'],
  afternoon: ['13:00', '23:59'],
} as const

/** From when until when a person cannot come, epoch ms; null while that is not said. */
export function spanOf(
  { day, part, from, until }: AbsenceDraft,
  timeZone: string,
): { from: number; until: number } | null {
  const [first, last] = part === 'hours' ? [from, until] : parts[part]
  if (day === '' || first === '' || last === '') return null
  const span = { from: momentOf(day, first, timeZone), until: momentOf(day, last, timeZone) }
  if (span.from === null || span.until === null || span.from >= span.until) return null
  return { from: span.from, until: span.until }
}
