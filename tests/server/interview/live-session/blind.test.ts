import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import type { SeenEvent } from '@/domain/live-session/event'
import { seatChannel } from '@/domain/live-session/follow/channels'
import { authorizeChannel } from '@/server/interview/live-session/authorize-channel'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  answers,
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
let liveSessionId: string
let lead: Person
let second: Person
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  lead = cast.supervisor
  second = cast.otherSupervisor
  const wish = { ...aWish(cast), scenarioKey: 'kevin', supervision: 'blind' as const }
  const asked = { ...wish, supervisorIds: [lead.id, second.id], observerIds: [cast.observer.id] }
  liveSessionId = (await stage.as(cast.coordinator).liveSession.schedule(asked)).liveSessionId
  stage.runtime.publisher.published.length = 0
})

const act = (person: Person, command: Command, id?: string) => send(stage, person, liveSessionId, command, id)
const channel = (person: Person) => seatChannel(liveSessionId, { seat: 'supervisor', personId: person.id })
const sentTo = (person: Person) =>
  stage.runtime.publisher.published
    .filter((message) => message.channel === channel(person))
    .flatMap((message) => (message.data as { events: SeenEvent[] }).events)
async function readBy(person: Person): Promise<SeenEvent[]> {
  return (await stage.as(person).liveSession.events({ liveSessionId, after: 0 })).events
}

/** Both code the same minute, with words and codes that are found again wherever they leak to. */
async function codeTheInterview() {
  await act(lead, { type: 'openBriefing' })
  await act(lead, { type: 'startInterview', anyway: true })
  const [hers, his] = [randomUUID(), randomUUID()]
  await act(lead, { type: 'mark', codeKey: 'empathy', valence: 'missed', reactionOffsetMs: 0 }, hers)
  await act(lead, { type: 'noteMark', markId: hers, text: 'NOTE-OF-THE-LEAD' })
  await act(lead, { type: 'enterPhase', phase: 'exploration' })
  await act(lead, { type: 'tickFrame', item: 'duration' })
  await act(second, { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 }, his)
  await act(second, { type: 'noteMark', markId: his, text: 'NOTE-OF-THE-SECOND' })
  await act(second, { type: 'enterPhase', phase: 'conclusion' })
  await act(second, { type: 'tickFrame', item: 'gratuity' })
  await act(second, { type: 'undo', eventId: his })
  await act(second, { type: 'redo', eventId: his })
  await act(lead, { type: 'endInterview' })
  return { hers, his }
}

const ofLead = ['NOTE-OF-THE-LEAD', 'empathy', 'exploration', 'duration']
const ofSecond = ['NOTE-OF-THE-SECOND', 'silence', 'gratuity', 'undone']
function holds(events: readonly SeenEvent[], words: readonly string[]): string[] {
  // The contract names every phase, and the agreed lengths.
  const text = JSON.stringify(events.filter(({ type }) => type !== 'scheduled'))
  return words.filter((word) => text.includes(word))
}

describe('two supervisors who code blind', () => {
  test('are each sent and read their own coding and nothing of the other’s', async () => {
    await codeTheInterview()
    for (const events of [sentTo(lead), await readBy(lead)]) {
      expect(holds(events, ofLead)).toEqual(ofLead)
      expect(holds(events, ofSecond)).toEqual([])
    }
    for (const events of [sentTo(second), await readBy(second)]) {
      expect(holds(events, ofSecond)).toEqual(ofSecond)
      expect(holds(events, ofLead)).toEqual([])
    }
  })

  test('read each other’s once both have finished, while players and observers still do not', async () => {
    const { his } = await codeTheInterview()
    await act(second, { type: 'finishCoding' })
    expect(holds(await readBy(second), ofLead)).toEqual([])
    const { events } = await act(lead, { type: 'finishCoding' })
    expect(events).toMatchObject([{ type: 'codingFinished', payload: { everyone: true } }])
    expect(sentTo(second).at(-1)).toMatchObject({ type: 'codingFinished', payload: { everyone: true } })
    expect(holds(await readBy(second), ofLead)).toEqual(ofLead)
    expect(holds(await readBy(lead), ofSecond)).toEqual(ofSecond)
    for (const other of [cast.advisor, cast.beneficiary, cast.observer]) {
      expect(holds(await readBy(other), [...ofSecond, 'NOTE-OF-THE-LEAD', 'codingFinished'])).toEqual([])
    }
    expect(await reasonFor(act(second, { type: 'noteMark', markId: his, text: 'encore' }))).toBe(
      'codingFinished',
    )
  })

  test('may not listen on each other’s channel', async () => {
    const ask = (person: Person, of: Person) => authorizeChannel(stage.runtime, person, '1.1', channel(of))
    await expect(ask(lead, second)).rejects.toMatchObject({ code: 'seatMayNot' })
    await expect(ask(second, lead)).rejects.toMatchObject({ code: 'seatMayNot' })
    await expect(ask(second, second)).resolves.toMatchObject({ auth: expect.any(String) })
  })

  test('unseal after both have finished, or say why and whose was not', async () => {
    await codeTheInterview()
    await act(cast.advisor, { type: 'lockSelfAssessment', answers: answers.selfAssessment })
    await act(cast.beneficiary, { type: 'lockReturn', answers: answers.beneficiaryReturn })
    await act(lead, { type: 'finishCoding' })
    expect(await reasonFor(act(lead, { type: 'unseal', overrideReason: null }))).toBe('codingsNotFinished')
    const { events } = await act(lead, { type: 'unseal', overrideReason: 'Paul a dû partir' })
    expect(events).toMatchObject([{ payload: { overridden: true, unfinishedCodings: [second.id] } }])
    expect(holds(await readBy(cast.advisor), [...ofLead, ...ofSecond])).toEqual([...ofLead, ...ofSecond])
  })
})
