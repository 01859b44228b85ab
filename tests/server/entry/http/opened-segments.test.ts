import { expect, it } from 'vitest'
import { createOpenedSegments } from '@/server/entry/http/opened-segments'
import type { OpenedSegment } from '@/server/interview/recording/open-segment'

const opened = (size: number): OpenedSegment => ({
  mimeType: 'audio/webm',
  file: { size, read: async function* () {} },
})

function aMemory(capacity = 9) {
  let now = 1_000
  const memory = createOpenedSegments({ capacity, now: () => now })
  return { memory, wait: (ms: number) => (now += ms) }
}

it('a segment is found again for the same sign-in within four seconds of the moment it was proven', () => {
  const { memory, wait } = aMemory()
  const file = opened(7)
  memory.keep('claire', file, { at: 1_000, destructions: 0 })
  wait(3_999)
  expect(memory.recall('claire', 0)).toBe(file)
  expect(memory.recall('léa', 0)).toBeNull()
  wait(1)
  expect(memory.recall('claire', 0)).toBeNull()
})

it('finding it again does not make it last longer', () => {
  const { memory, wait } = aMemory()
  memory.keep('claire', opened(7), { at: 1_000, destructions: 0 })
  for (let n = 0; n < 4; n += 1) {
    wait(1_000)
    memory.recall('claire', 0)
  }
  expect(memory.recall('claire', 0)).toBeNull()
})

it('no segment is found again once this process destroyed any key, even one opened while it was destroyed', () => {
  const { memory } = aMemory()
  memory.keep('claire', opened(7), { at: 1_000, destructions: 2 })
  expect(memory.recall('claire', 3)).toBeNull()
  expect(memory.recall('claire', 2)).toBeNull()
})

it('only so many are kept', () => {
  const { memory } = aMemory(2)
  for (const asked of ['one', 'two', 'three']) memory.keep(asked, opened(7), { at: 1_000, destructions: 0 })
  expect(['one', 'two', 'three'].map((asked) => memory.recall(asked, 0) !== null)).toEqual([
    false,
    true,
    true,
  ])
})
