import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { roomCaptureOf } from '@/domain/live-session/recording/capture'
import { deviceStateOf, elapsedOn } from '@/domain/live-session/recording/device-state'
import {
  mayBeRecorded,
  mayTakeOver,
  missingAt,
  type RecorderReport,
  type RoomRecorder,
  shownRecorder,
} from '@/domain/live-session/recording/recorder'
import {
  codeNameFrom,
  codeNamePattern,
  codeRefusal,
  digitsFrom,
  mostWrongDigits,
} from '@/domain/live-session/recording/recorder-code'
import { aReport } from '../../../support/a-report'
import { second } from '../people'
import { act, play, type Step } from '../story'
import { answer, briefingOf, enter, pause, roomAgreed, roomRecorded, withdraw } from './recorded'

const tablet: RoomRecorder = {
  deviceId: 'tablet',
  form: 'tablet',
  personId: null,
  report: aReport,
  missing: 0,
  heardAt: 100_000,
}
const telling = (report: Partial<RecorderReport>): RoomRecorder => ({
  ...tablet,
  report: { ...aReport, ...report },
})
const shown = (
  recorder: RoomRecorder | null,
  more: { now?: number; elapsedMs?: number; isDue?: boolean } = {},
) => shownRecorder(recorder, { now: 101_000, elapsedMs: 60_000, isDue: true, ...more })

describe('One device records a room', () => {
  test('another takes its place only where its person saw the first one there', () => {
    expect(mayTakeOver(null, { deviceId: 'laptop', instead: null })).toBe(true)
    expect(mayTakeOver(tablet, { deviceId: 'laptop', instead: null })).toBe(false)
    expect(mayTakeOver(tablet, { deviceId: 'laptop', instead: 'a third one' })).toBe(false)
    expect(mayTakeOver(tablet, { deviceId: 'laptop', instead: 'tablet' })).toBe(true)
    expect(mayTakeOver(tablet, { deviceId: 'tablet', instead: null })).toBe(true)
  })

  test('a device may be made ready until the interview ends, unless a person refused or withdrew', () => {
    const { state: agreed } = play(roomAgreed)
    expect(mayBeRecorded(agreed)).toBe(true)
    expect(mayBeRecorded(play([...briefingOf({ place: 'room' })]).state)).toBe(true)
    expect(mayBeRecorded(play(briefingOf({ place: 'room' }).slice(0, 1)).state), 'before the briefing').toBe(
      true,
    )
    expect(mayBeRecorded(play([...briefingOf()]).state), 'at a distance').toBe(false)
    const refusing = [
      ...briefingOf({ place: 'room' }),
      ...(['lea', 'karim', 'sophie'] as const).flatMap((name) => [
        enter(name, -100),
        answer(name, name === 'karim' ? 'no' : 'voice'),
      ]),
    ]
    expect(mayBeRecorded(play(refusing).state)).toBe(false)
    expect(mayBeRecorded(play([...roomRecorded, withdraw('lea', 60)]).state)).toBe(false)
    expect(mayBeRecorded(play([...roomRecorded, act('sophie', { type: 'endInterview' }, 60)]).state)).toBe(
      false,
    )
  })
})

