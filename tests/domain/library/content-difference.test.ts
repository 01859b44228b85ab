import { expect, test } from 'vitest'
import { contentDifference } from '@/domain/library/content-difference'
import { ORDER } from '@/domain/library/field-edit'

const before = {
  difficulty: 'easy',
  referral: { fr: 'a', en: 'b' },
  reveals: [
    { id: 'arm', line: { fr: 'x' } },
    { id: 'son', line: { fr: 'y' } },
    { id: 'wife', line: { fr: 'z' } },
  ],
}

test('names each field that differs, and elements of lists by their names', () => {
  const after = {
    difficulty: 'hard',
    referral: { fr: 'a', en: 'c' },
    reveals: [{ id: 'wife', line: { fr: 'z' } }, { id: 'arm', line: { fr: 'w' } }, { id: 'job' }],
  }
  expect(contentDifference(before, after)).toEqual([
    { path: ['difficulty'], before: 'easy', after: 'hard' },
    { path: ['referral', 'en'], before: 'b', after: 'c' },
    { path: ['reveals', 'arm', 'line', 'fr'], before: 'x', after: 'w' },
    { path: ['reveals', 'job'], before: null, after: { id: 'job' } },
    { path: ['reveals', 'son'], before: { id: 'son', line: { fr: 'y' } }, after: null },
    { path: ['reveals', ORDER], before: ['arm', 'wife'], after: ['wife', 'arm'] },
  ])
})

test('finds nothing between what says the same, a field that is absent and one that is empty among it', () => {
  expect(contentDifference(before, structuredClone(before))).toEqual([])
  expect(contentDifference({ level: null }, {})).toEqual([])
})
