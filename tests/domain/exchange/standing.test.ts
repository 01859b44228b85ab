import { expect, test } from 'vitest'
import { isSameContent, type Known, standingOf } from '@/domain/exchange/standing'

const content = { key: 'mine', version: 1, referral: { fr: 'Bonjour', en: 'Hello' } }
const other = { ...content, referral: { fr: 'Bonsoir', en: 'Hello' } }
const known: Known = {
  isBuiltIn: false,
  mayWrite: true,
  isOpen: true,
  isArchived: false,
  hasDraft: false,
  latest: other,
}

test('an unknown item is new', () => {
  expect(standingOf(content, null)).toEqual({ is: 'new', ways: ['new'], noVersion: null })
})

test('the same content has nothing to be done, whatever it is called and numbered', () => {
  const latest = { en: 0, ...content, key: 'scenario-1', version: 7, level: null }
  expect(isSameContent(content, { ...latest, en: undefined })).toBe(true)
  expect(standingOf(content, { ...known, latest: { ...content, version: 7 } })).toEqual({
    is: 'same',
    ways: [],
    noVersion: null,
  })
})

test('another content is a version of what one may write, or a copy', () => {
  expect(standingOf(content, known)).toEqual({ is: 'other', ways: ['version', 'copy'], noVersion: null })
})

test('and a copy only, with the reason, where no version can be added', () => {
  const why = (part: Partial<Known>) => standingOf(content, { ...known, ...part }).noVersion
  expect(why({ isBuiltIn: true, mayWrite: false })).toBe('builtIn')
  expect(why({ mayWrite: false })).toBe('readOnly')
  expect(why({ isOpen: false })).toBe('briefShut')
  expect(why({ isArchived: true })).toBe('archived')
  expect(why({ hasDraft: true })).toBe('draftOpen')
  expect(standingOf(content, { ...known, mayWrite: false }).ways).toEqual(['copy'])
})

test('a brief that is shut to the reader is not compared: the answer would tell of it', () => {
  expect(standingOf(content, { ...known, isOpen: false, latest: content })).toMatchObject({ is: 'other' })
})
