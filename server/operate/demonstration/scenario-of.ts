import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import type { Scenario } from '@/domain/scenario/scenario'

/** A scenario of the built-in library. @throws Error when there is none of that key */
export function scenarioOf(key: string): Scenario {
  const found = builtInScenarios.find((scenario) => scenario.key === key)
  if (!found) throw new Error(`The library has no scenario "${key}".`)
  return found
}
