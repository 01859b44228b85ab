import { describe, expect, it } from 'vitest'
import { observersAt } from '@/domain/live-session/figures/observers-at'
import { markAt, minute, second } from './marks'

const moment = markAt(minute, 'empathy', 'demonstrated')
const tracks = (...marks: ReturnType<typeof markAt>[]) => ({
  tracks: [
    { track: 'supervisor', marks: [moment] },
    { track: 'observer:lea', marks },
  ] as const,
})

describe('what an observer noted at a moment', () => {
  it('is the same code before another that is nearer', () => {
    const same = markAt(minute + 8 * second, 'empathy', 'missed')
    const nearer = markAt(minute + second, 'silence')
    expect(observersAt(tracks(nearer, same), moment)).toEqual(new Map([['lea', same]]))
  })

  it('is the nearest of those around', () => {
    const near = markAt(minute - 2 * second, 'silence')
    const far = markAt(minute + 9 * second, 'echo')
    expect(observersAt(tracks(near, far), moment)).toEqual(new Map([['lea', near]]))
  })

  it('is nothing more than ten seconds away', () => {
    expect(observersAt(tracks(markAt(minute + 11 * second, 'empathy', 'missed')), moment).size).toBe(0)
  })
})
