import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { recorderCode } from '@/db/schema'
import { mayBeRecorded } from '@/domain/live-session/recording/recorder'
import { codeRefusal, type JoinByCode, type JoinRefusal } from '@/domain/live-session/recording/recorder-code'
import type { LiveSessionState } from '@/domain/live-session/state'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import { sha256 } from '../track-rows'
import { holdRecorder, putRecorder } from './choose-recorder'
import { areDigits } from './digits-hash'
import { type RecorderRow, toldOf } from './recorder-row'
import { type Telling, tellChosen } from './tell-recorder'

export type CodeShell = Telling &
  Pick<Runtime, 'media' | 'snapshots'> & { readonly env: { readonly secret: string } }

/** `right`: what the device shows from now on. It opens tracks of this room, puts chunks of them and reads its own state, nothing else. */
export type Joined = { readonly right: string } | { readonly refusal: JoinRefusal }

/**
 * Lets a device without a seat record the room of a code, in the place of whichever device did. Each code lets one device join; wrong digits
 * are counted against it, whoever sends them.
 */
export async function joinByCode(
  shell: CodeShell,
  { name, digits, deviceId, form }: JoinByCode,
): Promise<Joined> {
  const right = randomBytes(32).toString('base64url')
  const { db } = shell.database
  const [named] = await db.select().from(recorderCode).where(eq(recorderCode.name, name))
  if (!named) return { refusal: 'old' }
  const snapshot = await freshSnapshot(shell, named.liveSessionId)
  const joined = await db.transaction(async (tx): Promise<Taken> => {
    await holdRecorder(tx, named.liveSessionId)
    const [code] = await tx.select().from(recorderCode).where(eq(recorderCode.name, name))
    const refusal = codeRefusal(code ? momentsOf(code) : null, Date.now())
    if (refusal !== null || !code) return { refusal: refusal ?? 'old' }
    if (!areDigits(shell.env.secret, { name, digits }, code.digitsHash)) {
      await tx
        .update(recorderCode)
        .set({ tries: sql`${recorderCode.tries} + 1` })
        .where(eq(recorderCode.name, name))
      return { refusal: 'wrong' }
    }
    const closed = snapshot ? closedTo(snapshot.state) : 'notRecording'
    if (closed !== null) return { refusal: closed }
    await tx.update(recorderCode).set({ usedAt: new Date() }).where(eq(recorderCode.name, name))
    const { liveSessionId } = code
    const row = { liveSessionId, deviceId, form, personId: null, rightHash: sha256(right) }
    return { row: await putRecorder(tx, row) }
  })
  if ('refusal' in joined) return joined
  await tellChosen(shell, named.liveSessionId, toldOf(joined.row))
  return { right }
}

type Taken = { readonly row: RecorderRow } | { readonly refusal: JoinRefusal }

function closedTo(state: LiveSessionState): 'withdrawn' | 'notRecording' | null {
  if (state.recordingOutcome?.outcome === 'withdrawn') return 'withdrawn'
  return mayBeRecorded(state) ? null : 'notRecording'
}

function momentsOf({ expiresAt, usedAt, tries }: typeof recorderCode.$inferSelect) {
  return { expiresAt: expiresAt.getTime(), usedAt: usedAt?.getTime() ?? null, tries }
}
