import { expect, test } from 'vitest'
import { refusalOn, type SeatConflict, seatConflict } from '@/app/(shell)/cohorts/_schedule/seat-conflict'
import type { Wish } from '@/app/(shell)/cohorts/_schedule/wish'
import type { BriefKnowledge } from '@/domain/access/brief-knowledge'

const members = ['ines', 'thomas', 'claire', 'lea'].map((personId) => ({
  personId,
  name: personId.toUpperCase(),
  form: 'neutral' as const,
  role: 'learner' as const,
  maySit: [],
}))
const wish = {
  advisorId: 'ines',
  beneficiaryId: 'thomas',
  supervisorIds: ['claire'],
  observerIds: ['lea'],
} as unknown as Wish

type Case = { held: Record<string, BriefKnowledge>; said: SeatConflict | null }

test.each<Case>([
  { held: {}, said: null },
  { held: { thomas: 'knows', claire: 'knows', lea: 'knows' }, said: null },
  { held: { ines: 'knows' }, said: { name: 'INES', reason: 'briefAlreadyKnown' } },
  { held: { ines: 'saw', thomas: 'saw' }, said: { name: 'INES', reason: 'momentSeen' } },
  { held: { ines: 'observes' }, said: { name: 'INES', reason: 'observesElsewhere' } },
  { held: { ines: 'advises', thomas: 'advises' }, said: { name: 'INES', reason: 'advisesAlready' } },
  { held: { thomas: 'advises' }, said: { name: 'THOMAS', reason: 'advisesElsewhere' } },
  { held: { claire: 'advises' }, said: { name: 'CLAIRE', reason: 'advisesElsewhere' } },
  { held: { lea: 'advises' }, said: { name: 'LEA', reason: 'advisesElsewhere' } },
])('where $held, a situation says who may not take their seat, and why', ({ held, said }) => {
  expect(seatConflict(wish, refusalOn({ knowledge: held }), members)).toEqual(said)
})

test('a person seated in the edited interview is bound only by what they know of it', () => {
  const now = [
    { personId: 'ines', seat: 'advisor' },
    { personId: 'thomas', seat: 'beneficiary' },
    { personId: 'lea', seat: 'observer' },
  ] as const
  const knowledge = {
    ines: 'advises',
    thomas: 'knows',
    lea: 'observes',
    karim: 'observes',
    nora: 'saw',
  } as const
  const refusalOf = refusalOn({ knowledge }, now)
  expect(refusalOf('ines', 'advisor')).toBeNull()
  expect(refusalOf('ines', 'observer')).toBeNull()
  expect(refusalOf('lea', 'advisor')).toBeNull()
  expect(refusalOf('thomas', 'advisor')).toBe('briefAlreadyKnown')
  expect(refusalOn({ knowledge }, [{ personId: 'nora', seat: 'observer' }])('nora', 'advisor')).toBe(
    'momentSeen',
  )
  expect(refusalOf('karim', 'advisor')).toBe('observesElsewhere')
})
