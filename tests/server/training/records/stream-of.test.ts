import { expect, test } from 'vitest'
import { streamOf } from '@/server/training/records/stream-of'

/** Parts without end, and how many were made. */
function endless() {
  const made = { count: 0, isOver: false }
  async function* parts() {
    try {
      for (;;) {
        made.count += 1
        yield `part ${made.count}\n`
      }
    } finally {
      made.isOver = true
    }
  }
  return { made, parts: parts() }
}

test('a part is made when the reader takes it, and none after the reader has left', async () => {
  const { made, parts } = endless()
  const reader = streamOf(parts).getReader()
  const { value } = await reader.read()
  expect(new TextDecoder().decode(value)).toBe('part 1\n')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(made.count).toBeLessThanOrEqual(2)
  await reader.cancel()
  expect(made.isOver).toBe(true)
})

test('what fails on the way breaks the stream, so that the beginning is not taken for the whole', async () => {
  async function* broken() {
    yield 'one'
    throw new Error('the database went away')
  }
  const reader = streamOf(broken()).getReader()
  await reader.read()
  await expect(reader.read()).rejects.toThrow('the database went away')
})
