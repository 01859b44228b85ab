import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liveSessionSeat, membership, recordingTrack } from '@/db/schema'
import type { Seat } from '@/domain/live-session/core/seat'
import { readMessages } from '@/i18n/read-messages'
import { recordAccess } from '@/server/interview/live-session/record-access'
import { paperWords } from '@/server/interview/paper/paper-words'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { ledgerRows } from '@/server/privacy/personal-data/archive/own-recordings'
import { openOwnSegment } from '@/server/privacy/recordings/open-own-segment'
import { readRecordings } from '@/server/privacy/recordings/read-recordings'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
  uploadChunks,
} from '../../../support/recording-stage'
import { type Cast, send } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
let mine: { trackId: string; right: string }
let theirs: { trackId: string }
beforeAll(async () => {
  stage = await openRecordingStage()
  cast = await recordedCast(stage, ['voiceAndPicture', 'voice'])
  const [own, other] = [
    await openTrackOf(stage, cast.liveSessionId, cast.advisor),
    await openTrackOf(stage, cast.liveSessionId, cast.beneficiary),
  ]
  await uploadChunks(stage, own, 'ma voix', 3)
  await uploadChunks(stage, other, 'sa voix')
  ;[mine, theirs] = [own, other]
})
afterAll(() => stage.close())

const recordingsOf = (who: keyof Cast) => stage.as(cast[who] as Cast['advisor']).personalData.recordings()
const whole = async (trackId: string, personId: string, segment = 0) => {
  const { content, ...media } = await openOwnSegment(stage.runtime, personId, { trackId, segment })
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return { ...media, text: Buffer.concat(parts).toString() }
}

