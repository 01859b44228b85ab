import { locales } from '@/domain/localized'
import { isWithin, type Stretch } from '@/domain/stimulus/lent/lent-sound'
import type { Runtime } from '@/server/interview/runtime'
import type { OpenedSegment } from '../open-segment'
import { voiceCut } from './cut-kind'
import { readVoices, type VoiceStretch } from './read-voices'

/** Whose voice of which interview, and which stretch of it. `forPersonId`: who listens. */
export type CutWish = {
  readonly liveSessionId: string
  readonly personId: string
  readonly stretch: Stretch
  readonly forPersonId: string
}

/**
 * A stretch of one player's voice, cut anew for each request and kept nowhere; null where it was not recorded in one piece, or is there no
 * more. @throws DomainError queueFull, documentFailed, unavailable
 */
export async function cutVoice(
  runtime: Pick<Runtime, 'database' | 'media' | 'heavyWork'>,
  wish: CutWish,
  signal: AbortSignal,
): Promise<OpenedSegment | null> {
  const { media, heavyWork } = runtime
  const { stretch } = wish
  const found = await findVoice(runtime, wish)
  const key = found && (await media?.keys.read(found.keyId))
  if (!media || !found || !key) return null
  const made = await heavyWork.make(voiceCut, {
    personId: wish.forPersonId,
    signal,
    read: async () => ({
      locale: locales[0],
      store: media.config.store,
      secret: key.files,
      name: `${found.keyId}/${found.fileId}`,
      fromMs: stretch.fromMs - found.fromMs,
      toMs: stretch.toMs - found.fromMs,
    }),
  })
  // The recording may have been withdrawn while this one waited for its turn.
  const still = await findVoice(runtime, wish)
  if (still?.fileId !== found.fileId || !(await media.keys.read(found.keyId))) return null
  const bytes = Buffer.concat(made.parts)
  return {
    mimeType: found.mimeType,
    file: {
      size: bytes.length,
      async *read(from, to) {
        yield bytes.subarray(from, to)
      },
    },
  }
}

async function findVoice(
  { database }: Pick<Runtime, 'database'>,
  { liveSessionId, personId, stretch }: CutWish,
): Promise<VoiceStretch | undefined> {
  const { voices } = await readVoices(database.db, liveSessionId)
  return voices.find((each) => each.personId === personId && isWithin(stretch, [each]))
}
