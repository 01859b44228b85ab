import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abbreviates, unlikeIn } from '@/domain/observation/abbreviates'

describe('a short name', () => {
  it.each([
    ['Regard positif', 'Regard positif inconditionnel'],
    ['Info avec', 'Information avec permission'],
    ['info. sans', 'Information sans permission'],
    ['Reflet', 'Reflet'],
    ['Figure-fond', 'Inversion figure–fond'],
  ])('« %s » abbreviates « %s »', (short, long) => {
    expect(abbreviates(short, long)).toBe(true)
  })

  it.each([
    ['Coupure', 'Interruption'],
    ['Info imposée', 'Information sans permission'],
    ['Clarifier', 'Reformulation clarification'],
    ['Permission', 'Info avec'],
  ])('« %s » does not abbreviate « %s »', (short, long) => {
    expect(abbreviates(short, long)).toBe(false)
  })

  it('may be the whole name, or any of its words cut anywhere', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,8}$/u), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(words, fc.nat(7), (all, at) => {
        const long = all.join(' ')
        expect(abbreviates(long, long)).toBe(true)
        expect(abbreviates(all.map((word) => word.slice(0, 1 + (at % word.length))).join(' '), long)).toBe(
          true,
        )
      }),
    )
  })

  it('is looked at in each language', () => {
    const label = { fr: 'Interruption', en: 'Interruption' }
    expect(unlikeIn({ label, shortLabel: { fr: 'Coupure', en: 'Interr.' } })).toEqual(['fr'])
    expect(unlikeIn({ label, shortLabel: { fr: '', en: '' } })).toEqual([])
  })
})
