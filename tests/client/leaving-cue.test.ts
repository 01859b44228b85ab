import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CueCommand, createCueDeparture, cueLeavesAfterMs } from '@/client/leaving-cue'

const words = (text: string): CueCommand => ({ type: 'sendCue', text })
const heart: CueCommand = { type: 'sendIconCue', icon: 'feelings' }

function open() {
  const sent: CueCommand[] = []
  const dropped: string[] = []
  const departure = createCueDeparture({
    send: (command) => sent.push(command),
    dropped: ({ from }) => dropped.push(from),
  })
  const press = (from: string, command: CueCommand = words(from), restore?: () => void) =>
    departure.offer({ command, from, ...(restore && { restore }) }, false)
  return { departure, sent, dropped, press }
}

describe('a cue that leaves', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is sent after 700 ms and not a moment before', () => {
    const { departure, sent, press } = open()
    press('readyCue:0')
    vi.advanceTimersByTime(cueLeavesAfterMs - 1)
    expect(sent).toEqual([])
    expect(departure.leaving()?.from).toBe('readyCue:0')
    vi.advanceTimersByTime(1)
    expect(sent).toEqual([words('readyCue:0')])
    expect(departure.leaving()).toBeNull()
  })

  it('is taken back by the same key, words or icon, and then never sent', () => {
    const { departure, sent, press } = open()
    for (const command of [words('reformule'), heart]) {
      press('key', command)
      vi.advanceTimersByTime(699)
      press('key', command)
      expect(departure.leaving()).toBeNull()
    }
    vi.advanceTimersByTime(5_000)
    expect(sent).toEqual([])
  })

  it('is taken back by undo, which says whether there was one, and its words return to the field', () => {
    const { departure, sent, press } = open()
    const restore = vi.fn()
    expect(departure.takeBack()).toBe(false)
    press('field', words('reviens à lui'), restore)
    expect(departure.takeBack()).toBe(true)
    expect(restore).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(5_000)
    expect(sent).toEqual([])
  })

  it('gives its place to another cue, which has its own 700 ms', () => {
    const { sent, press } = open()
    press('readyCue:0')
    vi.advanceTimersByTime(600)
    press('readyCue:1')
    vi.advanceTimersByTime(600)
    expect(sent).toEqual([])
    vi.advanceTimersByTime(100)
    expect(sent).toEqual([words('readyCue:1')])
  })

  it('leaves at once for who has chosen so', () => {
    const { departure, sent } = open()
    departure.offer({ command: heart, from: 'iconCue:0' }, true)
    expect(sent).toEqual([heart])
    expect(departure.leaving()).toBeNull()
  })

  it('is dropped with the console that is left, and said once; one that has left is not', () => {
    const { departure, sent, dropped, press } = open()
    press('readyCue:0')
    departure.drop()
    departure.drop()
    vi.advanceTimersByTime(5_000)
    expect([sent, dropped]).toEqual([[], ['readyCue:0']])
    press('readyCue:1')
    vi.advanceTimersByTime(cueLeavesAfterMs)
    departure.drop()
    expect(dropped).toEqual(['readyCue:0'])
  })

  it('tells its listeners of each change', () => {
    const { departure, press } = open()
    const heard = vi.fn()
    departure.subscribe(heard)
    press('readyCue:0')
    vi.advanceTimersByTime(cueLeavesAfterMs)
    expect(heard).toHaveBeenCalledTimes(2)
  })
})
