import { readdirSync, readFileSync } from 'node:fs'
import { type Scenario, scenarioSchema } from '@/domain/scenario/scenario'

const folder = new URL('../../../db/seed/scenarios/', import.meta.url)

/** The built-in library, by file name, as it is on disk. */
export const files: readonly { name: string; content: unknown }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ name, content: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) }))

export const library: readonly Scenario[] = files.map(({ content }) => scenarioSchema.parse(content))

/** Every text of a scenario that the advisor must not receive before the debrief. */
export function secretsOf({ privateBrief, reveals, trap }: Scenario): string[] {
  const texts = [
    privateBrief,
    trap.how,
    ...reveals.flatMap(({ fact, line, unlockedBy }) => [fact, line, unlockedBy]),
  ]
  return [trap.code, ...reveals.map(({ id }) => id), ...texts.flatMap(({ fr, en }) => [fr, en])]
}
