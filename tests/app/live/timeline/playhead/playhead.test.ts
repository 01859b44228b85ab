import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  advance,
  createPlayhead,
  type PlayheadState,
  pullOf,
  startOf,
} from '@/app/_live/timeline/playhead/playhead'

const minute = 60_000
const playing: PlayheadState = {
  atMs: minute,
  isPlaying: true,
  speed: 2,
  isWaiting: false,
  settledMs: minute,
}

function playheadOf(lengthMs: number) {
  const playhead = createPlayhead()
  playhead.setLength(lengthMs)
  return playhead
}

describe('a cursor that plays against the clock', () => {
  it('runs at its speed and leaves the place it settled at', () => {
    expect(advance(playing, 1_000, 20 * minute)).toEqual({ ...playing, atMs: minute + 2_000 })
  })

  it('does not run while it stands', () => {
    const still = { ...playing, isPlaying: false }
    expect(advance(still, 1_000, 20 * minute)).toBe(still)
  })

  it('stands while it waits for sound, and waits no more once it was stopped', () => {
    const playhead = playheadOf(20 * minute)
    playhead.toggle()
    playhead.wait(true)
    playhead.advance(1_000)
    expect(playhead.get()).toMatchObject({ atMs: 0, isPlaying: true, isWaiting: true })
    playhead.toggle()
    expect(playhead.get().isWaiting).toBe(false)
    playhead.wait(true)
    expect(playhead.get().isWaiting).toBe(false)
  })

  it('stops at the end and settles there', () => {
    expect(advance({ ...playing, atMs: 20 * minute - 100 }, 1_000, 20 * minute)).toEqual({
      atMs: 20 * minute,
      isPlaying: false,
      speed: 2,
      isWaiting: false,
      settledMs: 20 * minute,
    })
  })

  it('comes to the same in many small steps as in one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }), (frames) => {
        const stepped = frames.reduce((so, frame) => advance(so, frame, 20 * minute), playing)
        const total = frames.reduce((sum, frame) => sum + frame, 0)
        expect(stepped.atMs).toBe(advance(playing, total, 20 * minute).atMs)
      }),
    )
  })

  it('starts five seconds before a moment, never before the interview', () => {
    expect(startOf(minute)).toBe(55_000)
    expect(startOf(2_000)).toBe(0)
  })

  it('tells its listeners, and only of a change', () => {
    const playhead = playheadOf(10 * minute)
    const listener = vi.fn()
    const leave = playhead.subscribe(listener)
    playhead.seek(minute)
    playhead.settle()
    expect(listener).toHaveBeenCalledTimes(1)
    leave()
    playhead.seek(2 * minute)
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('settles where it is sent or stopped, not while it is dragged', () => {
    const playhead = playheadOf(10 * minute)
    playhead.scrub(minute)
    expect(playhead.get()).toMatchObject({ atMs: minute, settledMs: 0 })
    playhead.settle()
    expect(playhead.get().settledMs).toBe(minute)
    playhead.toggle()
    playhead.advance(1_000)
    expect(playhead.get()).toMatchObject({ atMs: minute + 1_000, settledMs: minute, isPlaying: true })
    playhead.toggle()
    expect(playhead.get()).toMatchObject({ settledMs: minute + 1_000, isPlaying: false })
  })

  it('stands where it settled, whole milliseconds in, so that a step of one second shows one second more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: minute, noNaN: true }), (realMs) => {
        const playhead = playheadOf(10 * minute)
        playhead.toggle()
        playhead.advance(realMs)
        playhead.toggle()
        const { atMs, settledMs } = playhead.get()
        expect(settledMs).toBe(atMs)
        playhead.seek(atMs + 1_000)
        expect(playhead.get().atMs).toBe(atMs + 1_000)
      }),
      { examples: [[1_999.7]] },
    )
  })

  it('stays within the interview, and begins again when it stood at its end', () => {
    const playhead = playheadOf(minute)
    playhead.seek(5 * minute)
    expect(playhead.get().atMs).toBe(minute)
    playhead.toggle()
    expect(playhead.get()).toMatchObject({ atMs: 0, isPlaying: true })
    playhead.seek(-5)
    expect(playhead.get()).toMatchObject({ atMs: 0, isPlaying: true })
  })

  it('has nothing to play before an interview has run', () => {
    const playhead = createPlayhead()
    playhead.toggle()
    expect(playhead.get().isPlaying).toBe(false)
  })
})

describe('what a cursor asks of the window', () => {
  const standing: PlayheadState = { ...playing, isPlaying: false }
  const sent = (state: PlayheadState) => ({ ...state, atMs: 3 * minute, settledMs: 3 * minute })
  const played = { ...playing, atMs: minute + 20 }

  it('is to follow it while it plays, to show where it stopped or was sent, and nothing while it is dragged', () => {
    expect(pullOf(playing, played, false)).toBe('follow')
    expect(pullOf(playing, sent(playing), false)).toBe('follow')
    expect(pullOf(played, { ...played, isPlaying: false, settledMs: played.atMs }, false)).toBe('show')
    expect(pullOf(standing, sent(standing), false)).toBe('show')
    expect(pullOf(standing, { ...standing, atMs: 3 * minute }, false)).toBeNull()
  })

  it('of a window that a hand holds, is only to show where it was sent', () => {
    expect(pullOf(standing, sent(standing), true)).toBe('show')
    expect(pullOf(playing, played, true)).toBeNull()
    expect(pullOf(played, { ...played, isPlaying: false, settledMs: played.atMs }, true)).toBeNull()
    expect(pullOf(standing, { ...standing, atMs: 3 * minute }, true)).toBeNull()
  })
})
