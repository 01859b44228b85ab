import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * An id of the release that runs: equal for all processes built from the same sources. A page compares it with the id it was
 * loaded from, to notice a newer release. `development` without a build.
 */
export function readBuildId(root: string): string {
  const built = read(join(root, '.build', 'stamp.json')) ?? read(join(root, '.next', 'BUILD_ID'))
  if (built === null) return 'development'
  const sources = /"sources":"([0-9a-f]+)"/.exec(built)?.[1]
  return sources?.slice(0, 12) ?? createHash('sha256').update(built).digest('hex').slice(0, 12)
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
