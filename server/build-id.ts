import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Names the release that runs: the same for every process built from the same sources, so that a page can tell that the
 * server has moved on since. `development` where nothing was built.
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
