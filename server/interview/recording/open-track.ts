import { randomBytes, randomUUID } from 'node:crypto'
import { and, count, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession, recordingTrack } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { captureOf, roomCaptureOf } from '@/domain/live-session/recording/capture'
import type { OpenTrack, TrackKind } from '@/domain/live-session/recording/track'
import type { LiveSessionState } from '@/domain/live-session/state'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { bringUpToDate, cachedSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Media } from '@/server/platform/media/open-media'
import { publicKeyOf } from '@/server/platform/media/suite'
import { recorderRow } from './recorder/recorder-row'
import { sha256 } from './track-rows'

/** Far more than the pages one person opens during an interview. */
const mostTracks = 60

/** What the facts of an interview say of its recording. */
export type Agreed = {
  /** Whether this person's own device may capture this now. */
  readonly mayCapture: (state: LiveSessionState, personId: string | null, kind: TrackKind) => boolean
  /** How many days were agreed. */
  readonly daysOf: (state: LiveSessionState) => number
}

const agreedByFacts: Agreed = {
  mayCapture(state, personId, kind) {
    if (kind === 'room') return roomCaptureOf(state) !== 'none'
    if (personId === null) return false
    const captured = captureOf(state, personId)
    return kind === 'picture' ? captured === 'voiceAndPicture' : captured !== 'none'
  },
  daysOf: ({ contract }) => contract?.recording?.days ?? 1,
}

/** `publicKey`: 65 bytes, base64url. `right`: by which chunks of this track may be put, and nothing else. */
export type OpenedTrack = { readonly publicKey: string; readonly right: string }

type Needs = Pick<Runtime, 'database' | 'snapshots' | 'media'>

/** Who opens a track: a seat, or the device of a room that has none. */
type Opener = { readonly liveSessionId: string; readonly viewer: TakenSeat['viewer'] | null }

/**
 * Opens a track for the device of a seat, and makes its key. Asked again for the same track by the same person, it gives a new right, and
 * the former one ends.
 * @throws DomainError recordingUnavailable where no keys can be kept; notRecorded while this may not be captured; recorderElsewhere for the
 * sound of a room that another device records; tooManyCommands; notFound
 */
export async function openTrack(
  shell: Needs,
  { liveSessionId, viewer }: Opener,
  asked: OpenTrack,
  agreed: Agreed = agreedByFacts,
): Promise<OpenedTrack> {
  const remembered = await cachedSnapshot(shell, liveSessionId)
  if (!remembered) throw new DomainError('notFound')
  const { media } = shell
  if (media === null) throw new DomainError('recordingUnavailable')
  return inTransaction(shell.database.pool, async ({ tx, connection }) => {
    // No withdrawal comes between the answer of the facts and the row of the track.
    await tx
      .select({ seq: liveSession.lastSeq })
      .from(liveSession)
      .where(eq(liveSession.id, liveSessionId))
      .for('no key update')
    const { state } = await bringUpToDate(shell, remembered, connection)
    if (!agreed.mayCapture(state, viewer?.personId ?? null, asked.kind)) throw new DomainError('notRecorded')
    await requireRecorder(tx, { liveSessionId, viewer }, asked)
    const days = agreed.daysOf(state)
    // The microphone of a room hears everyone: its track is of no single person.
    const personId = asked.kind === 'room' ? null : (viewer?.personId ?? null)
    return keepTrack(tx, media, { liveSessionId, personId, days, asked })
  })
}

/** One device records a room: no other opens a track of it. `viewer` is null for a device without a seat, whose right was checked. */
async function requireRecorder(
  tx: Tx,
  { liveSessionId, viewer }: Opener,
  { kind, deviceId }: OpenTrack,
): Promise<void> {
  if (kind !== 'room') return
  const row = await recorderRow(tx, liveSessionId)
  const isChosen = row !== null && row.deviceId === deviceId && row.personId === (viewer?.personId ?? null)
  if (!isChosen) throw new DomainError('recorderElsewhere')
}

type Opening = { liveSessionId: string; personId: string | null; days: number; asked: OpenTrack }

async function keepTrack(
  tx: Tx,
  { keys }: Media,
  { liveSessionId, personId, days, asked: { trackId, kind, mimeType } }: Opening,
): Promise<OpenedTrack> {
  const [track] = await tx.select().from(recordingTrack).where(eq(recordingTrack.id, trackId))
  const right = randomBytes(32).toString('base64url')
  const rightHash = sha256(right)
  if (track) {
    const isOwn = track.liveSessionId === liveSessionId && track.personId === personId && track.kind === kind
    const key = isOwn && track.destroyedAt === null ? await keys.read(track.keyId) : null
    if (!key) throw new DomainError('notRecorded')
    await tx.update(recordingTrack).set({ rightHash }).where(eq(recordingTrack.id, trackId))
    return { right, publicKey: (await publicKeyOf(key.ikm)).toString('base64url') }
  }
  const [opened] = await tx
    .select({ tracks: count() })
    .from(recordingTrack)
    .where(
      and(
        eq(recordingTrack.liveSessionId, liveSessionId),
        personId === null ? isNull(recordingTrack.personId) : eq(recordingTrack.personId, personId),
      ),
    )
  if ((opened?.tracks ?? 0) >= mostTracks) throw new DomainError('tooManyCommands')
  const keyId = randomUUID()
  const publicKey = await publicKeyOf((await keys.create(keyId)).ikm)
  await tx.insert(recordingTrack).values({
    id: trackId,
    liveSessionId,
    personId,
    kind,
    mimeType,
    keyId,
    fingerprint: sha256(publicKey),
    rightHash,
    days,
  })
  return { right, publicKey: publicKey.toString('base64url') }
}
