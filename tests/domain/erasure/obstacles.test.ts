import { describe, expect, it } from 'vitest'
import { erasureDue, namedUntil } from '@/domain/erasure/delays'
import { type ErasureFacts, mustBeHandedOn, obstaclesOf } from '@/domain/erasure/obstacles'

const facts = (more: Partial<ErasureFacts> = {}): ErasureFacts => ({
  isAdministrator: false,
  others: { accounts: 5, administrators: 1 },
  coordinated: [],
  running: [],
  ...more,
})
const kinds = (more: Partial<ErasureFacts>) => obstaclesOf(facts(more)).map(({ kind }) => kind)
const cohort = (coordinators: number, members: number) => ({
  cohortId: 'spring',
  cohortName: 'Printemps',
  coordinators,
  members,
})

describe('what stands in the way of an erasure', () => {
  it('is nothing for most people', () => {
    expect(obstaclesOf(facts())).toEqual([])
  })

  it('is the mark of the last administrator, where another person could have it', () => {
    expect(kinds({ isAdministrator: true })).toEqual([])
    expect(kinds({ isAdministrator: true, others: { accounts: 5, administrators: 0 } })).toEqual([
      'lastAdministrator',
    ])
    expect(kinds({ isAdministrator: true, others: { accounts: 0, administrators: 0 } })).toEqual([])
  })

  it('is a cohort without another coordinator, unless they are alone in it', () => {
    expect(kinds({ coordinated: [cohort(1, 4)] })).toEqual([])
    expect(obstaclesOf(facts({ coordinated: [cohort(0, 4)] }))).toEqual([
      { kind: 'onlyCoordinator', cohortId: 'spring', cohortName: 'Printemps' },
    ])
    expect(kinds({ coordinated: [cohort(0, 0)] })).toEqual([])
  })

  it('is an interview that runs, which keeps no person from asking', () => {
    const [running] = obstaclesOf(facts({ running: ['yann'] }))
    expect(running).toEqual({ kind: 'interviewRunning', liveSessionId: 'yann' })
    expect(running && mustBeHandedOn(running)).toBe(false)
    expect(mustBeHandedOn({ kind: 'lastAdministrator' })).toBe(true)
  })
})

describe('the delays', () => {
  it('count days from the asking', () => {
    expect(erasureDue(Date.UTC(2026, 10, 27, 8), { erasureDays: 7 })).toBe(Date.UTC(2026, 11, 4, 8))
  })

  it('count years from an interview, by the calendar', () => {
    expect(namedUntil(Date.UTC(2026, 10, 27, 8), { attendanceYears: 3 })).toBe(Date.UTC(2029, 10, 27, 8))
    expect(namedUntil(Date.UTC(2028, 1, 29), { attendanceYears: 3 })).toBe(Date.UTC(2031, 2, 1))
  })
})
