import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { excerptAround, mentions, textsIn } from '@/domain/erasure/mentions'

describe('a name in the words of another person', () => {
  test.each([
    ['Inès a reformulé.', 'Inès Marchetti'],
    ['merci INES', 'Inès Marchetti'],
    ['(Marchetti, au début)', 'Inès Marchetti'],
    ['l’écoute d’Inès', 'Inès Marchetti'],
    ['Jean-Paul insiste', 'Jean-Paul Le Goff'],
    ['Li Wu écoute', 'Li Wu'],
  ])('is found in « %s »', (text, name) => {
    expect(mentions(text, name)).toBe(true)
  })

  test.each([
    ['Un silence bien tenu.', 'Inès Marchetti'],
    ['Le marchettisme', 'Inès Marchetti'],
    ['Le lien est clair', 'Jean Le Goff'],
    ['Li écoute', 'Li Wu'],
    ['Rien', ''],
  ])('is not found in « %s »', (text, name) => {
    expect(mentions(text, name)).toBe(false)
  })
})

describe('what is shown around a name', () => {
  it('is the whole of a short text, and around the name in a long one', () => {
    expect(excerptAround('Inès  a\nreformulé.', 'Inès Marchetti')).toBe('Inès a reformulé.')
    const long = `${'mot '.repeat(200)}Inès a reformulé ${'mot '.repeat(200)}`
    const shown = excerptAround(long, 'Inès Marchetti')
    expect(shown).toMatch(/^….*Inès a reformulé.*…$/)
    expect([...shown].length).toBeLessThanOrEqual(162)
  })

  it('holds the name, wherever it stands', () => {
    const filler = fc
      .array(fc.constantFrom('mot', 'une', 'phrase,'), { maxLength: 120 })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        expect(mentions(excerptAround(`${before} Inès ${after}`, 'Inès'), 'Inès')).toBe(true)
      }),
    )
  })
})

it('every text of an answer is read, however deep', () => {
  expect(textsIn({ a: 'un', b: [{ c: 'deux' }, 3, null], d: { e: ['trois'] } })).toEqual([
    'un',
    'deux',
    'trois',
  ])
})
