import { expect, test } from 'vitest'
import { isStillProposed, lackingOf, proposedWish } from '@/app/(shell)/cohorts/_schedule/proposed-wish'
import { type Choices, firstWish } from '@/app/(shell)/cohorts/_schedule/wish'
import { defaultPlan } from '@/domain/live-session/core/plan'

const members = [
  { personId: 'ines', name: 'Inès', role: 'learner', maySit: ['advisor', 'beneficiary', 'observer'] },
  { personId: 'claire', name: 'Claire', role: 'supervisor', maySit: ['supervisor'] },
] as unknown as Choices['members']
const choices = { members, scenarios: [], plan: defaultPlan, supervision: 'shared' } as unknown as Choices
const first = (me: string) =>
  firstWish(
    choices,
    me,
    { startsAt: null, roomName: null, scenarioKey: null },
    Date.parse('2026-11-26T09:20:00Z'),
  )
const lacking = { personId: 'ines', seat: 'advisor' } as const
const proposal = {
  advisorId: 'ines',
  beneficiaryId: 'thomas',
  supervisorId: 'paul',
  scenarioKey: 'yann',
  reasons: [],
  relaxed: [],
}

test('what is proposed fills the form, and leaves to a supervisor their own seat', () => {
  expect(proposedWish(first('sandrine'), lacking, proposal)).toMatchObject({
    advisorId: 'ines',
    beneficiaryId: 'thomas',
    supervisorIds: ['paul'],
    scenarioKey: 'yann',
  })
  expect(proposedWish(first('claire'), lacking, proposal).supervisorIds).toEqual(['claire'])
})

test('where nothing can be proposed the person has their seat, and all else is open', () => {
  const wish = proposedWish(first('claire'), { personId: 'ines', seat: 'beneficiary' }, null)
  expect(wish).toMatchObject({ advisorId: '', beneficiaryId: 'ines', scenarioKey: '' })
})

test('a proposal is one as long as its two people stay', () => {
  const wish = proposedWish(first('claire'), lacking, proposal)
  expect(isStillProposed(wish, proposal)).toBe(true)
  expect(isStillProposed({ ...wish, beneficiaryId: 'lea' }, proposal)).toBe(false)
})

test('an address that names no member, or one who may not sit there, is an empty form', () => {
  expect(lackingOf({ advisor: 'ines' }, { members })).toEqual(lacking)
  expect(lackingOf({ beneficiary: 'ines' }, { members })).toEqual({ personId: 'ines', seat: 'beneficiary' })
  for (const advisor of ['claire', 'nobody', ''])
    expect(lackingOf({ advisor }, { members }), advisor).toBeNull()
  expect(lackingOf({}, { members })).toBeNull()
})
