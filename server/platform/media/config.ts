import { relative, resolve, sep } from 'node:path'
import { ConfigurationError } from '@/server/platform/configuration-error'

/** Where recordings and their keys are kept. */
export type MediaConfig = {
  /** The folder of keys; null: nothing is recorded. */
  readonly keysDir: string | null
  /** The folder of sealed files. */
  readonly dir: string
}

/**
 * Reads TRIADE_MEDIA_KEYS and TRIADE_MEDIA_DIR.
 * @throws ConfigurationError where the keys would stand beside what they open: one copy of that folder would hold both
 */
export function readMediaConfig(
  source: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): MediaConfig {
  const dir = resolve(source.TRIADE_MEDIA_DIR?.trim() || resolve(dataDir, 'media'))
  const keys = source.TRIADE_MEDIA_KEYS?.trim()
  if (!keys) return { keysDir: null, dir }
  const keysDir = resolve(keys)
  if (isWithin(keysDir, dataDir) || isWithin(keysDir, dir) || isWithin(dir, keysDir))
    throw new ConfigurationError(
      'TRIADE_MEDIA_KEYS is wrong: it must be a folder of its own, outside TRIADE_DATA_DIR and TRIADE_MEDIA_DIR, that no backup holds.',
    )
  return { keysDir, dir }
}

function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`))
}
