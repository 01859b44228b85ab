import { describe, expect, it } from 'vitest'
import { checkCommitment, localDay } from '@/app/_live/debrief/talk/check-commitment'
import { elides } from '@/reading/words/elides'

const whole = { what: 'Compter trois secondes', due: '2026-12-03', how: 'Cinq silences tenus' }

describe('a commitment, before it is sent', () => {
  it('is fine with what, by when and how', () => {
    expect(checkCommitment(whole, '2026-11-24')).toEqual({})
    expect(checkCommitment(whole, whole.due)).toEqual({})
  })

  it('says which field is missing', () => {
    expect(checkCommitment({ what: '', due: '', how: '' }, '2026-11-24')).toEqual({
      what: 'whatMissing',
      due: 'dueMissing',
      how: 'howMissing',
    })
  })

  it('refuses a day gone by and words without end', () => {
    expect(checkCommitment({ ...whole, due: '2026-11-23' }, '2026-11-24')).toEqual({ due: 'duePast' })
    expect(checkCommitment({ ...whole, how: 'x'.repeat(501) }, '2026-11-24')).toEqual({ how: 'tooLong' })
  })

  it('reads the day on the person’s own calendar', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 30).getTime())).toBe('2026-01-05')
  })
})

describe('the French « de »', () => {
  it('shortens before a vowel, accented or not, and a mute h', () => {
    expect(['Inès', 'Élodie', 'Hélène', 'Thomas', 'Claire'].map(elides)).toEqual([
      'true',
      'true',
      'true',
      'false',
      'false',
    ])
  })
})
