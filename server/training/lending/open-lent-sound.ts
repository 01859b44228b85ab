import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { lentMoment } from '@/db/schema'
import { mayHear } from '@/domain/live-session/recording/hear'
import { type Lender, type LentMoment, mayLend } from '@/domain/stimulus/lent/lent-moment'
import { type SoundPart, stretchesOf } from '@/domain/stimulus/lent/lent-sound'
import { questionViewFor } from '@/domain/stimulus/question-view'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import { type CutWish, cutVoice } from '@/server/interview/recording/cut/cut-voice'
import type { OpenedSegment } from '@/server/interview/recording/open-segment'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Membership } from '@/server/people/membership/take-membership'
import { isUuid } from '@/server/platform/is-uuid'
import { viewerAt } from '@/server/training/stimulus/moment-access'
import { keptQuestion, takeQuestion } from '@/server/training/stimulus/take-question'
import { lentOf } from './lent-rows'

/** Which part of a moment's sound, in which player's voice. */
export type VoiceWish = { readonly part: SoundPart; readonly lender: Lender }

/**
 * One voice of a moment as it would be heard, for a seat of its interview that is asked for it or proposed it, and may hear the recording;
 * null for another seat, and where there is no such sound, or none any more.
 */
export async function openProposedSound(
  shell: Runtime,
  { liveSessionId, viewer }: TakenSeat,
  wish: VoiceWish & { readonly lentId: string },
  signal: AbortSignal,
): Promise<OpenedSegment | null> {
  return cutProven(shell, signal, async () => {
    const snapshot = mayLend(viewer.seat) ? await freshSnapshot(shell, liveSessionId) : null
    if (!snapshot || !mayHear(snapshot.state, viewer.personId)) return null
    const found = await readMoment(shell, wish.lentId)
    return found?.liveSessionId === liveSessionId ? cutWish(found, wish, viewer.personId) : null
  })
}

/**
 * One voice of a moment that was put to a cohort, for a member who may listen to this part now; null for every other, and where the sound
 * is not lent, or is there no more.
 * @throws DomainError notFound
 */
export async function openAskedSound(
  shell: Runtime,
  member: Membership,
  wish: VoiceWish & { readonly questionId: string },
  signal: AbortSignal,
): Promise<OpenedSegment | null> {
  const { db } = shell.database
  return cutProven(shell, signal, async () => {
    const row = await takeQuestion(db, member, wish.questionId)
    const viewer = await viewerAt(db, member, row.stimulusKey)
    const { sound } = questionViewFor(viewer, await keptQuestion(db, row), Date.now())
    if (sound === null || sound[wish.part] === null) return null
    const found = await readMoment(shell, row.stimulusKey)
    return found && cutWish(found, wish, member.personId)
  })
}

/** Cuts what may be heard, and proves it again afterwards: a cut waits for its turn, and a lender may have said no meanwhile. */
async function cutProven(
  shell: Runtime,
  signal: AbortSignal,
  prove: () => Promise<CutWish | null>,
): Promise<OpenedSegment | null> {
  const wish = await prove()
  const cut = wish && (await cutVoice(shell, wish, signal))
  return cut && isDeepStrictEqual(await prove(), wish) ? cut : null
}

type Found = { readonly liveSessionId: string; readonly moment: LentMoment }

async function readMoment({ database: { db } }: Runtime, lentId: string): Promise<Found | null> {
  const [row] = isUuid(lentId) ? await db.select().from(lentMoment).where(eq(lentMoment.id, lentId)) : []
  const moment = row && lentOf(row)
  return moment ? { liveSessionId: row.liveSessionId, moment } : null
}

function cutWish(
  { liveSessionId, moment: { sound, personIds } }: Found,
  { part, lender }: VoiceWish,
  forPersonId: string,
): CutWish | null {
  const stretch = sound && stretchesOf(sound)[part]
  return stretch && { liveSessionId, personId: personIds[lender], stretch, forPersonId }
}