describe('The recordings of a person', () => {
  it('show what is kept of them, until when, and what they said', async () => {
    const { recordings, ledger } = await recordingsOf('advisor')
    expect(recordings).toHaveLength(1)
    const [recording] = recordings
    expect(recording).toMatchObject({
      liveSessionId: cast.liveSessionId,
      seat: 'advisor',
      kinds: ['voice'],
      isOpenable: true,
      mayWithdraw: true,
      receipts: [],
      segments: [{ trackId: mine.trackId, segment: 0, kind: 'voice', ms: 6_000, bytes: 30 }],
    })
    expect(Math.round(((recording?.keptUntil ?? 0) - Date.now()) / 86_400_000)).toBe(30)
    expect(ledger).toMatchObject([{ said: 'granted', media: 'voiceAndPicture', text: 3, when: 'briefing' }])
  })

  it('name the other people who opened them in the debrief, each once, and no other person', async () => {
    const { runtime } = stage
    const { liveSessionId } = cast
    const seat = (who: Cast['advisor'], at: Seat) => ({
      liveSessionId,
      viewer: { personId: who.id, seat: at },
    })
    const open = (who: Cast['advisor'], at: Seat, what: 'sound' | 'pdf') =>
      recordAccess(runtime, seat(who, at) as TakenSeat, what)
    await open(cast.supervisor, 'supervisor', 'sound')
    await open(cast.advisor, 'advisor', 'sound')
    await open(cast.observer, 'observer', 'pdf')
    const [own] = (await recordingsOf('advisor')).recordings
    const [other] = (await recordingsOf('beneficiary')).recordings
    expect(own?.openedBy.map(({ personId }) => personId)).toEqual([cast.supervisor.id])
    expect(other?.openedBy.map(({ personId }) => personId).toSorted()).toEqual(
      [cast.supervisor.id, cast.advisor.id].toSorted(),
    )
  })

  it('show a supervisor, an observer and a stranger nothing of it', async () => {
    for (const who of ['supervisor', 'observer', 'coordinator', 'stranger'] as const)
      expect(await recordingsOf(who)).toMatchObject({ recordings: [], ledger: [] })
  })

  it('are handed over to them alone, part by part', async () => {
    const own = await whole(mine.trackId, cast.advisor.id)
    expect(own).toMatchObject({ text: 'ma voix 0 ma voix 1 ma voix 2 ', bytes: 30, kind: 'voice' })
    for (const [trackId, who, segment] of [
      [theirs.trackId, cast.advisor, 0],
      [mine.trackId, cast.beneficiary, 0],
      [mine.trackId, cast.supervisor, 0],
      [mine.trackId, cast.advisor, 7],
      [randomUUID(), cast.advisor, 0],
      ['../../keys', cast.advisor, 0],
    ] as const)
      await expect(whole(trackId, who.id, segment)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('are in nobody’s hands where one microphone heard a room', async () => {
    const room = await openTrackOf(stage, cast.liveSessionId, cast.supervisor)
    await uploadChunks(stage, room, 'la salle')
    await stage.database.db
      .update(recordingTrack)
      .set({ kind: 'room', personId: null })
      .where(eq(recordingTrack.id, room.trackId))
    const [row] = await stage.database.db
      .select()
      .from(recordingTrack)
      .where(eq(recordingTrack.id, room.trackId))
    expect(row?.personId).toBeNull()
    for (const who of [cast.supervisor, cast.advisor])
      await expect(whole(room.trackId, who.id)).rejects.toMatchObject({ code: 'notFound' })
    await stage.database.db.delete(recordingTrack).where(eq(recordingTrack.id, room.trackId))
  })

  it('are said to be unreadable on a server that does not have their keys', async () => {
    const keys = { ...stage.media.keys, read: async () => null }
    const restored = { ...stage.runtime, media: { ...stage.media, keys } }
    const { recordings } = await readRecordings(restored, cast.advisor)
    expect(recordings).toMatchObject([{ isOpenable: false, mayWithdraw: true }])
    const opening = openOwnSegment(restored, cast.advisor.id, { trackId: mine.trackId, segment: 0 })
    await expect(opening).rejects.toMatchObject({ code: 'recordingUnavailable' })
  })
})

describe('Taking back one’s agreement', () => {
  it('is not for those who gave none', async () => {
    const { liveSessionId } = cast
    const by = (who: Cast['advisor']) => stage.as(who).recording.withdraw({ liveSessionId })
    await expect(by(cast.stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(by(cast.supervisor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('needs no seat and no membership any more, and gives each player a receipt of their own', async () => {
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'endInterview' })
    const { db } = stage.database
    await db.delete(membership).where(eq(membership.userId, cast.beneficiary.id))
    await db
      .update(liveSessionSeat)
      .set({ endedAt: new Date() })
      .where(eq(liveSessionSeat.userId, cast.beneficiary.id))
    await stage.as(cast.beneficiary).recording.withdraw({ liveSessionId: cast.liveSessionId })
    const [own, other] = [await recordingsOf('beneficiary'), await recordingsOf('advisor')]
    expect(own.recordings).toMatchObject([
      {
        keptUntil: null,
        mayWithdraw: false,
        segments: [],
        receipts: [{ why: 'withdrawn', isOwn: true, ownTracks: 1, otherTracks: 1, chunks: 5 }],
      },
    ])
    expect(own.ledger.map(({ said }) => said)).toEqual(['withdrawn', 'granted'])
    expect(other.recordings[0]?.receipts).toMatchObject([{ why: 'withdrawn', isOwn: false }])
    expect(other.ledger.map(({ said }) => said)).toEqual(['granted'])
    expect(JSON.stringify(other)).not.toContain(cast.beneficiary.id)
    await expect(whole(mine.trackId, cast.advisor.id)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('stands in the archive of that person, a row for each line of their ledger', async () => {
    const words = paperWords('fr', await readMessages('fr'))
    const rows = await ledgerRows(stage.runtime, cast.beneficiary.id, words)
    expect(rows.map(({ agreement }) => agreement)).toEqual(['retiré', 'accordé'])
    expect(rows[1]).toMatchObject({
      interviewId: cast.liveSessionId,
      seat: 'bénéficiaire',
      during: 'briefing',
      media: 'voix',
      agreedText: 3,
    })
    expect(await ledgerRows(stage.runtime, cast.supervisor.id, words)).toEqual([])
  })

  it('says on the receipt when the device that recorded knew of it', async () => {
    const told = new Date('2026-12-01T10:00:00Z')
    await stage.database.db
      .update(recordingTrack)
      .set({ deviceToldAt: told })
      .where(eq(recordingTrack.id, mine.trackId))
    const [receipt] = (await recordingsOf('advisor')).recordings[0]?.receipts ?? []
    expect(receipt?.devices).toEqual([
      { whose: 'own', emptyAt: told.getTime() },
      { whose: 'other', emptyAt: null },
    ])
  })
})
