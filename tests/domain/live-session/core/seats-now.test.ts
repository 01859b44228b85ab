import { describe, expect, it } from 'vitest'
import { isSupervised, type SeatNow, standingOf } from '@/domain/live-session/core/seats-now'

const seat = (
  personId: string,
  standing: SeatNow['standing'] = 'held',
  of: SeatNow['seat'] = 'supervisor',
) => ({
  personId,
  seat: of,
  standing,
})

describe('a live session is supervised', () => {
  it('while a supervisor holds their seat, and by that supervisor alone', () => {
    expect(isSupervised([seat('claire')])).toBe(true)
    expect(isSupervised([seat('lea', 'held', 'observer'), seat('ines', 'held', 'advisor')])).toBe(false)
    for (const standing of ['consentMissing', 'noLongerSeated', 'suspended', 'noLongerMember'] as const)
      expect(isSupervised([seat('claire', standing)]), standing).toBe(false)
  })

  it('no more once all who do have left', () => {
    const both = [seat('claire'), seat('paul')]
    expect(isSupervised(both, { leaving: ['claire'] })).toBe(true)
    expect(isSupervised(both, { leaving: ['claire', 'paul'] })).toBe(false)
  })

  it('by the one who leads alone, where only they can take it to its end', () => {
    const both = [seat('claire', 'noLongerMember'), seat('paul')]
    expect(isSupervised(both, { leadId: 'claire' })).toBe(false)
    expect(isSupervised(both, { leadId: 'paul' })).toBe(true)
  })
})

it('a seat is held by a member who has it and is let in', () => {
  const none = { noLongerMember: false, suspended: false, noLongerSeated: false, consentMissing: false }
  expect(standingOf(none)).toBe('held')
  expect(standingOf({ ...none, consentMissing: true })).toBe('consentMissing')
  expect(standingOf({ ...none, consentMissing: true, noLongerSeated: true })).toBe('noLongerSeated')
  const ended = { ...none, consentMissing: true, noLongerSeated: true, suspended: true }
  expect(standingOf(ended)).toBe('suspended')
  expect(standingOf({ ...ended, noLongerMember: true })).toBe('noLongerMember')
})
