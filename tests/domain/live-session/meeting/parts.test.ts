import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createPartJoiner,
  cutSignal,
  isSignalPart,
  partMaxBytes,
  partsMax,
} from '@/domain/live-session/meeting/parts'
import type { SignalPart } from '@/domain/live-session/meeting/signal'
import { signalMaxLength } from '@/domain/live-session/meeting/signal-schema'

/** Any text, lone surrogates, quotes and control characters included; long enough for several parts. */
const anyText = fc
  .array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 30 })
  .map((pieces) => pieces.join('\ud83d"\\\n'))
  .chain((piece) => fc.nat({ max: 6 }).map((times) => piece.repeat(times)))

const joined = (parts: readonly SignalPart[]) => {
  const joiner = createPartJoiner()
  return parts.map((part) => joiner.take(part)).filter((text) => text !== null)
}
const onWire = (part: SignalPart) => new TextEncoder().encode(JSON.stringify(JSON.stringify(part))).length

const splitsPair = (parts: readonly SignalPart[]) =>
  parts.some(
    ({ text }, index) =>
      /[\ud800-\udbff]$/.test(text) && /^[\udc00-\udfff]/.test(parts[index + 1]?.text ?? ''),
  )

describe('a signal cut into parts', () => {
  it('comes whole from its parts in any order, once', () => {
    fc.assert(
      fc.property(anyText, fc.infiniteStream(fc.nat()), (text, order) => {
        const parts = cutSignal('a', text).slice(0, partsMax)
        const whole = parts.map((part) => part.text).join('')
        const all = parts.map((part) => ({ ...part, of: parts.length }))
        const shuffled = all
          .map((part) => ({ part, rank: order.next().value ?? 0 }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ part }) => part)
        expect(joined(shuffled)).toEqual([whole])
      }),
    )
  })

  it('is the text, and no pair of surrogates is in two parts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = cutSignal('a', text)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index))
        expect(splitsPair(parts)).toBe(false)
      }),
    )
  })

  it('is cut beside a pair of surrogates, wherever the pairs stand', () => {
    for (let before = 0; before < 8; before += 1) {
      const parts = cutSignal('a', 'a'.repeat(before) + '😀'.repeat(5_000))
      expect(parts.length).toBeGreaterThan(2)
      expect(splitsPair(parts)).toBe(false)
    }
  })

  it('has parts that are small as engines and PostgreSQL carry them', () => {
    const costly = fc.constantFrom('"', '\\', '\u0001', '\ud800', 'é', '€', '😀', 'a', '\n')
    fc.assert(
      fc.property(fc.array(costly, { minLength: 1, maxLength: 20 }), (characters) => {
        for (const part of cutSignal('1'.repeat(36), characters.join('').repeat(1_000))) {
          expect(onWire(part)).toBeLessThanOrEqual(partMaxBytes + 130)
        }
      }),
    )
  })

  it('has no more parts than may be, were it made of the costliest characters there are in JSON', () => {
    expect(cutSignal('a', '"'.repeat(signalMaxLength + 300)).length).toBeLessThanOrEqual(partsMax)
    expect(cutSignal('a', '€'.repeat(signalMaxLength + 300)).length).toBeLessThanOrEqual(partsMax)
  })

  it('of nothing is one part', () => {
    expect(cutSignal('a', '')).toEqual([{ id: 'a', part: 0, of: 1, text: '' }])
  })
})

describe('the joiner', () => {
  it('keeps signals of several senders apart, however their parts mix', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 20_000 }), { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (lengths, order) => {
          const texts = lengths.map((length, sender) => `${sender}:${String(sender).repeat(length)}`)
          const mixed = texts
            .flatMap((text, sender) => cutSignal(`s${sender}`, text))
            .map((part) => ({ part, rank: order.next().value ?? 0 }))
            .sort((one, other) => one.rank - other.rank)
            .map(({ part }) => part)
          expect(joined(mixed).sort()).toEqual(texts.toSorted())
        },
      ),
    )
  })

  it('gives a signal once, although its parts come twice', () => {
    const parts = cutSignal('a', 'x'.repeat(20_000))
    expect(joined([...parts, ...parts])).toHaveLength(1)
    expect(joined(parts.flatMap((part) => [part, part]))).toHaveLength(1)
    const [short] = cutSignal('b', 'short')
    expect(short && joined([short, short])).toEqual(['short'])
  })

  it('drops the oldest of many signals that never come whole, and goes on', () => {
    const joiner = createPartJoiner()
    const [first, ...rest] = cutSignal('first', 'x'.repeat(20_000))
    expect(first && joiner.take(first)).toBeNull()
    for (let index = 0; index < 1_000; index += 1) {
      expect(joiner.take({ id: `lost ${index}`, part: 0, of: 2, text: 'y'.repeat(7_000) })).toBeNull()
    }
    expect(rest.map((part) => joiner.take(part))).toEqual(rest.map(() => null))
    expect(
      cutSignal('next', 'z'.repeat(20_000))
        .map((part) => joiner.take(part))
        .at(-1),
    ).toHaveLength(20_000)
  })

  it('leaves alone what is no part, or not of the same signal', () => {
    const part = { id: 'a', part: 0, of: 2, text: 'x' }
    const malformed: unknown[] = [
      null,
      undefined,
      7,
      'text',
      [],
      {},
      { ...part, id: '' },
      { ...part, id: 'i'.repeat(37) },
      { ...part, id: 7 },
      { ...part, part: 2 },
      { ...part, part: -1 },
      { ...part, part: 0.5 },
      { ...part, part: '0' },
      { ...part, of: 0 },
      { ...part, of: partsMax + 1 },
      { ...part, of: Number.NaN },
      { ...part, text: null },
      { ...part, text: 'x'.repeat(partMaxBytes + 1) },
    ]
    const joiner = createPartJoiner()
    for (const each of malformed) {
      expect(isSignalPart(each)).toBe(false)
      expect(joiner.take(each as SignalPart)).toBeNull()
    }
    expect(joiner.take(part)).toBeNull()
    expect(joiner.take({ ...part, part: 1, of: 3 })).toBeNull()
    expect(joiner.take({ ...part, part: 1, text: 'y' })).toBe('xy')
  })
})
