import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import type { CommitmentOutcome } from '@/domain/live-session/commitments/commitment'
import { noteOf, reviewOf } from '@/domain/live-session/words/words'
import { brought, idOf, second } from '../people'
import { briefing, closed, commitment, committed, debrief, discussed } from '../stages'
import { act, given, scheduled } from '../story'

const [kept = { id: '', madeIn: '' }, other = kept] = brought
const review = (outcome: CommitmentOutcome, text: string | null = null, commitmentId = kept.id): Command => ({
  type: 'reviewCommitment',
  commitmentId,
  outcome,
  text,
})
const redact = (id: string): Command => ({ type: 'redactWords', eventId: id })

describe('a commitment of the previous live session', () => {
  it('is said to be kept, partly kept or not yet, with a word or without', () => {
    for (const opening of [[scheduled], briefing]) {
      given(...opening)
        .when(act('lea', review('partly', 'Deux fois sur trois')))
        .yields({
          type: 'commitmentReviewed',
          payload: {
            commitmentId: kept.id,
            madeIn: kept.madeIn,
            outcome: 'partly',
            text: 'Deux fois sur trois',
          },
        })
    }
    given(...briefing)
      .when(act('lea', review('kept', '')))
      .yields({
        type: 'commitmentReviewed',
        payload: { commitmentId: kept.id, madeIn: kept.madeIn, outcome: 'kept', text: null },
      })
  })

  it('may be judged again: what was said last holds, and the same again is nothing', () => {
    const first = act('lea', review('notYet', 'Pas osé'), -500, { id: 'first' })
    const { state } = given(...briefing, first)
      .when(act('lea', review('kept'), -400, { id: 'again' }))
      .yields({
        type: 'commitmentReviewed',
        payload: { commitmentId: kept.id, madeIn: kept.madeIn, outcome: 'kept', text: null },
      })
    expect(reviewOf(state, kept.id)).toMatchObject({ id: idOf('again'), outcome: 'kept', authorId: 'lea' })
    expect(reviewOf(state, other.id)).toBeUndefined()
    given(...briefing, first)
      .when({ ...first, id: idOf('twice') })
      .nothing()
  })

  it('must be one they bring: of any other nothing is said', () => {
    given(...committed)
      .when(act('lea', review('kept', null, idOf('step')), 1_510))
      .refused('unknownCommitment')
  })

  it('may still be spoken of in the debrief, no longer once it is closed', () => {
    given(...discussed)
      .when(act('lea', review('kept'), 1_520))
      .yields({
        type: 'commitmentReviewed',
        payload: { commitmentId: kept.id, madeIn: kept.madeIn, outcome: 'kept', text: null },
      })
    given(...closed)
      .when(act('lea', review('kept'), 1_700))
      .refused('wrongMoment')
  })
})

describe('the word on a commitment', () => {
  const words = [
    act('lea', review('notYet', 'Pas osé'), -500, { id: 'w1' }),
    act('lea', review('partly', 'Une fois'), -400, { id: 'w2' }),
    act('lea', review('kept', 'Ailleurs', other.id), -390, { id: 'w3' }),
  ]
  const told = [scheduled, ...words, ...closed.filter((step) => step !== scheduled)]

  it('is taken back by its author with every earlier version; what was judged stays', () => {
    const { state } = given(...told)
      .when(act('lea', redact(idOf('w2')), 1_700))
      .yields(
        { type: 'wordsRedacted', payload: { eventId: idOf('w1') } },
        { type: 'wordsRedacted', payload: { eventId: idOf('w2') } },
      )
    expect(reviewOf(state, kept.id)).toMatchObject({ outcome: 'partly', text: null })
    expect(reviewOf(state, other.id)?.text).toBe('Ailleurs')
    expect(JSON.stringify([...state.reviews.values()])).not.toMatch(/Pas osé|Une fois/)
    expect(noteOf(state, idOf('mark'))).toBeUndefined()
  })

  it('is not for a supervisor to take back', () => {
    given(...told)
      .when(act('sophie', redact(idOf('w2')), 1_700))
      .refused('notYourWords')
  })
})

describe('a commitment', () => {
  const promise = (due: string, seconds = 1_500) =>
    given(...debrief).when(act('lea', { type: 'makeCommitment', ...commitment, due }, seconds))

  it('has a day that is not past anywhere on Earth', () => {
    const accepted = (due: string) => ({ type: 'commitmentMade', payload: { ...commitment, due } }) as const
    const noonUtc = 3 * 3_600
    promise('2025-12-31').refused('commitmentInPast')
    promise('2026-03-14').refused('commitmentInPast')
    promise('2026-03-15', noonUtc - 1).yields(accepted('2026-03-15'))
    promise('2026-03-15', noonUtc).refused('commitmentInPast')
    promise('2026-03-16', noonUtc).yields(accepted('2026-03-16'))
  })

  it('is dated from the moment it was made, not from the end of the interview', () => {
    expect(given(...committed).state.commitments).toEqual([
      { id: idOf('step'), ...commitment, madeAt: second(1_500) },
    ])
  })

  it('is withdrawn once', () => {
    const withdraw = act('lea', { type: 'withdrawCommitment', commitmentId: idOf('step') }, 1_510)
    const { state } = given(...committed)
      .when(withdraw)
      .yields({ type: 'commitmentWithdrawn', payload: { commitmentId: idOf('step') } })
    expect(state.commitments).toEqual([])
    given(...committed, withdraw)
      .when({ ...withdraw, id: idOf('again') })
      .refused('unknownCommitment')
  })
})
