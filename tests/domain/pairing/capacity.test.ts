import { describe, expect, it } from 'vitest'
import { capacityOf } from '@/domain/pairing/capacity'
import { factsOf } from './cohorts'

const setupOf = (...args: Parameters<typeof factsOf>) => factsOf(...args).setup

describe('Before a round is planned', () => {
  it('says how many rooms × slots are missing', () => {
    const setup = setupOf({ kind: 'bothSeats', learners: 12, supervisors: 3, slots: 3, rooms: 3 })
    expect(capacityOf(setup)).toMatchObject({ needed: 12, places: 9, missing: 3 })
  })

  it('counts one interview for two people where each takes part once', () => {
    const setup = setupOf({ kind: 'oneSeat', learners: 7, supervisors: 3, slots: 1, rooms: 3 })
    expect(capacityOf(setup)).toMatchObject({ needed: 3, missing: 0, supervisorsMissing: 0 })
  })

  it('does not count rooms that stay empty because too few people are there', () => {
    const setup = setupOf({ kind: 'bothSeats', learners: 4, supervisors: 9, slots: 1, rooms: 9 })
    expect(capacityOf(setup)).toMatchObject({ needed: 4, places: 2, missing: 2 })
  })

  it('counts the supervisors who are missing', () => {
    const away = [{ personId: 'l1', slotIds: ['t0', 't1'] }]
    const setup = setupOf({ kind: 'bothSeats', learners: 4, supervisors: 1, slots: 3, rooms: 2 }, {}, away)
    expect(capacityOf(setup)).toMatchObject({ supervisorsMissing: 1 })
  })
})
