import { describe, expect, it } from 'vitest'
import { commandRequestSchema, commandSchema } from '@/domain/live-session/command-schema'
import { noteMaxLength } from '@/domain/live-session/core/command-limits'
import { cueWords } from '@/domain/live-session/cues/cue'
import { idOf } from './people'
import { commitment } from './stages'

const accepts = (command: unknown) => commandSchema.safeParse(command).success
const markId = idOf('mark')

describe('what a person may send', () => {
  it.each<[string, unknown, unknown]>([
    ['a known code key', { type: 'chooseFocus', codeKey: 'empathy' }, { type: 'chooseFocus', codeKey: '' }],
    [
      'a reaction offset of up to ten seconds',
      { type: 'mark', codeKey: 'echo', valence: null, reactionOffsetMs: 10_000 },
      { type: 'mark', codeKey: 'echo', valence: null, reactionOffsetMs: 10_001 },
    ],
    [
      'no negative reaction offset',
      { type: 'mark', codeKey: 'echo', valence: null, reactionOffsetMs: 0 },
      { type: 'mark', codeKey: 'echo', valence: null, reactionOffsetMs: -1 },
    ],
    [
      'a valence that exists',
      { type: 'recodeMark', markId, codeKey: 'empathy', valence: 'missed' },
      { type: 'recodeMark', markId, codeKey: 'empathy', valence: 'good' },
    ],
    [
      'a note of ten thousand characters',
      { type: 'noteMark', markId, text: 'é'.repeat(noteMaxLength) },
      { type: 'noteMark', markId, text: 'é'.repeat(noteMaxLength + 1) },
    ],
    ['an id', { type: 'undo', eventId: markId }, { type: 'undo', eventId: "1' or '1'='1" }],
    [
      'a moment that is a number',
      { type: 'retimeMark', markId, markedAt: 5 },
      { type: 'retimeMark', markId, markedAt: Number.NaN },
    ],
    [
      'a dial between 0 and 100',
      { type: 'moveDial', samples: [{ at: 1, value: 100 }] },
      { type: 'moveDial', samples: [{ at: 1, value: 101 }] },
    ],
    [
      'at most sixty samples',
      { type: 'moveDial', samples: Array.from({ length: 60 }, () => ({ at: 1, value: 1 })) },
      { type: 'moveDial', samples: Array.from({ length: 61 }, () => ({ at: 1, value: 1 })) },
    ],
    [
      'thirty seconds of talk at most',
      { type: 'hearTalk', from: 1, steps: 'k'.repeat(300) },
      { type: 'hearTalk', from: 1, steps: 'k'.repeat(301) },
    ],
    [
      'steps of talk that are known',
      { type: 'hearTalk', from: 1, steps: '.0az' },
      { type: 'hearTalk', from: 1, steps: '.K\n' },
    ],
    [
      'a real reason to unseal early, or none',
      { type: 'unseal', overrideReason: 'Elle a dû partir' },
      { type: 'unseal', overrideReason: '  x ' },
    ],
    [
      'a commitment with all three parts',
      { type: 'makeCommitment', ...commitment },
      { type: 'makeCommitment', ...commitment, how: ' ' },
    ],
    [
      'a day that exists',
      { type: 'makeCommitment', ...commitment, due: '2028-02-29' },
      { type: 'makeCommitment', ...commitment, due: '2027-02-29' },
    ],
    ['a known type', { type: 'close' }, { type: 'closeForever' }],
  ])('%s', (_what, good, bad) => {
    expect(accepts(good)).toBe(true)
    expect(accepts(bad)).toBe(false)
  })

  it('comes with an id and a moment', () => {
    const request = { id: idOf('ask'), at: 1, command: { type: 'close' } }
    expect(commandRequestSchema.safeParse(request).success).toBe(true)
    for (const broken of [{ at: -1 }, { at: 1.5 }, { at: Number.POSITIVE_INFINITY }, { id: 'x' }]) {
      expect(commandRequestSchema.safeParse({ ...request, ...broken }).success).toBe(false)
    }
  })

  it('has its words counted as one reads them', () => {
    expect(cueWords('  laisse   le\nsilence ')).toBe(3)
    expect(cueWords(' ')).toBe(0)
  })
})
