import { describe, expect, test } from 'vitest'
import { type Agreed, combine, type Effect, effectsOf, withEffects } from '@/domain/round-change/change'
import { lettersOf } from '@/domain/round-change/letters'

const HOUR = 3_600_000
const now = Date.UTC(2031, 0, 7, 10)
const agreed = (id: string, change: Partial<Agreed> = {}): Agreed => ({
  liveSessionId: id,
  status: 'scheduled',
  scheduledFor: now + HOUR,
  place: 'room',
  where: { kind: 'room', name: 'Ampère' },
  seats: [
    { personId: 'camille', seat: 'advisor' },
    { personId: 'hugo', seat: 'beneficiary' },
    { personId: 'claire', seat: 'supervisor' },
    { personId: 'lea', seat: 'observer' },
  ],
  ...change,
})
const later = (hours: number) => (at: number) => at + hours * HOUR
const move = { kind: 'move', from: now, to: now + HOUR } as const
const given = (sessions: readonly Agreed[], shift = later(2)) => ({ sessions, now, shift })
const codeOf = (act: () => unknown): unknown => {
  try {
    act()
    return 'accepted'
  } catch (error) {
    return (error as { code: unknown }).code
  }
}

describe('A change of a whole round', () => {
  test('touches only unopened interviews whose hour is ahead', () => {
    const sessions = [
      agreed('ahead'),
      agreed('past', { scheduledFor: now - HOUR }),
      agreed('open', { status: 'briefing' }),
      agreed('held', { status: 'closed' }),
      agreed('off', { status: 'cancelled' }),
    ]
    const touched = (effects: readonly Effect[]) => effects.map(({ before }) => before.liveSessionId)
    expect(touched(effectsOf(move, given(sessions)))).toEqual(['ahead'])
    expect(touched(effectsOf({ kind: 'cancel', reason: null }, given(sessions)))).toEqual(['ahead'])
  })

  test('is refused where nothing is ahead, or an hour would have passed', () => {
    const past = [agreed('past', { scheduledFor: now - HOUR })]
    expect(codeOf(() => effectsOf(move, given(past)))).toBe('wrongMoment')
    expect(codeOf(() => effectsOf({ kind: 'cancel', reason: null }, given(past)))).toBe('wrongMoment')
    expect(codeOf(() => effectsOf(move, given([agreed('ahead')], later(-2))))).toBe('wrongMoment')
  })

  test('makes no draft of a round of which an interview was opened', () => {
    const sessions = [agreed('one'), agreed('open', { status: 'briefing' })]
    expect(codeOf(() => effectsOf({ kind: 'toDraft' }, given(sessions)))).toBe('roundBegun')
  })

  test('followed by another one is told by what was before both', () => {
    const sessions = [agreed('one')]
    const first = effectsOf(move, given(sessions))
    const second = effectsOf({ kind: 'cancel', reason: null }, given(withEffects(sessions, first)))
    expect(combine(first, second)).toEqual([{ before: sessions[0], after: null }])
  })
})

describe('Letters about a change', () => {
  const before = agreed('one')
  const causesOf = (after: Agreed | null) =>
    Object.fromEntries([...lettersOf([{ before, after }])].map(([id, [told]]) => [id, told?.causes]))

  test('tell everybody of another hour, and of a cancelling', () => {
    const moved = causesOf({ ...before, scheduledFor: before.scheduledFor + HOUR })
    expect(moved).toEqual({ camille: ['hour'], hugo: ['hour'], claire: ['hour'], lea: ['hour'] })
    expect(Object.values(causesOf(null))).toEqual(Array(4).fill(['cancelled']))
  })

  test('tell players of another supervisor, and only the two supervisors besides', () => {
    const seats = before.seats.map((each) =>
      each.seat === 'supervisor' ? { ...each, personId: 'paul' } : each,
    )
    expect(causesOf({ ...before, seats })).toEqual({
      camille: ['supervisor'],
      hugo: ['supervisor'],
      claire: ['noSeat'],
      paul: ['newSeat'],
    })
  })

  test('tell only the observer that observing is over', () => {
    const seats = before.seats.filter(({ seat }) => seat !== 'observer')
    expect(causesOf({ ...before, seats })).toEqual({ lea: ['noSeat'] })
  })

  test('are one a person, with each interview in the order of hours', () => {
    const other = agreed('two', { scheduledFor: now + HOUR / 2 })
    const letters = lettersOf([before, other].map((each) => ({ before: each, after: null })))
    expect(letters.size).toBe(4)
    expect(letters.get('camille')?.map(({ liveSessionId }) => liveSessionId)).toEqual(['two', 'one'])
  })

  test('are none where nothing changed', () => {
    expect(lettersOf([{ before, after: { ...before } }]).size).toBe(0)
  })
})
