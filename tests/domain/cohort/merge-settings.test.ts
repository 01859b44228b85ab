import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CohortSettings, cohortSettingsSchema } from '@/domain/cohort/cohort-settings'
import { followGrid } from '@/domain/cohort/follow-grid'
import { mergeSettings, type SettingsPart, settingsParts, takeParts } from '@/domain/cohort/merge-settings'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { seats } from '@/domain/live-session/core/seat'
import { cueIcons, defaultLiveSettings } from '@/domain/live-session/core/settings'
import { defaultRecordingSettings } from '@/domain/live-session/recording/terms'
import { builtInGrids } from '@/domain/observation/built-in-grids'
import { mitiLikeV1 } from '@/domain/observation/grids/miti-like-v1'
import { usualRetention } from '@/domain/retention/retention'

const base: CohortSettings = {
  name: 'Promotion Printemps',
  timeZone: 'Europe/Paris',
  grid: { key: 'cep-entretien', version: 1 },
  plan: defaultPlan,
  settings: defaultLiveSettings,
  recording: defaultRecordingSettings,
  retention: usualRetention,
}

/** Few values for each part, so that two edits often meet. */
const anySettings: fc.Arbitrary<CohortSettings> = fc.record({
  name: fc.constantFrom('Promotion Printemps', 'Promotion Été', 'Promotion Automne'),
  timeZone: fc.constantFrom('Europe/Paris', 'America/Martinique'),
  grid: fc.constantFrom(...builtInGrids).map(({ key, version }) => ({ key, version })),
  plan: fc.constantFrom(15, 20, 25).map((debrief) => ({ ...defaultPlan, debrief })),
  settings: fc.record({
    shownLive: fc.subarray(['phases', 'postures', 'principles', 'techniques']),
    speakingOrder: fc.shuffledSubarray([...seats], { minLength: 1 }),
    turnMinutes: fc.constantFrom(2, 3),
    viewsOpen: fc.constantFrom('byTurn' as const, 'atOnce' as const),
    supervision: fc.constantFrom('shared' as const, 'blind' as const),
    asksConsent: fc.boolean(),
    readyCues: fc.record({
      texts: fc.constantFrom(null, ['ralentis'], ['ralentis', 'respire']),
      icons: fc.subarray(cueIcons.slice(0, 3)),
    }),
  }),
  recording: fc.boolean().map((isOn) => ({ ...defaultRecordingSettings, isOn })),
  retention: fc.constantFrom(6, 12).map((marks) => ({ ...usualRetention, marks })),
})

describe('two edits of the same settings', () => {
  it('come together when they touch different parts', () => {
    const mine = { ...base, name: 'Promotion Été' }
    const theirs = { ...base, plan: { ...defaultPlan, debrief: 25 } }
    expect(mergeSettings(base, mine, theirs)).toEqual({
      merged: { ...mine, plan: theirs.plan },
      taken: ['plan'],
      contested: [],
    })
  })

  it('keep mine, and say so, where both changed the same part', () => {
    const mine = { ...base, name: 'Promotion Été' }
    const theirs = { ...base, name: 'Promotion Automne' }
    const { merged, taken, contested } = mergeSettings(base, mine, theirs)
    expect([merged, taken, contested]).toEqual([mine, [], ['name']])
    expect(takeParts(merged, theirs, contested)).toEqual(theirs)
  })

  it('that came to the same are no quarrel', () => {
    const both = { ...base, settings: { ...defaultLiveSettings, supervision: 'blind' as const } }
    expect(mergeSettings(base, both, { ...both })).toEqual({ merged: both, taken: [], contested: [] })
  })

  it('lose nothing: each part is mine or theirs, and theirs only where I had changed nothing', () => {
    fc.assert(
      fc.property(anySettings, anySettings, anySettings, (was, mine, theirs) => {
        const { merged, taken, contested } = mergeSettings(was, mine, theirs)
        expect(cohortSettingsSchema.parse(merged)).toEqual(merged)
        expect(takeParts(merged, mine, taken)).toEqual(mine)
        expect(takeParts(mine, theirs, taken)).toEqual(merged)
        expect(taken.some((part) => contested.includes(part))).toBe(false)
        const rest = settingsParts.filter((part): part is SettingsPart => !contested.includes(part))
        expect(mergeSettings(theirs, takeParts(merged, theirs, contested), theirs).merged).toEqual(
          takeParts(merged, theirs, contested),
        )
        expect(rest.length + contested.length).toBe(settingsParts.length)
      }),
    )
  })

  it('of which one changed the grid and the other the lengths come together on the phases of that grid', () => {
    const theirs = followGrid(base, mitiLikeV1)
    const mine = { ...base, plan: { ...defaultPlan, debrief: 25 } }
    const { merged, taken, contested } = mergeSettings(base, mine, theirs)
    expect(taken).toEqual(['grid'])
    expect(contested).toEqual(['plan'])
    expect(followGrid(merged, mitiLikeV1).plan).toEqual({ ...theirs.plan, debrief: 25 })
    expect(takeParts(merged, theirs, contested)).toEqual(theirs)
  })

  it('leave one alone when the other changed nothing', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (was, edited) => {
        expect(mergeSettings(was, edited, was)).toEqual({ merged: edited, taken: [], contested: [] })
        expect(mergeSettings(was, was, edited).merged).toEqual(edited)
      }),
    )
  })
})