describe('What seats are shown of the device', () => {
  test('it records, or it waits', () => {
    expect(shown(null)).toEqual({ state: 'none', sinceMs: 0 })
    expect(shown(telling({ state: 'recorded' })).state).toBe('recorded')
    expect(shown(telling({ state: 'recorded' }), { isDue: false }).state).toBe('ready')
    expect(shown(telling({ state: 'held' })).state).toBe('held')
  })

  test('what is missing is counted from when it is', () => {
    expect(shown(telling({ state: 'stalled', since: 42_000 }))).toEqual({ state: 'stalled', sinceMs: 18_000 })
    expect(shown(telling({ state: 'stalled', since: 42_000 }), { isDue: false }).state).toBe('ready')
    expect(shown(telling({ state: 'full', since: 50_000 }))).toEqual({ state: 'full', sinceMs: 10_000 })
  })

  test('a device that is not heard from says nothing true any more', () => {
    expect(shown(telling({ state: 'recorded' }), { now: 118_000 })).toEqual({
      state: 'silent',
      sinceMs: 18_000,
    })
    expect(shown(telling({ state: 'recorded' }), { now: 107_999 }).state).toBe('recorded')
  })

  test('a battery that may not last is told', () => {
    expect(shown(telling({ state: 'recorded', battery: 8 })).state).toBe('weak')
    expect(shown(telling({ state: 'recorded', battery: 15 })).state).toBe('recorded')
  })

  test('a device misses what is neither on it nor on the server, beyond the grain of chunks', () => {
    expect(missingAt({ at: 60_000, waiting: 8_000 }, 50_000)).toBe(0)
    expect(missingAt({ at: 60_000, waiting: 4_000 }, 50_000)).toBe(4_000)
    expect(missingAt({ at: 0, waiting: 0 }, 0)).toBe(0)
  })
})

describe('A code of six digits', () => {
  test('lets one device join within ten minutes', () => {
    const fresh = { expiresAt: 600_000, usedAt: null, tries: 0 }
    expect(codeRefusal(fresh, 599_999)).toBeNull()
    expect(codeRefusal(fresh, 600_000)).toBe('old')
    expect(codeRefusal({ ...fresh, usedAt: 5 }, 10)).toBe('used')
    expect(codeRefusal(null, 10)).toBe('old')
    expect(codeRefusal({ ...fresh, tries: mostWrongDigits - 1 }, 10)).toBeNull()
    expect(codeRefusal({ ...fresh, tries: mostWrongDigits }, 10)).toBe('old')
  })

  test('has a name of letters that no reader confuses, and all six digits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
        expect(codeNameFrom(bytes)).toMatch(codeNamePattern)
      }),
    )
    expect(digitsFrom(42)).toBe('000042')
    expect(digitsFrom(999_999)).toBe('999999')
  })
})

describe('What a device without a seat may know', () => {
  const standing = (...steps: readonly Step[]) => deviceStateOf(play(steps).state).standing

  test('is whether it is to record, or why it waits', () => {
    expect(standing(...briefingOf({ place: 'room' }))).toBe('unanswered')
    expect(standing(...briefingOf({ place: 'room' }).slice(0, 1)), 'before the briefing').toBe('unanswered')
    expect(standing(...roomAgreed)).toBe('clock')
    expect(standing(...roomRecorded)).toBe('recorded')
    expect(standing(...roomRecorded, act('lea', { type: 'pauseInterview' }, 30))).toBe('clock')
    expect(standing(...roomRecorded, pause('lea', 30))).toBe('paused')
    expect(standing(...roomRecorded, withdraw('lea', 30))).toBe('withdrawn')
    expect(standing(...roomRecorded, act('sophie', { type: 'endInterview' }, 30))).toBe('over')
    expect(standing(...briefingOf())).toBe('over')
  })

  test('says to record exactly while the room may be captured', () => {
    for (const steps of [roomAgreed, roomRecorded, [...roomRecorded, pause('lea', 30)]]) {
      const { state } = play(steps)
      expect(deviceStateOf(state).standing === 'recorded').toBe(roomCaptureOf(state) !== 'none')
    }
  })

  test('has the clock, and no one who stopped it', () => {
    const { state } = play([
      ...roomRecorded,
      act('lea', { type: 'pauseInterview' }, 30),
      act('lea', { type: 'resumeInterview' }, 40),
    ])
    const { clock } = deviceStateOf(state)
    expect(JSON.stringify(clock)).not.toContain('lea')
    expect(elapsedOn(clock, second(75))).toBe(elapsedAt(state.clock, second(75)))
  })
})
