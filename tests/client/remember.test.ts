import { expect, test, vi } from 'vitest'
import { createSameFields, createSameItems, remember } from '@/client/remember'

test('what was worked out is given again for the very same arguments, and worked out anew for others', () => {
  const compute = vi.fn((a: object, b: number) => ({ a, b }))
  const once = remember(compute)
  const [a, other] = [{}, {}]
  const first = once(a, 1)
  expect(once(a, 1)).toBe(first)
  expect(compute).toHaveBeenCalledTimes(1)
  expect(once(other, 1)).toEqual({ a: other, b: 1 })
  expect(once(a, 1)).not.toBe(first)
})

test('an object with the very same fields is the former object', () => {
  const same = createSameFields<{ a: object; b: number }>()
  const [a, other] = [{}, {}]
  const first = same({ a, b: 1 })
  expect(same({ a, b: 1 })).toBe(first)
  expect(same({ a: other, b: 1 })).not.toBe(first)
  expect(same({ a: other, b: 2 })).toEqual({ a: other, b: 2 })
})

test('a list of the very same things is the former list', () => {
  const same = createSameItems<object>()
  const [a, b] = [{}, {}]
  const first = same([a, b])
  expect(same([a, b])).toBe(first)
  expect(same([b, a])).toEqual([b, a])
  expect(same([a])).toEqual([a])
  expect(same([])).toEqual([])
})
