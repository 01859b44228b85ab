import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packChunk, unpackChunk } from '@/domain/live-session/recording/chunk'
import {
  heightOf,
  joinLevels,
  levelOf,
  levelsSchema,
  mostLevels,
} from '@/domain/live-session/recording/levels'

const clocks = { from: 0, to: 2_000, media: 2_000 }
const media = new Uint8Array([1])
const read = (header: object) => unpackChunk(packChunk(header as never, media))?.header

describe('how loud a track is', () => {
  test('is drawn from nothing at −70 dBFS to the whole height at 0', () => {
    expect([Number.NEGATIVE_INFINITY, -90, -70, -35, 0, 6].map((db) => heightOf(levelOf(db)))).toEqual([
      0,
      0,
      0,
      18 / 35,
      1,
      1,
    ])
    expect(heightOf('.')).toBeNull()
    expect(heightOf(undefined)).toBeNull()
  })

  test('is told in the header of a chunk, which stays readable without it', () => {
    const levels = { at: 40, steps: '0az..9' }
    expect(read({ ...clocks, levels })).toEqual({ ...clocks, levels })
    expect(read(clocks)).toEqual(clocks)
  })

  test('is refused where it is out of bounds', () => {
    const refused = [
      { at: -1, steps: '0' },
      { at: 864_000, steps: '0' },
      { at: 0, steps: '' },
      { at: 0, steps: 'A' },
      { at: 0, steps: '0'.repeat(mostLevels + 1) },
      { at: 0, steps: '0', more: 1 },
    ]
    for (const levels of refused) expect(read({ ...clocks, levels })).toBeUndefined()
  })

  test('fits the header of a chunk at its longest', () => {
    const longest = {
      from: 86_400_000,
      to: 86_400_000,
      media: 86_400_000,
      cause: 'pageClosed',
      levels: { at: 863_999, steps: 'z'.repeat(mostLevels) },
    }
    expect(read(longest)).toEqual(longest)
  })

  test('has each step at its place, whatever chunks are missing', () => {
    const told = fc.array(fc.record({ at: fc.nat(200), steps: fc.stringMatching(/^[0-9a-z]{1,30}$/) }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(told, (chunks) => {
        for (const each of chunks) expect(levelsSchema.safeParse(each).success).toBe(true)
        const steps = joinLevels(chunks)
        expect(steps.length).toBe(Math.max(0, ...chunks.map(({ at, steps: some }) => at + some.length)))
        const last = chunks.at(-1)
        if (last) expect(steps.slice(last.at, last.at + last.steps.length)).toBe(last.steps)
        for (const [index, step] of [...steps].entries()) {
          const isTold = chunks.some(({ at, steps: some }) => index >= at && index < at + some.length)
          if (!isTold) expect(step).toBe('.')
        }
      }),
    )
  })
})
