import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortNames, tellApart } from '@/reading/names/tell-apart'

const named = (...names: string[]) => names.map((name, index) => ({ personId: `${index}`, name }))
const called = (...names: string[]) => [...tellApart(named(...names)).values()]
const shortly = (...names: string[]) => [...shortNames(named(...names)).values()]
const someNames = fc.array(
  fc.constantFrom(
    'Camille Roy',
    'camille roy',
    'Camille',
    'Camille R.',
    'Camille Roy (2)',
    'Camille Ray',
    'Zoé',
    'Zoe Roy',
  ),
  { maxLength: 12 },
)
const read = (names: readonly string[]) =>
  names.map((name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())

describe('people of one cohort', () => {
  it.each([
    [
      ['Camille Roy', 'Zoé Le Goff'],
      ['Camille Roy', 'Zoé Le Goff'],
    ],
    [
      ['Camille Roy', 'Camille Roy', 'Camille Roy'],
      ['Camille Roy', 'Camille Roy (2)', 'Camille Roy (3)'],
    ],
    [
      ['Zoé Roy', 'ZOE ROY'],
      ['Zoé Roy', 'ZOE ROY (2)'],
    ],
    [
      ['Camille Roy', 'Camille Roy (2)', 'Camille Roy'],
      ['Camille Roy', 'Camille Roy (2)', 'Camille Roy (3)'],
    ],
    [
      ['Camille Roy', 'Camille Roy', 'Camille Roy (2)'],
      ['Camille Roy', 'Camille Roy (2)', 'Camille Roy (2) (2)'],
    ],
  ])('%j are called %j', (names, calledSo) => {
    expect(called(...names)).toEqual(calledSo)
  })

  it('never read the same, and a later member changes no name', () => {
    fc.assert(
      fc.property(someNames, fc.nat({ max: 12 }), (names, before) => {
        const all = called(...names)
        expect(new Set(read(all)).size).toBe(names.length)
        expect(called(...names.slice(0, before))).toEqual(all.slice(0, before))
      }),
    )
  })
})

describe('people who are together', () => {
  it.each([
    [
      ['Inès Marchetti', 'Thomas Guérin'],
      ['Inès', 'Thomas'],
    ],
    [
      ['Camille Roy', 'Camille Petit', 'Thomas Guérin'],
      ['Camille R.', 'Camille P.', 'Thomas'],
    ],
    [
      ['Camille Roy', 'Camille Rey'],
      ['Camille Roy', 'Camille Rey'],
    ],
    [
      ['Camille Roy', 'Camille Roy (2)'],
      ['Camille Roy', 'Camille Roy (2)'],
    ],
    [
      ['Camille', 'Camille Roy'],
      ['Camille', 'Camille R.'],
    ],
    [
      ['Camille Roy', 'Camille R.'],
      ['Camille Roy', 'Camille R.'],
    ],
    [
      ['Camille', 'Camille (2)'],
      ['Camille', 'Camille (2)'],
    ],
  ])('%j call each other %j', (names, calledSo) => {
    expect(shortly(...names)).toEqual(calledSo)
  })

  it('are never called the same once their whole names differ', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        const short = shortly(...called(...names))
        expect(new Set(read(short)).size).toBe(names.length)
      }),
    )
  })
})
