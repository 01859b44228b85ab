import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCells, type SeatCell, writeCells, type YearCell } from '@/domain/cohort/year/cell-text'
import { gapKinds } from '@/domain/cohort/year/practice'
import { practisedSeats } from '@/domain/cohort/year/year'

const anySeat: fc.Arbitrary<SeatCell> = fc.tuple(
  fc.constantFrom(...practisedSeats),
  fc.nat({ max: 5_000 }),
  fc.boolean(),
)
const anyCell: fc.Arbitrary<YearCell> = fc.oneof(
  fc.constantFrom(...gapKinds),
  fc.array(anySeat, { minLength: 1, maxLength: 4 }),
)

test('the cells of a learner are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(anyCell), (cells) => {
      expect(readCells(writeCells(cells))).toEqual(cells)
    }),
  )
})

test('a seat takes few letters, and a planned one differs from one that was held', () => {
  const cells: YearCell[] = [
    [['advisor', 48, false]],
    [
      ['beneficiary', 2, true],
      ['observer', 3, false],
    ],
    'absent',
    'free',
  ]
  expect(writeCells(cells)).toBe('a1c B2,o3 x f')
})
