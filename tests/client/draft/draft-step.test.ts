import { describe, expect, test } from 'vitest'
import {
  answersOf,
  type DraftEffect,
  type DraftInput,
  type DraftState,
  startingDraft,
} from '@/client/draft/draft-state'
import { quietMs, retryMs, step } from '@/client/draft/draft-step'
import type { Saved } from '@/client/draft/draft-work'

type Answers = { words: string; rating: number | null }
type Input = DraftInput<Answers>
const empty: Answers = { words: '', rating: null }
const saved = (updatedAt: number | null, more: Partial<Answers> = {}): Saved<Answers> => ({
  answers: { ...empty, ...more },
  updatedAt,
})
const typed = (more: Partial<Answers>): Input => ({ type: 'typed', answers: { ...empty, ...more } })
const opened: Input = { type: 'opened' }
const closed: Input = { type: 'closed' }
const elapsed: Input = { type: 'elapsed' }
const accepted = (updatedAt: number): Input => ({ type: 'accepted', updatedAt })
const refused = (reason: Extract<Input, { type: 'refused' }>['reason']): Input => ({
  type: 'refused',
  reason,
})
const readAgain = (theirs: Saved<Answers> | null): Input => ({ type: 'readAgain', saved: theirs })

/** A draft in which this has happened, in that order. */
function given(...inputs: Input[]) {
  const state = inputs.reduce<DraftState<Answers>>(
    (before, input) => step(before, input).state,
    startingDraft(saved(1)),
  )
  return {
    state,
    when(input: Input) {
      const reaction = step(state, input)
      return { ...reaction, asks: reaction.effects.map(inWords), shows: answersOf(reaction.state) }
    },
  }
}

function inWords(effect: DraftEffect<Answers>): string {
  if (effect.type === 'start') return `wait ${effect.ms}`
  return effect.type === 'save' ? `save upon ${effect.base.updatedAt}` : effect.type
}

describe('writing', () => {
  test('is kept on the device at once, and saved after a quiet moment', () => {
    const { asks, shows } = given(opened).when(typed({ words: 'Un' }))
    expect(asks).toEqual(['backUp', `wait ${quietMs}`])
    expect(shows).toEqual({ words: 'Un', rating: null })
    expect(given(opened, typed({ words: 'Un' })).when(elapsed).asks).toEqual(['save upon 1'])
  })

  test('asks for nothing while nothing is typed', () => {
    expect(given().when(opened).asks).toEqual([])
    expect(given(opened).when(elapsed).asks).toEqual([])
  })

  test('goes on while it is being saved: one save at a time, then the rest upon the new version', () => {
    const saving = given(opened, typed({ words: 'Un' }), elapsed)
    expect(saving.when(elapsed).asks).toEqual([])
    const more = given(opened, typed({ words: 'Un' }), elapsed, typed({ words: 'Un mot' }))
    expect(more.when(accepted(2)).asks).toEqual(['backUp', `wait ${quietMs}`])
    expect(
      given(opened, typed({ words: 'Un' }), elapsed, typed({ words: 'Un mot' }), accepted(2)).when(elapsed)
        .asks,
    ).toEqual(['save upon 2'])
  })

  test('all saved, nothing stays on the device', () => {
    const { state, asks } = given(opened, typed({ words: 'Un' }), elapsed).when(accepted(2))
    expect(state.work).toEqual({ typed: null, other: null })
    expect(state.saved).toEqual(saved(2, { words: 'Un' }))
    expect(asks).toEqual(['backUp'])
  })

  test('an answer to no request counts for nothing', () => {
    const before = given(opened, typed({ words: 'Un' }))
    expect(before.when(accepted(2)).state).toBe(before.state)
  })
})

describe('a save that comes to nothing', () => {
  test('is tried again after a longer moment, and said to have failed until one succeeds', () => {
    const saving = [opened, typed({ words: 'Un' }), elapsed]
    const { state, asks } = given(...saving).when(refused('unreachable'))
    expect(state.hasFailed).toBe(true)
    expect(asks).toEqual([`wait ${retryMs}`])
    const again = given(...saving, refused('unreachable'), elapsed)
    expect(again.when(accepted(2)).state.hasFailed).toBe(false)
  })

  test('waits on the device where the interview goes on again, and is no failure', () => {
    const { state, asks } = given(opened, typed({ words: 'Un' }), elapsed).when(refused('wrongMoment'))
    expect(state).toMatchObject({ hasFailed: false, saving: null, work: { typed: { base: saved(1) } } })
    expect(asks).toEqual([])
  })

  test('is let go where the answers are locked', () => {
    const { state, asks } = given(opened, typed({ words: 'Un' }), elapsed).when(refused('alreadyLocked'))
    expect(state.work).toEqual({ typed: null, other: null })
    expect(asks).toEqual(['backUp'])
  })
})

