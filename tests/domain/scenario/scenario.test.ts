import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seats } from '@/domain/live-session/core/seat'
import { type Scenario, scenarioFor, scenarioSchema } from '@/domain/scenario/scenario'
import { library, secretsOf } from './library'

const word = fc.string({ minLength: 8, maxLength: 20, unit: fc.constantFrom(...'abcdefghij') })
const localized = fc.record({ fr: word, en: word })
/** Any scenario, its secrets marked so that none is part of a public text. */
const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  key: word,
  version: fc.integer({ min: 1, max: 99 }),
  difficulty: fc.constantFrom('easy', 'medium', 'hard'),
  persona: fc.record({
    name: word,
    shortName: word,
    age: fc.integer({ min: 16, max: 90 }),
    occupation: localized,
  }),
  referral: localized,
  privateBrief: localized.map(secret),
  reveals: fc.uniqueArray(
    fc.record({
      id: word.map((text) => `secret${text}`),
      fact: localized.map(secret),
      line: localized.map(secret),
      unlockedBy: localized.map(secret),
    }),
    { minLength: 1, maxLength: 4, selector: (reveal) => reveal.id },
  ),
  trap: fc.record({ code: word.map((text) => `secret${text}`), how: localized.map(secret) }),
})

function secret(text: { fr: string; en: string }) {
  return { fr: `secret ${text.fr}`, en: `secret ${text.en}` }
}

const publicKeys = ['difficulty', 'key', 'level', 'persona', 'referral', 'version']
const keysSeen = (seat: (typeof seats)[number], disclosed: boolean, scenario: Scenario) =>
  Object.keys(scenarioFor(seat, () => disclosed, scenario)).sort()

describe('who sees what of a scenario', () => {
  it.each(library)('the advisor of $key receives none of its secrets before the debrief', (scenario) => {
    const seen = JSON.stringify(scenarioFor('advisor', () => false, scenario))
    for (const hidden of secretsOf(scenario)) expect(seen).not.toContain(hidden)
  })

  it('no scenario at all tells the advisor or the observer a secret before the debrief', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom('advisor', 'observer'), (scenario, seat) => {
        expect(scenarioSchema.safeParse(scenario).success).toBe(true)
        const seen = JSON.stringify(scenarioFor(seat, () => false, scenario))
        expect(seen).not.toContain('secret')
        for (const hidden of secretsOf(scenario)) expect(seen).not.toContain(hidden)
      }),
    )
  })

  it('a part added to a scenario later stays hidden until it is allowed', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...seats), fc.boolean(), (scenario, seat, disclosed) => {
        const grown = { ...scenario, answerKey: 'secret' }
        expect(keysSeen(seat, disclosed, grown)).not.toContain('answerKey')
      }),
    )
  })

  it('the advisor and the observer get the public card and absent, not empty, secrets', () => {
    for (const scenario of library)
      for (const seat of ['advisor', 'observer'] as const)
        expect(keysSeen(seat, false, scenario)).toEqual(publicKeys)
  })

  it('the beneficiary also gets the brief and the facts to be earned, never the trap', () => {
    for (const scenario of library) {
      expect(keysSeen('beneficiary', false, scenario)).toEqual(
        [...publicKeys, 'privateBrief', 'reveals'].sort(),
      )
      const seen = JSON.stringify(scenarioFor('beneficiary', () => false, scenario))
      for (const how of [scenario.trap.how.fr, scenario.trap.how.en]) expect(seen).not.toContain(how)
    }
  })

  it('the supervisor always sees everything, and everybody does once it is disclosed', () => {
    for (const scenario of library) {
      expect(scenarioFor('supervisor', () => false, scenario)).toEqual(scenario)
      for (const seat of seats) expect(scenarioFor(seat, () => true, scenario)).toEqual(scenario)
    }
  })
})

describe('the schema of a scenario', () => {
  it('refuses two reveals with one id', () => {
    const [scenario] = library
    const reveals = [...(scenario?.reveals ?? []), ...(scenario?.reveals ?? [])]
    expect(scenarioSchema.safeParse({ ...scenario, reveals }).success).toBe(false)
  })
})
