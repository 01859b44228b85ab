import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attended, attendanceOf, halfOf } from '@/domain/cohort/records/attendance'

const at = (time: string) => Date.parse(`2026-03-02T${time}:00Z`)
const byId = (one: string, other: string) => one.localeCompare(other)

function seat(personId: string, given: Partial<Attended> = {}): Attended {
  const hours = { from: at('09:00'), to: at('09:20'), stoppedMs: 0 }
  return {
    liveSessionId: 's1',
    day: '2026-03-02',
    half: 'morning',
    personId,
    seat: 'advisor',
    hours,
    scheduledFor: at('09:00'),
    isAhead: false,
    trainerIds: ['claire'],
    place: 'room',
    room: 'Salle 2',
    ...given,
  }
}

describe('the attendance of a period', () => {
  it('is told by half-days in order, each person once in each, with all their interviews', () => {
    const halves = attendanceOf(
      [
        seat('ines', { day: '2026-03-03', half: 'afternoon' }),
        seat('thomas', { seat: 'beneficiary', hours: { from: at('10:00'), to: at('10:20'), stoppedMs: 0 } }),
        seat('thomas'),
        seat('claire', { seat: 'supervisor' }),
        seat('ines', { day: '2026-03-03' }),
      ],
      byId,
    )
    expect(halves.map(({ day, half }) => `${day} ${half}`)).toEqual([
      '2026-03-02 morning',
      '2026-03-03 morning',
      '2026-03-03 afternoon',
    ])
    const [first] = halves
    expect(first?.learners.map(({ personId }) => personId)).toEqual(['thomas'])
    expect(first?.learners[0]?.attended.map((each) => each.seat)).toEqual(['advisor', 'beneficiary'])
    expect(first?.trainers.map(({ personId }) => personId)).toEqual(['claire'])
  })

  it('gives nothing to sign to a person without an interview, and names them all the same', () => {
    const [half] = attendanceOf([seat('ines', { hours: null }), seat('thomas')], byId)
    expect(half?.learners.map(({ personId, isThere }) => [personId, isThere])).toEqual([
      ['ines', false],
      ['thomas', true],
    ])
  })

  it('of a half-day to come is headed as expected, with something to sign for each person', () => {
    const [morning, afternoon] = attendanceOf(
      [
        seat('ines', { hours: null, isAhead: true }),
        seat('thomas'),
        seat('ines', { half: 'afternoon', hours: null }),
      ],
      byId,
    )
    expect(morning?.isExpected).toBe(true)
    expect(morning?.learners.map(({ personId, isThere }) => [personId, isThere])).toEqual([
      ['ines', true],
      ['thomas', true],
    ])
    expect(afternoon?.isExpected).toBe(false)
    expect(afternoon?.learners[0]?.isThere).toBe(false)
  })

  it('neither loses nor adds a presence, whatever the order in which they come', () => {
    const seats = fc.array(
      fc.record({
        person: fc.constantFrom('a', 'b', 'c'),
        day: fc.constantFrom('2026-03-02', '2026-03-03'),
        half: fc.constantFrom('morning' as const, 'afternoon' as const),
        kind: fc.constantFrom('advisor' as const, 'supervisor' as const),
        was: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(seats, (given) => {
        const all = given.map(({ person, day, half, kind, was }, index) =>
          seat(person, { day, half, seat: kind, liveSessionId: `s${index}`, ...(!was && { hours: null }) }),
        )
        const halves = attendanceOf(all, byId)
        const told = halves.flatMap(({ learners, trainers }) => [...learners, ...trainers])
        expect(told.flatMap(({ attended }) => attended).length).toBe(all.length)
        for (const { attended, isThere } of told)
          expect(isThere).toBe(attended.some(({ hours }) => hours !== null))
        expect(attendanceOf([...all].reverse(), byId).map(({ day, half }) => day + half)).toEqual(
          halves.map(({ day, half }) => day + half),
        )
      }),
    )
  })

  it('an afternoon begins at one', () => {
    expect(halfOf('12:59')).toBe('morning')
    expect(halfOf('13:00')).toBe('afternoon')
  })
})
