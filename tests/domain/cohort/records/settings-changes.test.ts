import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changesBetween } from '@/domain/cohort/records/settings-changes'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'

const settings = {
  name: 'Printemps',
  timeZone: 'Europe/Paris',
  plan: defaultPlan,
  settings: defaultLiveSettings,
}

it('tells each setting that a save changed, with what it was and what it is', () => {
  const [introduction, ...phases] = defaultPlan.phases
  const after = {
    ...settings,
    name: 'Été',
    plan: { ...defaultPlan, briefing: 10, phases: [{ ...introduction, minutes: 6 }, ...phases] },
    settings: { ...defaultLiveSettings, shownLive: [] },
  }
  expect(changesBetween(settings, after)).toEqual([
    { path: 'name', from: 'Printemps', to: 'Été' },
    { path: 'plan.briefing', from: 5, to: 10 },
    { path: 'plan.phases.introduction.minutes', from: 4, to: 6 },
    { path: 'settings.shownLive', from: ['phases'], to: [] },
  ])
})

it('tells what is on one side only, and no more of a text than a journal keeps', () => {
  expect(changesBetween({ a: 1 }, { b: 'x'.repeat(500) })).toEqual([
    { path: 'b', from: null, to: `${'x'.repeat(199)}…` },
    { path: 'a', from: 1, to: null },
  ])
})

it('finds nothing between equal settings, and something between different ones', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(changesBetween({ value }, { value })).toEqual([])
    }),
  )
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (one, other) => {
      expect(changesBetween({ deep: { one } }, { deep: { one: other } }).length).toBe(one === other ? 0 : 1)
    }),
  )
})
