import { deserialize } from 'node:v8'
import { DomainError } from '@/domain/domain-error'
import type { HeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import { patiently } from '@/server/platform/heavy-work/patiently'
import type { ReadUpload, Upload } from './read-upload'
import { uploadKind } from './upload-kind'

/**
 * Reads a file that a person brings in, beside this process: a large one takes seconds.
 * @throws DomainError fileUnread where it takes too long or too much memory, queueFull
 */
export async function readUploadApart(
  heavyWork: HeavyWork,
  personId: string,
  { kind, locale, text }: Upload,
): Promise<ReadUpload> {
  const read = async () => ({ kind, locale, utf16: Buffer.from(text, 'utf16le') })
  const { parts } = await patiently(new AbortController().signal, (waiting) =>
    heavyWork.make(uploadKind, { personId, read, ...waiting }),
  ).catch((error: unknown) => {
    const isUnread =
      error instanceof DomainError && (error.code === 'documentTooLarge' || error.code === 'documentFailed')
    throw isUnread ? new DomainError('fileUnread') : error
  })
  return deserialize(Buffer.concat(parts)) as ReadUpload
}
