import { expect, test } from 'vitest'
import { proposedMove } from '@/domain/scenario/proposed-move'
import { leftToTranslate, sentencesOf } from '@/domain/scenario/translation'

test('a text is counted by sentences, quoted ones and lines of their own too', () => {
  expect(sentencesOf('Vous arrivez. « Tout va bien. » Puis rien ! 44 ans.\nFin')).toHaveLength(5)
  expect(sentencesOf('  ')).toEqual([])
})

test('what is left to translate are the last sentences that the other language has more', () => {
  const text = { fr: 'Un. Deux. Trois.', en: 'One.' }
  expect(leftToTranslate(text, 'en')).toEqual(['Deux.', 'Trois.'])
  expect(leftToTranslate(text, 'fr')).toEqual([])
  expect(leftToTranslate({ fr: '', en: 'One.' }, 'fr')).toEqual(['One.'])
})

test('a code is proposed as a move in both languages', () => {
  const label = { fr: 'Question ouverte', en: 'Open question' }
  expect(proposedMove({ label, gender: 'feminine' })).toEqual({
    fr: 'une question ouverte',
    en: 'an open question',
  })
  expect(proposedMove({ label: { fr: 'Reflet', en: 'Reflection' }, gender: 'masculine' })).toEqual({
    fr: 'un reflet',
    en: 'a reflection',
  })
})
