import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { partsOf, plainText, strong } from '@/reading/words/parts'

it('takes a sentence apart where something stands out', () => {
  expect(partsOf(`Claire marque ${strong('reflet')}, Paul ${strong('écho')}.`)).toEqual([
    { text: 'Claire marque ', isStrong: false },
    { text: 'reflet', isStrong: true },
    { text: ', Paul ', isStrong: false },
    { text: 'écho', isStrong: true },
    { text: '.', isStrong: false },
  ])
})

it('leaves a sentence whole where nothing stands out', () => {
  expect(partsOf('Rien ne ressort.')).toEqual([{ text: 'Rien ne ressort.', isStrong: false }])
  expect(partsOf('')).toEqual([])
})

it('says the same in parts as on one line', () => {
  const parts = partsOf(`${strong('Interruption')}, 3 min 18 s avant la première synthèse.`)
  expect(plainText(parts)).toBe('Interruption, 3 min 18 s avant la première synthèse.')
})

it('loses no word of a sentence, whatever stands out in it', () => {
  const stretches = fc.array(fc.record({ text: fc.string({ minLength: 1 }), isStrong: fc.boolean() }))
  fc.assert(
    fc.property(stretches, (all) => {
      const parts = partsOf(all.map(({ text, isStrong }) => (isStrong ? strong(text) : text)).join(''))
      expect(plainText(parts)).toBe(all.map(({ text }) => text).join(''))
      const bold = all.filter(({ isStrong }) => isStrong).map(({ text }) => text)
      expect(parts.filter(({ isStrong }) => isStrong).map(({ text }) => text)).toEqual(bold)
    }),
  )
})
