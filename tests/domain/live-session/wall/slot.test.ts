import { describe, expect, it } from 'vitest'
import type { Status } from '@/domain/live-session/core/stage'
import { firstCaller, leadingFirst, moodOf, type Slot, slotToShow } from '@/domain/live-session/wall/slot'

const minute = 60_000
const hour = 60 * minute
const now = Date.UTC(2026, 11, 3, 9, 27)
const slot = (hours: number, ...statuses: Status[]): Slot => ({ startsAt: now + hours * hour, statuses })
const shown = (...slots: Slot[]) => {
  const at = slotToShow(slots, now)
  return at === null ? null : (at - now) / hour
}

describe('the slot a wall shows', () => {
  it('is the latest one that goes on', () => {
    expect(shown(slot(-2, 'debrief', 'closed'), slot(-0.5, 'interview'), slot(1, 'scheduled'))).toBe(-0.5)
  })

  it('is the one whose hour has come, rather than one whose debrief was left open', () => {
    expect(shown(slot(-5, 'debrief', 'closed'), slot(0.4, 'scheduled'), slot(2, 'scheduled'))).toBe(0.4)
    expect(shown(slot(-5, 'debrief'), slot(-0.2, 'scheduled'))).toBe(-0.2)
    expect(shown(slot(-0.5, 'interview'), slot(0.4, 'scheduled')), 'people are together').toBe(-0.5)
    expect(shown(slot(-1, 'debrief'), slot(2, 'scheduled'))).toBe(-1)
  })

  it('leads a day, the others behind it in their order', () => {
    const told = [slot(-5, 'debrief'), slot(-0.5, 'interview'), slot(2, 'scheduled')].map(
      ({ startsAt, statuses }) => ({ startsAt, sessions: statuses.map((status) => ({ status })) }),
    )
    expect(leadingFirst(told, now)).toEqual([told[1], told[0], told[2]])
    expect(leadingFirst([], now)).toEqual([])
  })

  it('is the next one where none goes on', () => {
    expect(shown(slot(-2, 'closed'), slot(3, 'scheduled'), slot(1, 'scheduled'))).toBe(1)
  })

  it('is the nearest where none comes within a day', () => {
    expect(shown(slot(-30, 'closed'), slot(40, 'scheduled'))).toBe(-30)
    expect(shown()).toBeNull()
  })

  it('is not one that was left open long ago', () => {
    expect(shown(slot(-50, 'debrief'), slot(2, 'scheduled'))).toBe(2)
  })
})

describe('the rooms that want a supervisor', () => {
  const room = (halt: number | null, call: number | null) => ({
    halt: halt === null ? null : { since: halt, byId: 'karim' },
    call: call === null ? null : { since: call, callerIds: ['karim'] },
  })

  it('are those in hors-jeu first, then the calls, each by who has waited longest', () => {
    const rooms = [room(null, 1), room(9, null), room(7, 3), room(null, null)]
    expect(firstCaller(rooms)).toBe(rooms[2])
    expect(firstCaller([rooms[3], room(null, 5), rooms[0]].flatMap((each) => each ?? []))).toBe(rooms[0])
    expect(firstCaller([room(null, null)])).toBeNull()
  })

  /** An interview of twenty minutes that began so many minutes ago and stood still for some of them. */
  const begun = (minutesAgo: number, stoppedMinutes = 0) => ({
    clock: {
      startedAt: now - minutesAgo * minute,
      endedAt: null,
      stops:
        stoppedMinutes === 0
          ? []
          : [
              {
                kind: 'pause',
                from: now - stoppedMinutes * minute,
                to: now,
                byId: 'lea',
                resumedById: 'lea',
              } as const,
            ],
    },
    phases: [4, 11, 5].map((minutes, index) => ({ key: `phase${index}`, minutes, share: 1 })),
  })

  it('hors-jeu counts before a call', () => {
    const stage = { status: 'interview', pace: 'halted' } as const
    const running = { status: 'interview', pace: 'running' } as const
    expect(moodOf({ stage, ...room(1, 2), ...begun(40) }, now)).toBe('halted')
    expect(moodOf({ stage: running, ...room(null, 2), ...begun(40) }, now)).toBe('calling')
    expect(
      moodOf({ stage: { status: 'interview', pace: 'paused' }, ...room(null, null), ...begun(5) }, now),
    ).toBe('onCourse')
    expect(moodOf({ stage: { status: 'briefing' }, ...room(null, null), ...begun(0) }, now)).toBe('waiting')
  })

  it('an interview far over its time is not on course; pauses do not count as its time', () => {
    const stage = { status: 'interview', pace: 'running' } as const
    const mood = (minutesAgo: number, stoppedMinutes?: number) =>
      moodOf({ stage, ...room(null, null), ...begun(minutesAgo, stoppedMinutes) }, now)
    expect(mood(21)).toBe('onCourse')
    expect(mood(25)).toBe('onCourse')
    expect(mood(26)).toBe('overrun')
    expect(mood(40, 16)).toBe('onCourse')
    expect(mood(40, 14)).toBe('overrun')
  })
})
