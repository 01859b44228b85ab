import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import type { Seat } from '@/domain/live-session/core/seat'
import { viewsAfter } from '@/server/interview/live-session/views-after'
import { openSegment } from '@/server/interview/recording/open-segment'
import { prepareSegments } from '@/server/interview/recording/prepare-segments'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { recordVoice } from '../../../support/record-voice'
import { openRecordingStage, openTrackOf, type RecordingStage } from '../../../support/recording-stage'
import type { RecordedTrack } from '../../../support/seal-chunk'
import { type Cast, castLiveSession, playUntil, send } from '../../../support/server-stage'

const seats: readonly Seat[] = ['advisor', 'beneficiary', 'supervisor', 'observer']

/** What a debrief draws over the sound: A, what the advisor answered; D, the dial; M, the supervisor’s marks; O, the observer’s; T, talk. */
type Drawn = string
type Row = {
  readonly open: string
  readonly commands: readonly Command[]
  /** Both voices, or neither. */
  readonly hears: boolean
  readonly sees: Readonly<Record<Seat, Drawn>>
}

const giveTurn = (turn: 'advisor' | 'beneficiary' | 'commitment') => ({ type: 'giveTurn' as const, turn })

/** In the order in which views open. What a seat saw live it keeps. */
const rows: readonly Row[] = [
  {
    open: 'not yet unsealed',
    commands: [],
    hears: false,
    sees: { advisor: 'A', beneficiary: 'D', supervisor: 'D M', observer: 'O' },
  },
  {
    open: 'unsealed, no view open',
    commands: [{ type: 'unseal', overrideReason: null }],
    hears: true,
    sees: { advisor: 'A', beneficiary: 'D', supervisor: 'D M', observer: 'O' },
  },
  {
    open: 'the advisor’s',
    commands: [giveTurn('advisor')],
    hears: true,
    sees: { advisor: 'A', beneficiary: 'A D', supervisor: 'A D M', observer: 'A O' },
  },
  {
    open: 'and the beneficiary’s',
    commands: [giveTurn('beneficiary')],
    hears: true,
    sees: { advisor: 'A D', beneficiary: 'A D', supervisor: 'A D M', observer: 'A D O' },
  },
  {
    open: 'and the supervisor’s',
    commands: [{ type: 'openViews', seats: ['supervisor'] }],
    hears: true,
    sees: { advisor: 'A D M T', beneficiary: 'A D M T', supervisor: 'A D M T', observer: 'A D M O T' },
  },
  {
    open: 'all',
    commands: [giveTurn('commitment')],
    hears: true,
    sees: {
      advisor: 'A D M O T',
      beneficiary: 'A D M O T',
      supervisor: 'A D M O T',
      observer: 'A D M O T',
    },
  },
]

let stage: RecordingStage
let cast: Cast
let tracks: readonly RecordedTrack[]
beforeAll(async () => {
  stage = await openRecordingStage()
  cast = await castLiveSession(stage, 'yann', 'byTurn', 'audio')
  const { advisor, beneficiary, supervisor, observer, liveSessionId } = cast
  await playUntil(stage, cast, 'interview')
  tracks = [
    await openTrackOf(stage, liveSessionId, advisor),
    await openTrackOf(stage, liveSessionId, beneficiary),
  ]
  for (const track of tracks) await recordVoice(stage, track)
  const act = (person: typeof advisor, command: Command) => send(stage, person, liveSessionId, command)
  const mark = { type: 'mark', valence: 'demonstrated', reactionOffsetMs: 0 } as const
  await act(supervisor, { ...mark, codeKey: 'empathy' })
  await act(observer, { ...mark, codeKey: 'authenticity' })
  await act(beneficiary, { type: 'moveDial', samples: [{ at: Date.now(), value: 62 }] })
  for (const player of [advisor, beneficiary])
    await act(player, { type: 'hearTalk', from: Date.now() + 100, steps: 'kkkkk' })
  await playUntil(stage, cast, 'locked', 'interview')
  await prepareSegments(stage.runtime, liveSessionId)
})
afterAll(() => stage.close())

const seatOf = (seat: Seat) => takeSeat(stage.runtime, cast[seat].id, cast.liveSessionId)

/** How many of the two voices this seat is sent. */
async function voicesTo(seat: Seat): Promise<number> {
  const taken = await seatOf(seat)
  const opened = await Promise.all(
    tracks.map(({ trackId }) => openSegment(stage.runtime, taken, { trackId, segment: 0 })),
  )
  return opened.filter((each) => each !== null).length
}

/** What this seat is sent of each view, as in the table. */
async function drawnFor(seat: Seat): Promise<Drawn> {
  const { events } = await viewsAfter(stage.runtime, await seatOf(seat), { after: 0, limit: 500 })
  const has = (type: string, by?: Seat) =>
    events.some(
      (event) => event.type !== 'hidden' && event.type === type && (!by || event.actorId === cast[by].id),
    )
  const others = (['advisor', 'beneficiary'] as const).filter((player) => player !== seat)
  const drawn = [
    has('selfAssessmentGiven') && 'A',
    has('dialMoved') && 'D',
    has('marked', 'supervisor') && 'M',
    has('marked', 'observer') && 'O',
    others.every((player) => has('talkHeard', player)) && 'T',
  ]
  return drawn.filter((each) => each !== false).join(' ')
}

describe('what each seat can hear and see of a recorded interview, as the views open one after the other', () => {
  it.each(rows)('$open', async ({ commands, hears, sees }) => {
    for (const command of commands) await send(stage, cast.supervisor, cast.liveSessionId, command)
    const told = await Promise.all(seats.map(async (seat) => [seat, await drawnFor(seat)] as const))
    expect(Object.fromEntries(told)).toEqual(sees)
    for (const seat of seats) expect(await voicesTo(seat), seat).toBe(hears ? tracks.length : 0)
  })

  it('is what docs/recording.md says', () => {
    const page = readFileSync('docs/recording.md', 'utf8')
    for (const { open, hears, sees } of rows) {
      const cells = [open, hears ? 'both voices' : 'nothing', ...seats.map((seat) => sees[seat])]
      expect(page).toContain(`| ${cells.join(' | ')} |`)
    }
  })
})
