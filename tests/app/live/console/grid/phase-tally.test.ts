import { expect, test } from 'vitest'
import { readsAs, tallyOf } from '@/app/_live/console/grid/phase-tally'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { mainTrack } from '@/domain/live-session/marking/tracks'

const mark = (n: number, codeKey = 'empathy', valence: Mark['valence'] = 'demonstrated'): Mark => ({
  id: `m${n}`,
  codeKey,
  valence,
  at: n,
  pressedAt: n,
  note: null,
  authorId: 'claire',
  track: mainTrack,
  corrected: false,
})
const marks = (count: number) => Array.from({ length: count }, (_, index) => mark(index))

test('all are shown while there is room, then the latest three and how many came before', () => {
  expect(tallyOf(marks(3), 'empathy')).toMatchObject({ before: 0, latest: marks(3) })
  expect(tallyOf(marks(7), 'empathy')).toMatchObject({ positive: 7, before: 4, latest: marks(7).slice(4) })
})

test('marks of other codes do not count, and the latest come last whatever the order of the log', () => {
  const tally = tallyOf([mark(3), mark(1, 'empathy', 'missed'), mark(2, 'authenticity')], 'empathy')
  expect(tally).toMatchObject({ positive: 1, negative: 1 })
  expect(tally.latest.map(({ id }) => id)).toEqual(['m1', 'm3'])
})

test('two that are drawn alike read as one; a mark turned to its contrary does not', () => {
  const tally = tallyOf(marks(3), 'empathy')
  expect(readsAs(tally, tallyOf(marks(3), 'empathy'))).toBe(true)
  const turned = [mark(0), mark(1, 'empathy', 'missed'), mark(2)]
  expect(readsAs(tally, tallyOf(turned, 'empathy'))).toBe(false)
  expect(readsAs(tally, tallyOf(marks(4), 'empathy'))).toBe(false)
})
