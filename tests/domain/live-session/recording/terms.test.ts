import { describe, expect, it } from 'vitest'
import { recordingSettingsSchema } from '@/domain/live-session/recording/settings-schema'
import { defaultRecordingSettings, termsFrom, textAfter } from '@/domain/live-session/recording/terms'

const on = { ...defaultRecordingSettings, isOn: true }
const said = { ...on, days: 30 }
const text = { number: 3, since: 1_000 }

describe('What a cohort sets about recording', () => {
  it('is off until a coordinator switches it on', () => {
    expect(recordingSettingsSchema.parse({})).toEqual(defaultRecordingSettings)
    expect(defaultRecordingSettings.isOn).toBe(false)
  })

  it('is agreed with an interview, together with the days and the text of that moment', () => {
    const { isOn: _, ...settings } = on
    expect(termsFrom(on, 30, text)).toEqual({ ...settings, days: 30, text })
    expect(termsFrom(defaultRecordingSettings, 30, text)).toBeNull()
    expect(termsFrom(on, 30, null)).toBeNull()
  })
})

describe('The text that people agree to', () => {
  it('is numbered from the day recording is first switched on', () => {
    expect(textAfter(said, { ...said, isOn: false }, null, 2_000)).toBeNull()
    expect(textAfter(said, said, null, 2_000)).toEqual({ number: 1, since: 2_000 })
  })

  it('has a new number where it says something else, and no other time', () => {
    expect(textAfter(said, { ...said }, text, 2_000)).toBe(text)
    for (const change of [
      { days: 10 },
      { media: 'voiceAndPicture' },
      { secondListens: true },
      { leftoverDays: 3 },
    ])
      expect(textAfter(said, { ...said, ...change } as typeof said, text, 2_000)).toEqual({
        number: 4,
        since: 2_000,
      })
  })
})
