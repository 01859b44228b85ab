import { expect, test, vi } from 'vitest'
import { createListeners } from '@/client/listeners'

test('each is called at each change until it has left, the others still', () => {
  const { notify, subscribe } = createListeners()
  const [first, second] = [vi.fn(), vi.fn()]
  const leave = subscribe(first)
  subscribe(second)
  notify()
  leave()
  notify()
  expect(first).toHaveBeenCalledTimes(1)
  expect(second).toHaveBeenCalledTimes(2)
})
