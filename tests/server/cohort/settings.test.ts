import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RouterInputs } from '@/app/_trpc/types'
import { defaultPlan } from '@/domain/live-session/plan'
import { defaultLiveSettings } from '@/domain/live-session/settings'
import { usualRetention } from '@/domain/retention/retention'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
} from '../../support/server-stage'

type Save = Omit<RouterInputs['cohort']['saveSettings'], 'cohortId' | 'version'>

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann', 'byTurn')
})

const cohort = () => stage.as(cast.coordinator).cohort
const read = () => cohort().settings({ cohortId: cast.cohortId })
const save = (version: string, change: Partial<Save> = {}) =>
  cohort().saveSettings({ cohortId: cast.cohortId, version, ...given, ...change })
const timeZone = 'Europe/Paris'
const given: Save = {
  ...{ name: 'Promotion Été', timeZone, plan: defaultPlan, settings: defaultLiveSettings },
  retention: usualRetention,
}

describe('the settings of a cohort', () => {
  test('begin with the course’s plan and the product’s own settings', async () => {
    const { version, phases, families, ...settings } = await read()
    expect(settings).toEqual({
      name: 'Promotion Printemps',
      timeZone,
      plan: defaultPlan,
      settings: defaultLiveSettings,
      retention: usualRetention,
    })
    expect(phases.map(({ key }) => key)).toEqual(defaultPlan.phases.map(({ key }) => key))
    expect(families.map(({ key }) => key)).toEqual(['postures', 'principles', 'techniques'])
    expect(version).toMatch(/^[0-9a-f]{32}$/u)
  })

  test('are kept whole, and read again as saved', async () => {
    const settings = {
      shownLive: [],
      speakingOrder: ['beneficiary' as const, 'advisor' as const],
      turnMinutes: 4,
      viewsOpen: 'atOnce' as const,
      supervision: 'blind' as const,
      readyCues: { texts: ['ralentis', 'et elle ?'], icons: ['breathe' as const] },
    }
    const plan = { ...defaultPlan, debrief: 25 }
    const saved = await save((await read()).version, { settings, plan })
    expect(await read()).toMatchObject({ name: 'Promotion Été', plan, settings, version: saved.version })
  })

  test('are pinned by a live session when it is scheduled, and not changed in it afterwards', async () => {
    await save((await read()).version, { settings: { ...defaultLiveSettings, turnMinutes: 7 } })
    const contractOf = async (liveSessionId: string) => {
      const { events } = await stage.as(cast.supervisor).liveSession.events({ liveSessionId, after: 0 })
      const [first] = events
      return first?.type === 'scheduled' ? first.payload.settings.turnMinutes : null
    }
    const wish = { ...aWish(cast), scenarioKey: 'kevin' }
    const later = await stage.as(cast.coordinator).liveSession.schedule(wish)
    expect(await contractOf(cast.liveSessionId)).toBe(3)
    expect(await contractOf(later.liveSessionId)).toBe(7)
  })
})

describe('two coordinators', () => {
  test('do not overwrite each other: the second is told', async () => {
    const { version } = await read()
    const { version: next } = await save(version)
    expect(await reasonFor(save(version, { name: 'Promotion Automne' }))).toBe('changedMeanwhile')
    expect((await read()).name).toBe('Promotion Été')
    expect(await reasonFor(save(next, { name: 'Promotion Automne' }))).toBe('accepted')
  })

  test('who save at the same moment: one is in, one is told', async () => {
    const { version } = await read()
    const names = ['Promotion A', 'Promotion B', 'Promotion C', 'Promotion D']
    const answers = await Promise.all(names.map((name) => reasonFor(save(version, { name }))))
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'changedMeanwhile')).toHaveLength(3)
    expect((await read()).name).toBe(names[answers.indexOf('accepted')])
  })

  test('who save the same as it was are both right', async () => {
    const { phases, families, ...same } = await read()
    const again = { cohortId: cast.cohortId, ...same }
    expect(await reasonFor(cohort().saveSettings(again))).toBe('accepted')
    expect(await reasonFor(cohort().saveSettings(again))).toBe('accepted')
  })
})

describe('what does not fit', () => {
  test.each<[string, Partial<Save>]>([
    ['a name too short', { name: ' A ' }],
    ['a phase without time', { plan: { ...defaultPlan, phases: [{ key: 'introduction', minutes: 0 }] } }],
    ['a debrief of four hours', { plan: { ...defaultPlan, debrief: 240 } }],
    ['nobody to speak', { settings: { ...defaultLiveSettings, speakingOrder: [] } }],
    ['a turn of no time', { settings: { ...defaultLiveSettings, turnMinutes: 0 } }],
    [
      'a cue of five words',
      {
        settings: { ...defaultLiveSettings, readyCues: { texts: ['un deux trois quatre cinq'], icons: [] } },
      },
    ],
  ])('%s is refused, and nothing is changed', async (_, change) => {
    const before = await read()
    expect(await reasonFor(save(before.version, change))).toBe('invalid')
    expect(await read()).toEqual(before)
  })

  test('a plan of phases that are not the grid’s is refused', async () => {
    const plan = { ...defaultPlan, phases: defaultPlan.phases.slice(1) }
    expect(await reasonFor(save((await read()).version, { plan }))).toBe('unknownPhase')
  })

  test('a family that is not the grid’s can be shown to nobody', async () => {
    const shows = (...shownLive: string[]) => ({ settings: { ...defaultLiveSettings, shownLive } })
    const saving = async (change: Partial<Save>) => save((await read()).version, change)
    expect(await reasonFor(saving(shows('phases', 'attitudes')))).toBe('unknownFamily')
    await saving(shows('phases', 'principles'))
    expect((await read()).settings.shownLive).toEqual(['phases', 'principles'])
  })
})
