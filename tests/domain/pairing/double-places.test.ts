import { describe, expect, test } from 'vitest'
import type { Stay } from '@/domain/occupancy/stay'
import { bestMove } from '@/domain/pairing/best-move'
import { isPublishable, judgeRound } from '@/domain/pairing/judge-round'
import { openFacts } from '@/domain/pairing/look-up'
import { planRound } from '@/domain/pairing/plan-round'
import type { PlannedSession, RoundFacts } from '@/domain/pairing/round'
import { here } from '@/domain/pairing/round-stays'
import { factsOf, learner, supervisor } from './cohorts'

const lengthMs = 45 * 60_000
const start = Date.UTC(2026, 10, 26, 8)
const shape = { kind: 'oneSeat' as const, learners: 6, supervisors: 3, slots: 4, rooms: 2 }
const stay = (change: Partial<Stay>): Stay => ({
  id: 'elsewhere',
  cohortId: 'other',
  startsAt: start,
  lengthMs,
  people: [],
  room: null,
  isDraft: false,
  ...change,
})
const facts = (...elsewhere: Stay[]): RoundFacts => ({ ...factsOf(shape), elsewhere, lengthMs })
const playing = (personId: string) => [{ personId, supervises: false }]
const supervising = (personId: string) => [{ personId, supervises: true }]

describe('A round beside other interviews', () => {
  test('is proposed where its people and rooms are free of them', () => {
    const busy = [0, 1].flatMap((index) => [
      stay({
        id: `p${index}`,
        startsAt: start + index * 3_600_000 + 30 * 60_000,
        people: playing(learner(0)),
      }),
      stay({ id: `v${index}`, startsAt: start + index * 3_600_000, people: supervising(supervisor(0)) }),
      stay({ id: `r${index}`, cohortId: here, startsAt: start + index * 3_600_000, room: 'salle 0' }),
    ])
    for (const seed of [1, 2, 3]) {
      const given = facts(...busy)
      const { sessions } = planRound(given, [], seed)
      expect(sessions).toHaveLength(3)
      const verdict = judgeRound(sessions, openFacts(given))
      expect(Object.values(verdict.sessions).flatMap(({ doubles }) => doubles)).toEqual([])
    }
  })

  const planned = (given: RoundFacts): readonly PlannedSession[] => planRound(given, [], 1).sessions
  const judged = (sessions: readonly PlannedSession[], given: RoundFacts) => {
    const verdict = judgeRound(sessions, openFacts(given))
    return Object.values(verdict.sessions)
  }
  const withTaken = (people: (session: PlannedSession) => Stay['people'], isDraft = false) => {
    const sessions = planned(facts())
    const [first] = sessions
    const startsAt = facts().setup.slots.find(({ id }) => id === first?.slotId)?.startsAt ?? 0
    const given = facts(stay({ startsAt, isDraft, people: first ? people(first) : [] }))
    return { sessions, given, id: first?.id ?? '' }
  }

  test('is not to be published with a player who is taken, is with a supervisor, and a draft only warns', () => {
    const player = withTaken(({ advisorId }) => playing(advisorId))
    expect(judged(player.sessions, player.given).every(isPublishable)).toBe(false)
    const led = withTaken(({ supervisorIds }) => supervising(supervisorIds[0] ?? ''))
    expect(judged(led.sessions, led.given).every(isPublishable)).toBe(true)
    expect(judged(led.sessions, led.given).some(({ faults }) => faults.length > 0)).toBe(true)
    const draft = withTaken(({ advisorId }) => playing(advisorId), true)
    expect(judged(draft.sessions, draft.given).flatMap(({ faults }) => faults)).toEqual([])
    expect(judged(draft.sessions, draft.given).flatMap(({ doubles }) => doubles)).toHaveLength(1)
  })

  test('offers the move after which nothing is wrong, to a free place rather than by an exchange', () => {
    const { sessions, given, id } = withTaken(({ advisorId }) => playing(advisorId))
    const look = openFacts(given)
    const move = bestMove(id, { sessions, look, verdict: judgeRound(sessions, look) })
    expect(move).toMatchObject({ isExchange: false })
    const then = sessions.map((each) => (each.id === id && move ? { ...each, ...move } : each))
    expect(judged(then, given).flatMap(({ faults }) => faults)).toEqual([])
    const locked = sessions.map((each) => ({ ...each, locked: true }))
    expect(bestMove(id, { sessions: locked, look, verdict: judgeRound(locked, look) })).toBeNull()
  })
})
