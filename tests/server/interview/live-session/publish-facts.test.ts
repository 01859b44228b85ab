import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import type { Seat } from '@/domain/live-session/core/seat'
import type { SeenEvent } from '@/domain/live-session/event'
import { presenceChannel, seatChannel } from '@/domain/live-session/follow/channels'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  answers,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann', 'atOnce', 'video')
  stage.runtime.publisher.published.length = 0
})

const act = (person: Person, command: Command, id?: string) =>
  send(stage, person, cast.liveSessionId, command, id)

const channel = (seat: Seat, personId = cast[seat].id) => seatChannel(cast.liveSessionId, { seat, personId })

function published(name: string) {
  return stage.runtime.publisher.published.filter((message) => message.channel === name)
}

/** The facts of a channel as a page keeps them: a hidden place told again around the end of its beat counts once. */
function seen(name: string): SeenEvent[] {
  const bySeq = new Map<number, SeenEvent>()
  for (const event of published(name).flatMap(({ data }) => (data as { events: SeenEvent[] }).events)) {
    const told = bySeq.get(event.seq)
    if (told) expect(event).toEqual({ ...told, type: 'hidden' })
    else bySeq.set(event.seq, event)
  }
  return [...bySeq.values()]
}

const shown = (name: string) => seen(name).filter((event) => event.type !== 'hidden')
const text = (value: unknown) => JSON.stringify(value)

/** Everything an interview can hold, with words that are found again wherever they leak to. */
async function playInterview() {
  const { supervisor, observer, secondObserver, advisor, beneficiary } = cast
  await act(advisor, { type: 'chooseFocus', codeKey: 'empathy' })
  await playUntil(stage, cast, 'interview')
  const markId = randomUUID()
  await act(supervisor, { type: 'mark', codeKey: 'empathy', valence: 'missed', reactionOffsetMs: 0 }, markId)
  await act(supervisor, { type: 'noteMark', markId, text: 'NOTE-OF-THE-SUPERVISOR' })
  await act(supervisor, { type: 'tickFrame', item: 'duration' })
  await act(supervisor, { type: 'undo', eventId: markId })
  await act(observer, { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 })
  await act(secondObserver, {
    type: 'mark',
    codeKey: 'confidentiality',
    valence: 'breached',
    reactionOffsetMs: 0,
  })
  await act(supervisor, { type: 'sendCue', text: 'CUE-TO-ADVISOR' })
  await act(supervisor, { type: 'keepCue', text: 'KEPT-FOR-LATER' })
  await act(beneficiary, { type: 'giveReveal', revealId: revealId() })
  await act(beneficiary, { type: 'moveDial', samples: [{ at: Date.now(), value: 42 }] })
  await act(advisor, { type: 'hearTalk', from: Date.now() + 100, steps: 'talka' })
  await act(beneficiary, { type: 'hearTalk', from: Date.now() + 100, steps: 'talkb' })
  await act(supervisor, { type: 'endInterview' })
  await act(advisor, {
    type: 'lockSelfAssessment',
    answers: { ...answers.selfAssessment, freeText: 'WORDS-OF-THE-ADVISOR' },
  })
  const theirs = { ...answers.beneficiaryReturn.answers, wished: 'WORDS-OF-THE-BENEFICIARY' }
  await act(beneficiary, { type: 'lockReturn', answers: { answers: theirs } })
}

function revealId(): string {
  const snapshot = stage.runtime.snapshots.get(cast.liveSessionId)
  return snapshot?.scenario.reveals[0]?.id ?? ''
}

