import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createArrivals } from '@/server/entry/http/arrivals'

test('of a crowd that arrives together, eight are begun in one turn of the event loop, in order', async () => {
  const begun: number[] = []
  const arrive = createArrivals(8)
  for (let n = 0; n < 20; n += 1) arrive(() => begun.push(n))
  const afterEachTurn = [begun.length]
  for (let turn = 0; turn < 3; turn += 1) {
    await nextTurn()
    afterEachTurn.push(begun.length)
  }
  expect(afterEachTurn).toEqual([8, 16, 20, 20])
  expect(begun).toEqual(Array.from({ length: 20 }, (_, n) => n))
})

test('one that arrives where none waits is begun at once, also after a crowd', async () => {
  const begun: string[] = []
  const arrive = createArrivals(2)
  for (const name of ['a', 'b', 'c']) arrive(() => begun.push(name))
  expect(begun).toEqual(['a', 'b'])
  await nextTurn()
  await nextTurn()
  arrive(() => begun.push('d'))
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
})

test('one that arrives while others wait does not overtake them', async () => {
  const begun: string[] = []
  const arrive = createArrivals(1)
  for (const name of ['a', 'b', 'c']) arrive(() => begun.push(name))
  await nextTurn()
  arrive(() => begun.push('d'))
  expect(begun).toEqual(['a', 'b'])
  await nextTurn()
  await nextTurn()
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
})
