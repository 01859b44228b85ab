import { maxPackedBytes } from '@/domain/live-session/recording/chunk'
import { sealBytes } from '@/server/platform/media/suite'

/** Most bytes of a sealed chunk of a recording. */
export const MAX_CHUNK_BYTES = maxPackedBytes + sealBytes
