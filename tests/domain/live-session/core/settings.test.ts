import { describe, expect, it } from 'vitest'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { liveSettingsSchema } from '@/domain/live-session/core/settings-schema'

const accepts = (change: object) =>
  liveSettingsSchema.safeParse({ ...defaultLiveSettings, ...change }).success

describe('the settings a live session pins', () => {
  it('show players nothing but the phases by default, and let the advisor speak first', () => {
    expect(defaultLiveSettings.shownLive).toEqual(['phases'])
    expect(defaultLiveSettings.speakingOrder).toEqual(['advisor', 'beneficiary', 'observer', 'supervisor'])
    expect(liveSettingsSchema.parse(defaultLiveSettings)).toEqual(defaultLiveSettings)
  })

  it('read from a record older than a field as its default', () => {
    const { shownLive, speakingOrder } = defaultLiveSettings
    expect(liveSettingsSchema.parse({ shownLive, speakingOrder })).toEqual(defaultLiveSettings)
  })

  it('name any family by its key; which there are is for the grid to say', () => {
    expect(accepts({ shownLive: ['phases', 'attitudes'] })).toBe(true)
    expect(accepts({ shownLive: ['a family'] })).toBe(false)
  })

  it('name a family, a seat, a ready cue once', () => {
    expect(accepts({ shownLive: ['phases', 'phases'] })).toBe(false)
    expect(accepts({ speakingOrder: ['advisor', 'advisor'] })).toBe(false)
    expect(accepts({ readyCues: { texts: ['Ralentis', 'Ralentis'], icons: [] } })).toBe(false)
  })

  it('let at least one seat speak', () => {
    expect(accepts({ speakingOrder: [] })).toBe(false)
  })

  it('keep ready cues as short as any cue', () => {
    expect(accepts({ readyCues: { texts: ['laisse un peu de silence'], icons: [] } })).toBe(false)
    expect(accepts({ readyCues: { texts: ['laisse le silence'], icons: ['silence'] } })).toBe(true)
  })
})
