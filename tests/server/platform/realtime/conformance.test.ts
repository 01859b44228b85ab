import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'
import { type Engine, startEngine } from '@/tests/engines/engine'
import { rows } from '@/tests/engines/rows/all-rows'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine('embedded')
})
afterEach(() => engine.tidy())
afterAll(() => engine.stop())

// The same rows as `npm run engines` runs on soketi too.
describe('the embedded gateway is a Pusher Channels server', () => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => row.check(engine))
})
