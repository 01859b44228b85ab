import { expect, test } from 'vitest'
import { editOf, wishOf, withoutPerson } from '@/app/(shell)/cohorts/_schedule/edit-request'
import { mergeWish, takeParts } from '@/app/(shell)/cohorts/_schedule/merge-wish'
import type { Choices, Wish } from '@/app/(shell)/cohorts/_schedule/wish'
import { defaultPlan } from '@/domain/live-session/core/plan'

const members = ['ines', 'thomas', 'claire', 'lea'].map((personId) => ({
  personId,
})) as unknown as Choices['members']
const agreement = {
  version: 2,
  cohortId: 'cohort',
  status: 'scheduled',
  scenarioKey: 'yann',
  shortName: 'Yann',
  formerNames: {},
  changedBy: null,
  supervision: 'shared',
  plan: defaultPlan,
  place: 'room',
  where: { kind: 'room', name: 'B2' },
  scheduledFor: Date.parse('2026-11-26T09:15:30Z'),
  seats: [
    { personId: 'ines', seat: 'advisor' },
    { personId: 'thomas', seat: 'beneficiary' },
    { personId: 'claire', seat: 'supervisor' },
  ],
  isReinstatable: false,
  ranMs: null,
} as const satisfies Parameters<typeof wishOf>[0]
const base = wishOf({ ...agreement, seats: [...agreement.seats] }, { members, timeZone: 'Europe/Paris' })
const withHour = (wish: Wish, time: string): Wish => ({ ...wish, time })

test('an edit asks for the parts that were changed, and no other', () => {
  expect(editOf('id', agreement, base, base, 'Europe/Paris')).toEqual({ liveSessionId: 'id', version: 2 })
  const { scheduledFor, place } = agreement
  expect(editOf('id', agreement, base, { ...base, roomName: ' B3 ' }, 'Europe/Paris')).toEqual({
    liveSessionId: 'id',
    version: 2,
    // The hour is kept to the second where it was not changed.
    when: { scheduledFor, place, where: { kind: 'room', name: 'B3' } },
  })
  const seats = editOf('id', agreement, base, { ...base, observerIds: ['lea'] }, 'Europe/Paris')?.seats
  expect(seats?.seats).toEqual([...agreement.seats, { personId: 'lea', seat: 'observer' }])
})

test('the seat of a member who left the cohort is empty in the form', () => {
  const wish = wishOf(
    { ...agreement, seats: [...agreement.seats] },
    { members: members.slice(1), timeZone: 'Europe/Paris' },
  )
  expect([wish.advisorId, wish.beneficiaryId]).toEqual(['', 'thomas'])
})

test('the seat of a replaced person is empty in the form, whichever it is; the others stay', () => {
  const without = (id: string) => {
    const { advisorId, beneficiaryId, supervisorIds } = withoutPerson(base, id)
    return [advisorId, beneficiaryId, ...supervisorIds]
  }
  expect(without('thomas')).toEqual(['ines', '', 'claire'])
  expect(without('claire')).toEqual(['ines', 'thomas'])
  expect(withoutPerson(base, null)).toBe(base)
})

test('two edits are brought together part by part: theirs where I changed nothing, mine where both did', () => {
  const mine = withHour({ ...base, observerIds: ['lea'] }, '14:00')
  const theirs = withHour({ ...base, debrief: 20 }, '16:00')
  const { merged, taken, contested } = mergeWish(base, mine, theirs)
  expect({ taken, contested }).toEqual({ taken: ['plan'], contested: ['hour'] })
  expect(merged).toEqual({ ...mine, debrief: 20 })
  expect(takeParts(merged, theirs, contested).time).toBe('16:00')
})

test('the same change on both sides is no conflict', () => {
  const mine = withHour(base, '14:00')
  expect(mergeWish(base, mine, mine)).toEqual({ merged: mine, taken: [], contested: [] })
})
