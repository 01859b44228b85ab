import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords, wordDifference } from '@/domain/library/word-difference'

const marked = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}]`, new: `[+${text}]` })[kind])
    .join('')

test('says which words went and which came, and leaves the others in one piece', () => {
  expect(
    marked(
      'dossier sous le bras, et vous vous plaignez de tout.',
      'dossier sous le bras, et vous répétez que tout va bien.',
    ),
  ).toBe('dossier sous le bras, et vous[- vous plaignez de][+ répétez que] tout[+ va bien].')
})

test('a text that begins or ends, and one that only gains a comma', () => {
  expect(marked('', 'Un mot')).toBe('[+Un mot]')
  expect(marked('Un mot', '')).toBe('[-Un mot]')
  expect(marked('Oui mais non', 'Oui, mais non')).toBe('Oui[+,] mais non')
  expect(wordDifference('', '')).toEqual([])
})

const texts = fc
  .array(fc.constantFrom('a', 'b', 'le', ' ', '\n', ',', 'été', '« ', ' ! '), { maxLength: 24 })
  .map((all) => all.join(''))

test('gives both texts back, whatever they are', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const runs = wordDifference(before, after)
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect([without('new'), without('gone')]).toEqual([before, after])
    }),
  )
})

test('of two equal texts nothing went and nothing came', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordDifference(text, text).every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

test('counts words as people do', () => {
  expect(countWords('« Aujourd’hui, c’est-à-dire lundi : 3 fois ! »')).toBe(5)
  expect(countWords('')).toBe(0)
})
