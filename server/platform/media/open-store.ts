import { openFolderStore } from './folder-store'
import type { MediaStore } from './media-store'
import { openS3Store, type S3Config } from './s3-store'

/** Where sealed files are kept. Structured clone carries it to the child process. */
export type StoreConfig = { readonly kind: 'folder'; readonly dir: string } | S3Config

/** Opens the store of an installation; the server and its child process each open their own. @throws Error of the file system */
export function openStore(config: StoreConfig): MediaStore {
  return config.kind === 's3' ? openS3Store(config) : openFolderStore(config.dir)
}
