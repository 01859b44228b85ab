import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CohortSettings, cohortSettingsSchema } from '@/domain/cohort/cohort-settings'
import { followGrid } from '@/domain/cohort/follow-grid'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { defaultRecordingSettings } from '@/domain/live-session/recording/terms'
import { builtInGrids } from '@/domain/observation/built-in-grids'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { mitiLikeV1 } from '@/domain/observation/grids/miti-like-v1'
import { usualRetention } from '@/domain/retention/retention'

const settings: CohortSettings = {
  name: 'Promotion Printemps',
  timeZone: 'Europe/Paris',
  grid: { key: 'cep-entretien', version: 1 },
  plan: { ...defaultPlan, phases: [{ key: 'introduction', minutes: 6 }, ...defaultPlan.phases.slice(1)] },
  settings: { ...defaultLiveSettings, shownLive: ['phases', 'principles'] },
  recording: defaultRecordingSettings,
  retention: usualRetention,
}

test('a cohort that takes another grid takes its phases, as long as it says, and shows none of the old families', () => {
  expect(followGrid(settings, mitiLikeV1)).toEqual({
    ...settings,
    grid: { key: 'miti-like', version: 1 },
    plan: {
      ...defaultPlan,
      phases: [
        { key: 'engaging', minutes: 4 },
        { key: 'focusing', minutes: 4 },
        { key: 'evoking', minutes: 8 },
        { key: 'planning', minutes: 4 },
      ],
    },
    settings: { ...defaultLiveSettings, shownLive: ['phases'] },
  })
})

test('lengths and families that another version has too are kept', () => {
  const [, ...others] = cepEntretienV1.phases
  const next = { ...cepEntretienV1, version: 2, phases: [...others].reverse() }
  const followed = followGrid({ ...settings, plan: { ...settings.plan, debrief: 30 } }, next)
  expect(followed.plan).toEqual({
    ...defaultPlan,
    debrief: 30,
    phases: [
      { key: 'conclusion', minutes: 5 },
      { key: 'exploration', minutes: 11 },
    ],
  })
  expect(followed.settings.shownLive).toEqual(['phases', 'principles'])
})

test('following a grid always comes to settings that may be saved with it, and a second time to the same', () => {
  const grids = fc.constantFrom(...builtInGrids)
  fc.assert(
    fc.property(grids, grids, (before, after) => {
      const followed = followGrid(followGrid(settings, before), after)
      expect(cohortSettingsSchema.parse(followed)).toEqual(followed)
      expect(followed.plan.phases.map(({ key }) => key)).toEqual(after.phases.map(({ key }) => key))
      expect(followGrid(followed, after)).toEqual(followed)
    }),
  )
})
