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
  const held = { isMember: true, isSuspended: false, hasEnded: false, isOutside: false }
  expect(standingOf(held)).toBe('held')
  expect(standingOf({ ...held, isOutside: true })).toBe('consentMissing')
  expect(standingOf({ ...held, isOutside: true, hasEnded: true })).toBe('noLongerSeated')
  expect(standingOf({ ...held, isOutside: true, hasEnded: true, isSuspended: true })).toBe('suspended')
  const gone = { isMember: false, isSuspended: true, isOutside: true, hasEnded: true }
  expect(standingOf(gone)).toBe('noLongerMember')
})
