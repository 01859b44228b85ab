import type { EngineName } from './engine'
import type { Row } from './row'

/** The conformance table: each row, what the embedded gateway does, what soketi does. */
export function describeTable(
  rows: readonly Row[],
  seen: Record<EngineName, ReadonlyMap<string, string>>,
): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const line = (name: string, embedded: string, soketi: string) =>
    `| ${name.padEnd(width)} | ${embedded.padEnd(8)} | ${soketi}`
  const told = (name: string, engine: EngineName) => {
    if (seen[engine].size === 0) return 'skipped'
    return seen[engine].get(name) ?? 'FAILED'
  }
  return [
    line('', 'embedded', 'soketi 1.6.1'),
    ...rows.map(({ name }) => line(name, told(name, 'embedded'), told(name, 'soketi'))),
  ].join('\n')
}
