import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withFormerParts } from '@/client/answers/former-parts'

describe('What is read again', () => {
  it('says what was read, whatever was known before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (former, value) => {
        expect(withFormerParts(former, value)).toEqual(value)
      }),
    )
  })

  it('is the former object where it says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(withFormerParts(value, structuredClone(value))).toBe(value)
      }),
    )
  })

  it('keeps the parts that did not change, beside those that did', () => {
    const former = { realtime: { key: 'k' }, people: [{ id: 'a' }, { id: 'b' }], stage: 'interview' }
    const read = { ...structuredClone(former), stage: 'debrief', people: [{ id: 'a' }, { id: 'c' }] }
    const kept = withFormerParts(former, read)
    expect(kept).toEqual(read)
    expect(kept.realtime).toBe(former.realtime)
    expect(kept.people[0]).toBe(former.people[0])
    expect(kept.people[1]).not.toBe(former.people[1])
  })

  it('is another object where a part is gone', () => {
    const former: object = { a: 1, b: 2 }
    expect(withFormerParts<object>(former, { a: 1 })).toEqual({ a: 1 })
  })
})
