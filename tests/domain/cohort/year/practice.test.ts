import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byMonths, yearColumns } from '@/domain/cohort/year/columns'
import { isBalanced, practiceOf } from '@/domain/cohort/year/practice'
import { practisedSeats } from '@/domain/cohort/year/year'
import { isHeld } from '@/domain/live-session/core/held'
import { anyYear, round, session, year } from './years'

describe('the columns of a year', () => {
  it('are its rounds in the order in which they begin, in the month of their first slot, then what was prepared alone', () => {
    const facts = year(
      ['a'],
      [
        session('one', '2026-10-20', 'closed', [['a', 'advisor']]),
        session('moved', '2026-11-02', 'closed', [['a', 'advisor']], 'second'),
        session('off', '2026-09-02', 'cancelled', [['a', 'advisor']]),
      ],
      [round('second', '2026-10-28'), round('first', '2026-10-05'), round('third', '2026-11-20')],
    )
    const told = byMonths(yearColumns(facts)).map(({ month, columns }) => [
      month,
      ...columns.map((each) => each.round?.number ?? 'alone'),
    ])
    expect(told).toEqual([
      ['2026-10', 1, 2, 'alone'],
      ['2026-11', 3],
    ])
  })
})

describe('a cell', () => {
  const cellOf = (...given: Parameters<typeof year>) => practiceOf(year(...given)).rows[0]?.cells[0]

  it('holds the seats in the order of their hours', () => {
    const cell = cellOf(
      ['a'],
      [
        session('later', '2026-11-20', 'closed', [['a', 'beneficiary']]),
        session('earlier', '2026-11-03', 'closed', [['a', 'advisor']]),
      ],
    )
    expect(cell?.seats.map(({ sessionId }) => sessionId)).toEqual(['earlier', 'later'])
  })

  it('says why there is none: absent, not held, nothing planned, or not there yet', () => {
    const first = round('r', '2026-11-03', ['a'])
    const held = session('s', '2026-11-03', 'closed', [['b', 'advisor']], 'r')
    expect(cellOf(['a'], [held], [first])?.gap).toBe('absent')
    expect(cellOf(['a'], [held], [round('r', '2026-11-03')])?.gap).toBe('free')
    const replaced = session('s', '2026-11-03', 'closed', [['a', 'advisor', 'ended']], 'r')
    expect(cellOf(['a'], [replaced], [round('r', '2026-11-03')])?.gap).toBe('absent')
    for (const status of ['cancelled', 'scheduled'] as const) {
      const lost = session('s', '2026-11-03', status, [['a', 'advisor']], 'r')
      expect(cellOf(['a'], [lost], [first])?.gap, status).toBe('notHeld')
    }
    const late = { ...year([], [held], [first]), learners: [{ personId: 'a', joinedAt: first.until + 1 }] }
    expect(practiceOf({ ...late, rounds: [{ ...first, expected: new Set() }] }).rows[0]?.cells[0]?.gap).toBe(
      'before',
    )
  })

  it('of a round that has not begun calls no learner absent', () => {
    const cell = cellOf(['a'], [], [round('r', '2026-12-03', ['a'])])
    expect(cell?.gap).toBe('free')
  })
})

describe('in any year', () => {
  it('what is planned never counts as held, and each figure is the sum of its cells', () => {
    fc.assert(
      fc.property(anyYear, (facts) => {
        const statuses = new Map(facts.sessions.map(({ id, status }) => [id, status]))
        for (const { cells, held, planned } of practiceOf(facts).rows) {
          const seats = cells.flatMap((cell) => cell.seats)
          for (const { sessionId, isPlanned } of seats) {
            expect(isHeld(statuses.get(sessionId) ?? 'unscheduled')).toBe(!isPlanned)
          }
          for (const seat of practisedSeats) {
            const count = (isPlanned: boolean) =>
              seats.filter((each) => each.seat === seat && each.isPlanned === isPlanned).length
            expect([held[seat], planned[seat]]).toEqual([count(false), count(true)])
          }
        }
      }),
    )
  })

  it('every seat that was held stands in exactly one cell of its learner', () => {
    fc.assert(
      fc.property(anyYear, (facts) => {
        const { rows } = practiceOf(facts)
        for (const { personId, cells } of rows) {
          const shown = cells.flatMap(({ seats }) =>
            seats.filter(({ isPlanned }) => !isPlanned).map(({ sessionId }) => sessionId),
          )
          const held = facts.sessions
            .filter(
              ({ status, seats }) =>
                isHeld(status) &&
                seats.some(
                  (each) => each.personId === personId && each.seat !== 'supervisor' && !each.hasEnded,
                ),
            )
            .map(({ id }) => id)
          expect(shown.sort()).toEqual(held.sort())
        }
      }),
    )
  })

  it('a cell has seats or a reason for having none, and the months follow each other', () => {
    fc.assert(
      fc.property(anyYear, (facts) => {
        const { columns, rows } = practiceOf(facts)
        for (const { cells } of rows) {
          expect(cells).toHaveLength(columns.length)
          for (const { seats, gap } of cells) expect(seats.length > 0).toBe(gap === null)
        }
        const months = columns.map(({ month }) => month)
        expect(months).toEqual([...months].sort())
        expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
      }),
    )
  })
})

it('a difference of one is a balance', () => {
  expect(isBalanced({ advisor: 2, beneficiary: 1, observer: 0 })).toBe(true)
  expect(isBalanced({ advisor: 0, beneficiary: 2, observer: 0 })).toBe(false)
})
