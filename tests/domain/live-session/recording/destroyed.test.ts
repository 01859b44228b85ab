import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DestroyedKey,
  readDestroyedKeys,
  writeDestroyedKey,
} from '@/domain/live-session/recording/destroyed'

const keys = fc.array(
  fc.record({
    keyId: fc.uuid({ version: 4 }),
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((at) => at.toISOString()),
  }),
  { maxLength: 8 },
)

const fileOf = (written: readonly DestroyedKey[]) => written.map(writeDestroyedKey).join('')

describe('The file of destroyed keys', () => {
  it('reads as it was written, in any number of writes', () => {
    fc.assert(
      fc.property(keys, (written) => {
        expect(readDestroyedKeys(fileOf(written))).toEqual({ keys: written, damaged: null })
      }),
    )
  })

  it('loses no other line where a crash cut one short', () => {
    fc.assert(
      fc.property(keys, keys, fc.nat(80), (before, after, length) => {
        const line = writeDestroyedKey({ keyId: crypto.randomUUID(), at: '2026-10-06T09:00:00.000Z' })
        const cut = line.slice(0, Math.min(length, line.length - 3))
        const { keys: read, damaged } = readDestroyedKeys(fileOf(before) + cut + fileOf(after))
        expect({ read, damaged }).toEqual({ read: [...before, ...after], damaged: null })
      }),
    )
  })

  it('names the first line that is none', () => {
    const file = fileOf([{ keyId: '6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a01', at: '2026-10-06T09:00:00.000Z' }])
    expect(readDestroyedKeys(`${file}not a key\n`).damaged).toBe(3)
    expect(readDestroyedKeys(`{"keyId":"../../etc","at":"2026-10-06T09:00:00.000Z"}\n`).damaged).toBe(1)
  })
})