describe('what each seat is sent', () => {
  test('every channel carries every sequence number, in order, up to the last fact its seat may see', async () => {
    await playInterview()
    const lastSeq = stage.runtime.snapshots.get(cast.liveSessionId)?.state.seq ?? 0
    const expected = Array.from({ length: lastSeq - 1 }, (_, index) => index + 2)
    for (const seat of ['advisor', 'beneficiary', 'supervisor', 'observer'] as const) {
      expect(seen(channel(seat)).map((event) => event.seq)).toEqual(expected)
    }
  })

  test('the players are sent no mark, note, tick or undoing before unsealing', async () => {
    await playInterview()
    for (const seat of ['advisor', 'beneficiary'] as const) {
      const types = new Set(shown(channel(seat)).map((event) => event.type))
      for (const type of ['marked', 'markNoted', 'frameTicked', 'undone', 'cueKept'] as const) {
        expect(types).not.toContain(type)
      }
      expect(text(seen(channel(seat)))).not.toContain('NOTE-OF-THE-SUPERVISOR')
      expect(text(seen(channel(seat)))).not.toContain('KEPT-FOR-LATER')
    }
  })

  test('the advisor is sent no reveal, no dial and nothing the beneficiary wrote', async () => {
    await playInterview()
    const sent = text(seen(channel('advisor')))
    expect(sent).not.toContain('revealGiven')
    expect(sent).not.toContain('dialMoved')
    expect(sent).not.toContain('WORDS-OF-THE-BENEFICIARY')
    expect(sent).toContain('WORDS-OF-THE-ADVISOR')
  })

  test('the beneficiary is sent no cue, no focus and nothing the advisor wrote', async () => {
    await playInterview()
    const sent = text(seen(channel('beneficiary')))
    expect(sent).not.toContain('CUE-TO-ADVISOR')
    expect(sent).not.toContain('focusChosen')
    expect(sent).not.toContain('WORDS-OF-THE-ADVISOR')
    expect(sent).toContain('WORDS-OF-THE-BENEFICIARY')
  })

  test('each player is sent what their own microphone heard, and no seat what another’s did', async () => {
    await playInterview()
    const heard = (seat: Seat) => text(seen(channel(seat))).match(/talk[ab]/gu) ?? []
    expect([heard('advisor'), heard('beneficiary')]).toEqual([['talka'], ['talkb']])
    expect([heard('supervisor'), heard('observer')]).toEqual([[], []])
  })

  test('an observer is sent their own marks and neither the supervisor’s nor the other observer’s', async () => {
    await playInterview()
    const marks = (person: Person) =>
      shown(channel('observer', person.id)).filter((event) => event.type === 'marked')
    expect(marks(cast.observer)).toMatchObject([{ payload: { codeKey: 'silence' } }])
    expect(marks(cast.secondObserver)).toMatchObject([{ payload: { codeKey: 'confidentiality' } }])
    expect(text(seen(channel('observer')))).not.toContain('CUE-TO-ADVISOR')
  })

  test('the supervisor is sent no observer’s mark and no answer before unsealing', async () => {
    await playInterview()
    const sent = text(seen(channel('supervisor')))
    expect(sent).not.toContain('confidentiality')
    expect(sent).not.toContain('WORDS-OF-THE-ADVISOR')
    expect(sent).not.toContain('WORDS-OF-THE-BENEFICIARY')
    expect(sent).toContain('NOTE-OF-THE-SUPERVISOR')
  })

  test('the presence channel is never published to', async () => {
    await playInterview()
    expect(published(presenceChannel(cast.liveSessionId))).toEqual([])
  })

  test('what is read is exactly what was sent', async () => {
    await playInterview()
    for (const seat of ['advisor', 'beneficiary', 'supervisor', 'observer'] as const) {
      const read = await stage
        .as(cast[seat])
        .liveSession.events({ liveSessionId: cast.liveSessionId, after: 1 })
      expect(read.events).toEqual(seen(channel(seat)))
    }
  })

  test('after unsealing every seat reads every fact whole', async () => {
    await playInterview()
    await act(cast.supervisor, { type: 'unseal', overrideReason: null })
    for (const seat of ['advisor', 'beneficiary', 'supervisor', 'observer'] as const) {
      const read = await stage
        .as(cast[seat])
        .liveSession.events({ liveSessionId: cast.liveSessionId, after: 0 })
      expect(read.events.filter((event) => event.type === 'hidden')).toEqual([])
      expect(text(read.events)).toContain('NOTE-OF-THE-SUPERVISOR')
    }
  })
})

describe('when a message cannot carry the facts', () => {
  test('a large note goes out as the head of the log, to those who may see it', async () => {
    await playUntil(stage, cast, 'interview')
    const markId = randomUUID()
    const { supervisor, liveSessionId } = cast
    await act(supervisor, { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 }, markId)
    await act(supervisor, { type: 'noteMark', markId, text: '"é'.repeat(4_000) })
    const { lastSeq, logId } = await stage.as(supervisor).liveSession.room({ liveSessionId })
    expect(published(channel('supervisor')).at(-1)).toMatchObject({ event: 'head', data: { logId, lastSeq } })
    expect(published(channel('advisor')).every(({ event }) => event === 'facts')).toBe(true)
    expect(seen(channel('advisor')).every(({ seq }) => seq < lastSeq - 1)).toBe(true)
  })

  test('a publisher that fails takes nothing from the command', async () => {
    stage.runtime.publisher.failWith(new Error('engine down'))
    const { events } = await act(cast.supervisor, { type: 'openBriefing' })
    stage.runtime.publisher.failWith(null)
    expect(events).toMatchObject([{ type: 'briefingOpened' }])
  })

  test('a command that is refused, repeated or already true publishes nothing', async () => {
    const id = randomUUID()
    await act(cast.supervisor, { type: 'openBriefing' }, id)
    stage.runtime.publisher.published.length = 0
    await act(cast.supervisor, { type: 'openBriefing' }, id)
    await act(cast.supervisor, { type: 'openBriefing' })
    await act(cast.advisor, { type: 'endInterview' }).catch(() => undefined)
    expect(stage.runtime.publisher.published).toEqual([])
  })
})
