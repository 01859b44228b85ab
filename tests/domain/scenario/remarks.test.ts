import { describe, expect, test } from 'vitest'
import {
  decideRemarks,
  gatherRemarks,
  noRemarks,
  onlyTakeBack,
  remarks,
  remarksSchema,
} from '@/domain/scenario/remarks'
import { debrief, ended } from '../live-session/stages'
import { given, type Step } from '../live-session/story'
import { library } from './library'

const stateAfter = (steps: readonly Step[]) => given(...steps).state
const [yann] = library
if (!yann) throw new Error('no scenario')
const [first, second] = yann.reveals
if (!first || !second) throw new Error('too few reveals')

describe('who may say something of a situation', () => {
  test('the beneficiary and the supervisors, once the debrief is open', () => {
    const open = stateAfter(debrief)
    expect(remarks('beneficiary') && remarks('supervisor')).toBe(true)
    expect(decideRemarks(open, 'beneficiary', yann, noRemarks)).toEqual(noRemarks)
    for (const seat of ['advisor', 'observer'] as const)
      expect(() => decideRemarks(open, seat, yann, noRemarks)).toThrow('seatMayNot')
  })
  test('and not before', () => {
    expect(() => decideRemarks(stateAfter(ended), 'supervisor', yann, noRemarks)).toThrow('notUnsealedYet')
  })
})

test('a remark on a reveal names one of the situation, once', () => {
  const wanted = { brief: 'tooHard' as const, reveals: [second.id, first.id, second.id], words: null }
  expect(decideRemarks(stateAfter(debrief), 'supervisor', yann, wanted)).toEqual({
    ...wanted,
    reveals: [first.id, second.id],
  })
  expect(() =>
    decideRemarks(stateAfter(debrief), 'supervisor', yann, { ...wanted, reveals: ['other'] }),
  ).toThrow('unknownReveal')
})

test('what is only taken back says nothing new', () => {
  const kept = { brief: 'tooHard' as const, reveals: [first.id, second.id], words: 'Bien' }
  for (const wanted of [
    noRemarks,
    { ...kept, words: null },
    { ...noRemarks, reveals: [second.id] },
    // One tap taken back: the sentence stays as it is.
    kept,
    { ...kept, brief: null },
  ])
    expect(onlyTakeBack(kept, wanted)).toBe(true)
  for (const wanted of [
    { ...kept, words: 'Mieux' },
    { ...noRemarks, brief: 'tooEasy' as const },
    { ...noRemarks, reveals: ['other'] },
  ])
    expect(onlyTakeBack(kept, wanted)).toBe(false)
})

test('a sentence is short, and is none where nothing is written', () => {
  expect(remarksSchema.safeParse({ ...noRemarks, words: 'x'.repeat(281) }).success).toBe(false)
  expect(remarksSchema.safeParse({ ...noRemarks, words: '  ' }).success).toBe(false)
  expect(remarksSchema.parse({ ...noRemarks, words: ' Bien ' }).words).toBe('Bien')
})

test('what was said and earned is counted by the version that was played, the latest first', () => {
  const said = { brief: 'tooEasy' as const, reveals: [] }
  const interviews = [
    { version: 1, earned: ['a'], remarks: [said] },
    { version: 2, earned: ['a', 'b'], remarks: [said, { brief: 'tooHard' as const, reveals: ['c'] }] },
    { version: 2, earned: ['a', 'gone'], remarks: [{ brief: null, reveals: ['c', 'gone'] }] },
  ]
  const revealsOf = new Map([
    [1, ['a']],
    [2, ['a', 'b', 'c']],
    [3, ['a']],
  ])
  expect(gatherRemarks(interviews, revealsOf)).toEqual([
    { version: 3, interviews: 0, tooEasy: 0, tooHard: 0, reveals: [{ id: 'a', earned: 0, unearnable: 0 }] },
    {
      version: 2,
      interviews: 2,
      tooEasy: 1,
      tooHard: 1,
      reveals: [
        { id: 'a', earned: 2, unearnable: 0 },
        { id: 'b', earned: 1, unearnable: 0 },
        { id: 'c', earned: 0, unearnable: 2 },
      ],
    },
    { version: 1, interviews: 1, tooEasy: 1, tooHard: 0, reveals: [{ id: 'a', earned: 1, unearnable: 0 }] },
  ])
})
