import { errorCode } from '@/db/error'
import type { Log } from '@/db/log'
import type { MediaConfig } from './config'
import { type KeyFolder, openKeyFolder } from './key-folder'
import type { MediaStore } from './media-store'
import { openStore } from './open-store'

/** Where the recordings of this installation and their keys are. */
export type Media = {
  readonly config: MediaConfig
  readonly keys: KeyFolder
  readonly store: MediaStore
  /** The folder whose file of destroyed keys outlives the database. */
  readonly dataDir: string
}

/**
 * Opens the folders of media and keys; null where TRIADE_MEDIA_KEYS is not set, or one of them cannot be used: then nothing is recorded,
 * and the log and the doctor say so.
 */
export async function openMedia(
  { media: config, dataDir }: { readonly media: MediaConfig; readonly dataDir: string },
  log: Log,
): Promise<Media | null> {
  if (config.keysDir === null) return null
  try {
    return { config, keys: await openKeyFolder(config.keysDir), store: openStore(config.store), dataDir }
  } catch (err) {
    log.error(
      { err, code: errorCode(err) },
      'nothing can be recorded: a folder of TRIADE_MEDIA_* cannot be used',
    )
    return null
  }
}
