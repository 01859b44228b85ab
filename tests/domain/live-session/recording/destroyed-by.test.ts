import { expect, it } from 'vitest'
import { destroyedBy } from '@/domain/live-session/recording/destroyed-by'
import { type Act, act, attempt, play, type Step } from '../story'
import { answer, bothAgreed, pause, recorded, withdraw } from './recorded'

function destroyed(steps: readonly Step[], asked: Act) {
  const { state } = play(steps)
  const facts = attempt(state, asked)
  if (typeof facts === 'string') throw new Error(`refused: ${facts}`)
  return destroyedBy(state, facts)
}

it('withdrawing and giving the interview up destroy everything that was recorded', () => {
  expect(destroyed(recorded, withdraw('karim', 60))).toEqual([{ what: 'everything' }])
  const abandoned = act('sophie', { type: 'abandonInterview', reason: 'Karim doit partir' }, 60)
  expect(destroyed(recorded, abandoned)).toEqual([{ what: 'everything' }])
})

it('agreeing to the voice alone destroys the pictures of that person', () => {
  expect(destroyed(recorded, answer('lea', 'voice', 60))).toEqual([{ what: 'picture', personId: 'lea' }])
  expect(destroyed(bothAgreed, answer('karim', 'voiceAndPicture', -20))).toEqual([])
})

it('a pause destroys nothing', () => {
  expect(destroyed(recorded, pause('lea', 60))).toEqual([])
})
