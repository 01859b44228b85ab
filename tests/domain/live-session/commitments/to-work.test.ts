import { describe, expect, it } from 'vitest'
import { toWorkAfter } from '@/domain/live-session/commitments/to-work'
import { answersOfAdvisor, commitment, committed, debrief } from '../stages'
import { play } from '../story'
import { kept } from '../take/a-take'

describe('what an advisor may work on next', () => {
  it('is their last commitment, and the moment they kept to rework', () => {
    const { state } = play(committed)
    expect(toWorkAfter(state)).toMatchObject({
      commitment: { what: commitment.what },
      atMs: answersOfAdvisor.moment.at,
      text: answersOfAdvisor.moment.text,
      codeKey: 'empathy',
    })
  })

  it('is the moment of the last take they kept, with the line that was given again', () => {
    expect(toWorkAfter(play(kept).state)).toMatchObject({
      commitment: { what: commitment.what },
      atMs: 5_000,
      text: 'Du jour au lendemain.',
      codeKey: 'empathy',
    })
  })

  it('is nothing without a commitment', () => {
    expect(toWorkAfter(play(debrief).state)).toBeNull()
  })

  it('names the focus of that interview where the moment went well, or its words are gone', () => {
    const { state } = play(committed)
    const moment = { ...answersOfAdvisor.moment, direction: 'succeeded' as const }
    const bare = { atMs: null, text: null, codeKey: 'silence' }
    const own = { ...answersOfAdvisor, moment }
    expect(toWorkAfter({ ...state, focus: 'silence', selfAssessment: own })).toMatchObject(bare)
    expect(toWorkAfter({ ...state, focus: 'silence', selfAssessment: null })).toMatchObject(bare)
  })
})
