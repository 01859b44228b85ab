import { expect, test } from 'vitest'
import { createSignInMemory } from '@/server/people/sign-in/sign-in-memory'

const ada = {
  id: 'ada',
  name: 'Ada Martin',
  email: 'ada@example.org',
  demo: false,
  form: 'feminine' as const,
}
const signIn = { id: 'a-sign-in', person: ada }

function memoryAt(moment: number, capacity?: number) {
  const clock = { now: moment }
  const memory = createSignInMemory({ now: () => clock.now, ...(capacity && { capacity }) })
  return { clock, memory }
}

test('a sign-in is remembered for a minute, and no longer', () => {
  const { clock, memory } = memoryAt(0)
  memory.keep('cookie', signIn, 86_400_000)
  clock.now = 59_999
  expect(memory.recall('cookie')).toEqual(signIn)
  expect(memory.recall('another cookie')).toBeNull()
  clock.now = 60_000
  expect(memory.recall('cookie')).toBeNull()
})

test('a sign-in is not remembered beyond its own end', () => {
  const { clock, memory } = memoryAt(0)
  memory.keep('cookie', signIn, 5_000)
  clock.now = 5_000
  expect(memory.recall('cookie')).toBeNull()
})

test('a sign-in that has ended is forgotten', () => {
  const { memory } = memoryAt(0)
  memory.keep('cookie', signIn, 5_000)
  memory.forget('cookie')
  expect(memory.recall('cookie')).toBeNull()
})

test('of too many sign-ins, the one kept first is forgotten', () => {
  const { memory } = memoryAt(0, 2)
  for (const cookie of ['first', 'second', 'first', 'third']) memory.keep(cookie, signIn, 5_000)
  expect(['first', 'second', 'third'].map((cookie) => memory.recall(cookie) !== null)).toEqual([
    true,
    false,
    true,
  ])
})
