import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  admitsPersonas,
  isWithinReach,
  mayBelong,
  mayJoin,
  mayKeepDemonstration,
  reachesAccounts,
} from '@/domain/access/demonstration'
import { isPersonaAddress, personaAddress } from '@/domain/person/persona-address'

const [persona, account] = [{ demo: true }, { demo: false }]
const [demonstration, organisation] = [{ isDemo: true }, { isDemo: false }]

describe('the two realms of an installation', () => {
  test('share no new member; an account that was let into the demonstration before stays', () => {
    expect([mayJoin(persona, demonstration), mayJoin(account, organisation)]).toEqual([true, true])
    expect([mayJoin(persona, organisation), mayJoin(account, demonstration)]).toEqual([false, false])
    expect([mayBelong(persona, organisation), mayBelong(account, demonstration)]).toEqual([false, true])
  })

  test('share what is built in, and nothing that either wrote', () => {
    expect(isWithinReach('builtIn', demonstration)).toBe(true)
    expect(isWithinReach('organisation', demonstration)).toBe(false)
    expect(isWithinReach('organisation', organisation)).toBe(true)
    expect([reachesAccounts(demonstration), reachesAccounts(organisation)]).toEqual([false, true])
  })
})

describe('the demonstration', () => {
  const standing = fc.record({
    isOn: fc.boolean(),
    isRemoved: fc.boolean(),
    isKept: fc.boolean(),
    hasCohorts: fc.boolean(),
  })

  test('admits until the organisation has a cohort, and then only where it is kept', () => {
    const fresh = { isOn: true, isRemoved: false, isKept: false, hasCohorts: false }
    expect(admitsPersonas(fresh)).toBe(true)
    expect(admitsPersonas({ ...fresh, hasCohorts: true })).toBe(false)
    expect(admitsPersonas({ ...fresh, hasCohorts: true, isKept: true })).toBe(true)
  })

  test('is never opened by a cohort, nor by keeping what is off or removed', () => {
    fc.assert(
      fc.property(standing, (now) => {
        if (admitsPersonas({ ...now, hasCohorts: true })) expect(admitsPersonas(now)).toBe(true)
        if (!now.isOn || now.isRemoved) expect(admitsPersonas(now)).toBe(false)
      }),
    )
  })

  test('is kept by accounts alone: every visitor may be a persona who administers', () => {
    expect([mayKeepDemonstration(account), mayKeepDemonstration(persona)]).toEqual([true, false])
  })
})

test('the address of a persona is known as one however it is written, and no other address is', () => {
  for (const written of [
    'demo-ines@demonstration.invalid',
    ' Demo-Ines@Demonstration.INVALID ',
    'a@b.demonstration.invalid',
  ])
    expect(isPersonaAddress(written), written).toBe(true)
  for (const other of [
    'ines@example.org',
    'demonstration.invalid@example.org',
    'a@mademonstration.invalid',
    '',
  ])
    expect(isPersonaAddress(other), other).toBe(false)
  expect(isPersonaAddress(personaAddress('demo-ines'))).toBe(true)
})
