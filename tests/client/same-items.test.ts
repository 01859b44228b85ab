import { expect, test } from 'vitest'
import { createSameItems } from '@/client/same-items'

test('a list of the very same things is the former list', () => {
  const same = createSameItems<object>()
  const [a, b] = [{}, {}]
  const first = same([a, b])
  expect(same([a, b])).toBe(first)
  expect(same([b, a])).toEqual([b, a])
  expect(same([a])).toEqual([a])
  expect(same([])).toEqual([])
})

test('what counts as the same may be told', () => {
  const same = createSameItems<{ id: number; kept?: boolean }>((a, b) => a.id === b.id)
  const first = same([{ id: 1 }])
  expect(same([{ id: 1, kept: true }])).toBe(first)
  expect(same([{ id: 2 }])).toEqual([{ id: 2 }])
})
