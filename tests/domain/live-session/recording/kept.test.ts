import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endedBy, trackKeptUntil } from '@/domain/live-session/recording/kept'
import { initialState } from '@/domain/live-session/state'
import { usualRetention } from '@/domain/retention/retention'

const interview = { ...initialState, stage: { status: 'interview', pace: 'running' } as const }
const voice = { kind: 'voice', personId: 'ines' } as const
const picture = { kind: 'picture', personId: 'ines' } as const
const room = { kind: 'room', personId: null } as const

describe('A track is kept', () => {
  it('as long as its person’s answer covers it', () => {
    const answered = (answer: 'voice' | 'voiceAndPicture') => ({
      ...interview,
      recordingAnswers: new Map([['ines', answer]]),
    })
    expect(endedBy(answered('voiceAndPicture'), picture)).toBeNull()
    expect(endedBy(answered('voice'), picture)).toBe('reduced')
    expect(endedBy(answered('voice'), voice)).toBeNull()
    expect(endedBy(answered('voice'), { ...picture, personId: 'thomas' })).toBeNull()
    expect(endedBy(interview, room)).toBeNull()
  })

  it('no longer once an agreement is taken back or the interview is called off, whoever it is of', () => {
    const withdrawn = { ...interview, recordingOutcome: { outcome: 'withdrawn', at: 1 } as const }
    const cancelled = { ...interview, stage: { ...initialState.stage, status: 'cancelled' } as never }
    for (const track of [voice, picture, room]) {
      expect(endedBy(withdrawn, track)).toBe('withdrawn')
      expect(endedBy(cancelled, track)).toBe('calledOff')
    }
  })
})

describe('The day on which a track goes', () => {
  const day = 86_400_000
  const terms = (media: number) => ({ retention: { ...usualRetention, media }, since: 0, before: null })

  it('is never later than agreed, whatever the cohort sets afterwards', () => {
    const heldAt = Date.UTC(2026, 9, 6, 9)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 1, max: 180 }), (days, media) => {
        const until = trackKeptUntil(heldAt, days, terms(media))
        expect(until).toBe(heldAt + Math.min(days, media) * day)
      }),
    )
  })

  it('comes sooner where the cohort keeps less, but not before the length it announced holds', () => {
    const heldAt = Date.UTC(2026, 9, 6, 9)
    const shortened = { ...terms(5), since: Date.UTC(2026, 9, 20), before: { ...usualRetention, media: 60 } }
    expect(trackKeptUntil(heldAt, 90, shortened)).toBe(Date.UTC(2026, 11, 1))
    expect(trackKeptUntil(heldAt, 30, shortened)).toBe(heldAt + 30 * day)
  })
})
