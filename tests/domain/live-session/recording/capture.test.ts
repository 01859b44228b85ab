import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { captureOf, isWithdrawn, roomCaptureOf } from '@/domain/live-session/recording/capture'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { countLooks } from '@/tests/support/looked'
import { type History, recordedHistory, recordedRoomHistory } from '../histories'
import { people, seated } from '../people'
import { act, play } from '../story'
import {
  answer,
  bothAgreed,
  briefingOf,
  pause,
  recorded,
  resume,
  roomRecorded,
  start,
  withdraw,
} from './recorded'

const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
const players = ['lea', 'karim'] as const

/** The log as each command left it: the facts of one command are appended and told together. */
function logsOf({ events, steps }: History): readonly (readonly LiveSessionEvent[])[] {
  const ends = [...steps.map(({ before }) => before.seq), events.length]
  return ends.map((end) => events.slice(0, end))
}

/** The same read from the log alone: who said yes last, and whose pause stands. */
function readLog(log: readonly LiveSessionEvent[]) {
  const last = (by: string) =>
    log.findLast(({ type, actorId }) => type === 'recordingAnswered' && actorId === by)?.payload as
      | { answer: string }
      | undefined
  const agrees = (by: string) => (last(by)?.answer ?? 'no') !== 'no'
  const pauses = (by: string) =>
    log.findLast(
      ({ type, actorId }) => (type === 'recordingPaused' || type === 'recordingResumed') && actorId === by,
    )?.type === 'recordingPaused'
  return { agrees, pauses, last }
}

describe('A player’s device at a distance', () => {
  it('captures what they agreed to while the interview runs', () => {
    const of = (steps: Parameters<typeof play>[0]) => {
      const { state } = play(steps)
      return players.map((name) => captureOf(state, name))
    }
    expect(of(bothAgreed)).toEqual(['none', 'none'])
    expect(of(recorded)).toEqual(['voiceAndPicture', 'voice'])
    expect(of([...recorded, act('karim', { type: 'haltInterview' }, 30)])).toEqual(['none', 'none'])
    expect(of([...recorded, pause('lea', 30)])).toEqual(['none', 'none'])
    expect(of([...recorded, pause('lea', 30), resume('lea', 40)])).toEqual(['voiceAndPicture', 'voice'])
    expect(of([...recorded, withdraw('lea', 30)])).toEqual(['none', 'none'])
    expect(of([...briefingOf(), answer('lea', 'voice'), start])).toEqual(['none', 'none'])
    expect(captureOf(play(recorded).state, 'sophie')).toBe('none')
    expect(roomCaptureOf(play(recorded).state)).toBe('none')
  })

  it('captures only while both agree, the clock runs and no pause stands, and knows it from its own view', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(recordedHistory, (history) => {
        for (const log of logsOf(history)) {
          const state = fold(log, initialState)
          const { agrees, pauses, last } = readLog(log)
          const runs = state.stage.status === 'interview' && state.stage.pace === 'running'
          const isWhole = players.every(agrees) && !players.some(pauses) && runs && !isWithdrawn(state)
          for (const name of players) {
            const captured = captureOf(state, name)
            if (captured !== 'none') looked.once()
            expect(captured).toBe(isWhole ? last(name)?.answer : 'none')
            const own = fold(
              log.map((event) => viewFor(people[name], state, event, family)),
              initialState,
            )
            expect(captureOf(own, name)).toBe(captured)
          }
        }
      }),
      { numRuns: 150 },
    )
    looked.expectAtLeast(100)
  })
})

describe('The device in a room', () => {
  it('captures the sound of all who agreed', () => {
    expect(roomCaptureOf(play(roomRecorded).state)).toBe('voice')
    expect(captureOf(play(roomRecorded).state, 'lea')).toBe('none')
  })

  it('captures only while every person who is there has agreed', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(recordedRoomHistory, (history) => {
        for (const log of logsOf(history)) {
          const state = fold(log, initialState)
          if (roomCaptureOf(state) === 'none') continue
          looked.once()
          const { agrees, pauses } = readLog(log)
          const there = seated.filter((name) =>
            log.some(({ type, actorId }) => type === 'entered' && actorId === name),
          )
          expect([...players, ...there].every(agrees)).toBe(true)
          expect(state.stage).toEqual({ status: 'interview', pace: 'running' })
          expect(players.some(pauses)).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
    looked.expectAtLeast(40)
  })
})
