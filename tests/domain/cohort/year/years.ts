import fc from 'fast-check'
import type { PractisedSeat, YearFacts, YearRound, YearSession } from '@/domain/cohort/year/year'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'

export const DAY = 86_400_000
export const now = Date.parse('2026-11-26T10:00:00Z')
export const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7)

/** Seats by person: `['ines', 'advisor']`; a third word for one that has ended, or whose holder waits outside. */
type SeatWord = readonly [string, Seat, ('ended' | 'outside')?]

export function session(
  id: string,
  day: string,
  status: Status,
  seats: readonly SeatWord[],
  roundId: string | null = null,
): YearSession {
  return {
    id,
    status,
    roundId,
    slot: null,
    scheduledFor: Date.parse(`${day}T09:00:00Z`),
    seats: seats.map(([personId, seat, word]) => ({
      personId,
      seat,
      hasEnded: word === 'ended',
      isOutside: word === 'outside',
    })),
  }
}

export function round(id: string, day: string, expected: readonly string[] = []): YearRound {
  const from = Date.parse(`${day}T09:00:00Z`)
  return { id, title: `Tour ${id}`, from, until: from + DAY, expected: new Set(expected) }
}

export function year(
  people: readonly string[],
  sessions: readonly YearSession[],
  rounds: readonly YearRound[] = [],
): YearFacts {
  return {
    sessions,
    rounds,
    monthOf,
    now,
    learners: people.map((personId) => ({ personId, joinedAt: 0 })),
  }
}

const people = ['a', 'b', 'c', 'd', 'e']
const statuses: readonly Status[] = [
  ...(['scheduled', 'briefing', 'interview', 'selfAssessment', 'debrief', 'closed', 'cancelled'] as const),
]
const practised: readonly PractisedSeat[] = ['advisor', 'beneficiary', 'observer']

/** Years of any shape: sessions in and outside of rounds, moved to other months, of people who came late, with seats that ended. */
export const anyYear: fc.Arbitrary<YearFacts> = fc
  .record({
    rounds: fc.array(fc.record({ day: fc.integer({ min: -300, max: 40 }), expected: fc.subarray(people) }), {
      maxLength: 6,
    }),
    sessions: fc.array(
      fc.record({
        day: fc.integer({ min: -300, max: 60 }),
        status: fc.constantFrom(...statuses),
        round: fc.option(fc.nat({ max: 7 }), { nil: null }),
        seats: fc.uniqueArray(
          fc.record({
            personId: fc.constantFrom(...people, 'gone', 'claire'),
            seat: fc.constantFrom<Seat>(...practised, 'supervisor'),
            hasEnded: fc.boolean(),
            isOutside: fc.constant(false),
          }),
          { selector: ({ personId }) => personId, maxLength: 5 },
        ),
      }),
      { maxLength: 30 },
    ),
    joined: fc.array(fc.integer({ min: -320, max: 20 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ rounds, sessions, joined }) => ({
    now,
    monthOf,
    rounds: rounds.map(({ day, expected }, index) => ({
      id: `r${index}`,
      title: '',
      from: now + day * DAY,
      until: now + (day + 3) * DAY,
      expected: new Set(expected),
    })),
    sessions: sessions.map(({ day, status, round: which, seats }, index) => ({
      id: `s${index}`,
      status,
      seats,
      slot: null,
      scheduledFor: now + day * DAY,
      // Of a round that is there, or of one that is not: a draft, or none.
      roundId: which === null ? null : `r${which}`,
    })),
    learners: people.map((personId, index) => ({ personId, joinedAt: now + (joined[index] ?? 0) * DAY })),
  }))
