import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorCorrection } from '@/domain/qr/error-correction'
import { qrCode } from '@/domain/qr/qr-code'

const text = 'https://triade.example.org/recorder/KFMP#482913'
const rowsOf = (of: string) => qrCode(of)?.map((row) => row.map((dark) => (dark ? '#' : '.')).join('')) ?? []

describe('A QR code', () => {
  test('has the error correction of the worked example of the standard', () => {
    const helloWorld = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    expect(errorCorrection(helloWorld, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
  })

  // The library jsQR read it back when it was written; another symbol would have to be read again.
  test('is the one that readers were tried on', () => {
    const drawn = rowsOf(text)
    expect(drawn).toHaveLength(33)
    expect(createHash('sha256').update(drawn.join('\n')).digest('hex')).toBe(
      '7c49ec922f23aa6af94c523581ebf624a3044b0713c00720b2e32e0175dbfdd9',
    )
  })

  test('has its three finders, its timing and its dark module, however long the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 26, unit: 'binary' }), (words) => {
        const drawn = rowsOf(words)
        const size = drawn.length
        expect((size - 17) % 4).toBe(0)
        for (const [top, left] of [
          [0, 0],
          [0, size - 7],
          [size - 7, 0],
        ] as const) {
          const finder = drawn.slice(top, top + 7).map((row) => row.slice(left, left + 7))
          expect(finder).toEqual([
            '#######',
            '#.....#',
            '#.###.#',
            '#.###.#',
            '#.###.#',
            '#.....#',
            '#######',
          ])
        }
        const timing = drawn[6]?.slice(8, size - 8) ?? ''
        expect(timing).toBe('#.'.repeat(size).slice(0, timing.length))
        expect(drawn[size - 8]?.[8]).toBe('#')
      }),
    )
  })

  test('holds 106 bytes and no more', () => {
    expect(qrCode('x'.repeat(106))).toHaveLength(41)
    expect(qrCode('x'.repeat(107))).toBeNull()
  })
})
