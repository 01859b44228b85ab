import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { eventIdAt } from '@/domain/live-session/core/event-id'

describe('ids of the facts of one command', () => {
  it('are uuids, all different, the first being the command’s own', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uniqueArray(fc.nat(100_000), { minLength: 2 }), (commandId, indexes) => {
        const ids = indexes.map((index) => eventIdAt(commandId, index))
        expect(eventIdAt(commandId, 0)).toBe(commandId)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true)
      }),
    )
  })

  it('go round at the end of the last twelve digits', () => {
    const last = '5e551011-0000-4000-8000-ffffffffffff'
    expect(eventIdAt(last, 1)).toBe('5e551011-0000-4000-8000-000000000000')
    expect(eventIdAt('5e551011-0000-4000-8000-0000000000ff', 1)).toBe('5e551011-0000-4000-8000-000000000100')
  })
})
