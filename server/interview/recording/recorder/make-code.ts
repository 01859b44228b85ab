import { randomBytes, randomInt } from 'node:crypto'
import { recorderCode } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { mayBeRecorded } from '@/domain/live-session/recording/recorder'
import { codeLastsMs, codeNameFrom, digitsFrom } from '@/domain/live-session/recording/recorder-code'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { digitsHash } from './digits-hash'
import type { CodeShell } from './join-by-code'

/** A code as it is shown, once. `expiresAt`: epoch ms. */
export type ShownCode = { readonly name: string; readonly digits: string; readonly expiresAt: number }

/**
 * Makes a code by which one device without a seat may join to record this room. It replaces the former one of this interview.
 * @throws DomainError recordingUnavailable, notRecorded; seatMayNot for an observer
 */
export async function makeCode(shell: CodeShell, { liveSessionId, viewer }: TakenSeat): Promise<ShownCode> {
  if (viewer.seat === 'observer') throw new DomainError('seatMayNot')
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (shell.media === null) throw new DomainError('recordingUnavailable')
  if (!snapshot || !mayBeRecorded(snapshot.state)) throw new DomainError('notRecorded')
  const name = codeNameFrom(randomBytes(4))
  const digits = digitsFrom(randomInt(1_000_000))
  const expiresAt = Date.now() + codeLastsMs
  const row = {
    liveSessionId,
    name,
    digitsHash: digitsHash(shell.env.secret, { name, digits }),
    tries: 0,
    expiresAt: new Date(expiresAt),
    usedAt: null,
  }
  await shell.database.db
    .insert(recorderCode)
    .values(row)
    .onConflictDoUpdate({ target: recorderCode.liveSessionId, set: row })
  return { name, digits, expiresAt }
}
