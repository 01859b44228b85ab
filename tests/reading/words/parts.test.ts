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
