import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bad, type Check, ok, warn } from '../check'

type Facts = {
  node: string
  app: string
  /** The release in the folder, and the one that runs; null when none does. */
  build: string
  running: string | null
}

const OLDEST_NODE = [20, 9] as const

export const versions: Check<Facts> = {
  async measure({ root, build, local }) {
    const text = await readFile(join(root, 'package.json'), 'utf8')
    const { version } = JSON.parse(text) as { version: string }
    return { node: process.versions.node, app: version, build, running: local?.build ?? null }
  },
  judge({ node, app, build, running }) {
    const values = { node, app, build, running: running ?? '' }
    const [major = 0, minor = 0] = node.split('.').map(Number)
    const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
    if (isOld) return [bad('versionsNode', values)]
    if (build === 'development') return [ok('versionsUnbuilt', values)]
    return [
      running !== null && running !== build ? warn('versionsOther', values) : ok('versionsFine', values),
    ]
  },
}
