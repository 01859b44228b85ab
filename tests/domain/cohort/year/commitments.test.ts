import { expect, it } from 'vitest'
import { commitmentsByPerson, type StandingCommitment } from '@/domain/cohort/year/commitments'

const today = '2026-11-26'
const made = (id: string, due: string, more: Partial<StandingCommitment> = {}): StandingCommitment => ({
  id,
  due,
  personId: 'ines',
  liveSessionId: 'last',
  madeAt: 2,
  outcome: null,
  ...more,
})
const of = (...all: StandingCommitment[]) => {
  const found = commitmentsByPerson(all, today).get('ines')
  return found && { due: found.due, kept: found.kept, late: found.late.map(({ id }) => id) }
}

it('a commitment is late the day after its day, until its author has said how it went', () => {
  expect(of(made('a', today))).toEqual({ due: 0, kept: 0, late: [] })
  expect(of(made('a', '2026-11-25'))).toEqual({ due: 1, kept: 0, late: ['a'] })
  expect(of(made('a', '2026-11-25', { outcome: 'notYet' }))).toEqual({ due: 1, kept: 0, late: [] })
  expect(of(made('a', '2026-12-25', { outcome: 'kept' }))).toEqual({ due: 1, kept: 1, late: [] })
})

it('one of an earlier interview, which can no longer be reviewed, is due and not late', () => {
  const earlier = made('a', '2026-10-01', { liveSessionId: 'first', madeAt: 1 })
  expect(of(earlier, made('b', '2026-12-25'))).toEqual({ due: 1, kept: 0, late: [] })
})

it('the one that has been late longest comes first', () => {
  expect(of(made('b', '2026-11-20'), made('a', '2026-11-10'))?.late).toEqual(['a', 'b'])
})

it('the author is asked about what is open and what is late, as the coordinator counts them', () => {
  const earlier = made('over', '2026-10-01', { liveSessionId: 'first', madeAt: 1 })
  const found = commitmentsByPerson([earlier, made('late', '2026-11-01'), made('open', '2026-12-25')], today)
  expect(found.get('ines')?.owed.map(({ id }) => id)).toEqual(['late', 'open'])
})