describe('the same person on another page', () => {
  const saving = [opened, typed({ words: 'Ici' }), elapsed]

  test('has saved meanwhile: the draft is read again before anything is saved', () => {
    expect(given(...saving).when(refused('changedMeanwhile')).asks).toEqual(['readAgain'])
    expect(given(...saving, refused('changedMeanwhile')).when(elapsed).asks).toEqual([])
  })

  test('has written about something else: both are saved, and nothing is asked', () => {
    const theirs = saved(2, { rating: 4 })
    const { state, shows, asks } = given(...saving, refused('changedMeanwhile')).when(readAgain(theirs))
    expect(shows).toEqual({ words: 'Ici', rating: 4 })
    expect(state).toMatchObject({ hasFailed: false, work: { other: null, typed: { base: theirs } } })
    expect(asks).toEqual(['backUp', `wait ${quietMs}`])
  })

  test('has written about the same: what is typed here stays, and theirs can be taken, and taken back', () => {
    const theirs = saved(2, { words: 'Là-bas' })
    const before = [...saving, refused('changedMeanwhile'), readAgain(theirs)]
    const { state, shows } = given(...before).when({ type: 'swapped' })
    expect(shows.words).toBe('Là-bas')
    expect(state.work.other?.words).toBe('Ici')
    expect(given(...before, { type: 'swapped' }).when({ type: 'swapped' }).shows.words).toBe('Ici')
    expect(given(...before).when({ type: 'otherDropped' }).state.work.other).toBeNull()
  })

  test('words that were saved although no answer came are the author’s own', () => {
    const before = [...saving, refused('unreachable'), typed({ words: 'Ici encore' }), elapsed]
    const asked = given(...before, refused('changedMeanwhile'))
    expect(asked.when(readAgain(saved(2, { words: 'Ici' }))).state.work.other).toBeNull()
    expect(asked.when(readAgain(saved(2, { words: 'Là-bas' }))).state.work.other?.words).toBe('Là-bas')
  })

  test('cannot be read: it has failed, and is tried again', () => {
    const { state, asks } = given(...saving, refused('changedMeanwhile')).when(readAgain(null))
    expect(state.hasFailed).toBe(true)
    expect(asks).toEqual([`wait ${retryMs}`])
  })

  test('what they have saved is shown here where nothing is typed', () => {
    const { shows } = given(opened).when({ type: 'read', saved: saved(2, { words: 'Là-bas' }) })
    expect(shows.words).toBe('Là-bas')
    const typing = given(opened, typed({ words: 'Ici' }))
    expect(typing.when({ type: 'read', saved: saved(2, { words: 'Là-bas' }) }).shows.words).toBe('Ici')
  })

  test('what a page left that is gone is saved from here', () => {
    const left = { typed: { answers: { ...empty, words: 'Laissé' }, base: saved(1) }, other: null }
    const { shows, asks } = given(opened).when({ type: 'adopted', work: left })
    expect(shows.words).toBe('Laissé')
    expect(asks).toEqual(['backUp', `wait ${quietMs}`])
  })

  test('taking the other version does nothing where there is none', () => {
    const before = given(opened, typed({ words: 'Ici' }))
    expect(before.when({ type: 'swapped' }).state).toBe(before.state)
  })
})

describe('leaving the form', () => {
  test('saves at once, and lets another page adopt what is left only when the answer is there', () => {
    expect(given(opened, typed({ words: 'Un' })).when(closed).asks).toEqual(['stop', 'save upon 1'])
    const left = given(opened, typed({ words: 'Un' }), closed)
    expect(left.when(accepted(2)).asks).toEqual(['backUp', 'release'])
    expect(left.when(refused('unreachable')).asks).toEqual(['release'])
    expect(left.when(refused('wrongMoment')).asks).toEqual(['release'])
  })

  test('with nothing typed lets go at once', () => {
    expect(given(opened).when(closed).asks).toEqual(['stop', 'release'])
  })

  test('and coming back, goes on with what was typed', () => {
    const back = given(opened, typed({ words: 'Un' }), closed, refused('unreachable'))
    expect(back.when(opened).asks).toEqual([`wait ${quietMs}`])
  })
})
