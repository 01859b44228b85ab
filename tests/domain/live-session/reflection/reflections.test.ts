import { expect, it } from 'vitest'
import { haveBothLocked, reflectionOwed } from '@/domain/live-session/reflection/reflections'

it('is owed by the two players, from the end of the interview until they have given it', () => {
  expect(reflectionOwed('advisor', 'selfAssessment', false)).toBe('selfAssessment')
  expect(reflectionOwed('beneficiary', 'selfAssessment', false)).toBe('beneficiaryReturn')
  expect(reflectionOwed('advisor', 'selfAssessment', true)).toBeNull()
})

it('is owed by no other seat, and not before nor after', () => {
  expect(reflectionOwed('supervisor', 'selfAssessment', false)).toBeNull()
  expect(reflectionOwed('observer', 'selfAssessment', false)).toBeNull()
  expect(reflectionOwed(null, 'selfAssessment', false)).toBeNull()
  expect(reflectionOwed('advisor', 'interview', false)).toBeNull()
  expect(reflectionOwed('advisor', 'debrief', false)).toBeNull()
})

it('is waited for until both players have locked', () => {
  expect(haveBothLocked({ locked: new Set(['advisor']) })).toBe(false)
  expect(haveBothLocked({ locked: new Set(['beneficiary', 'advisor']) })).toBe(true)
})
