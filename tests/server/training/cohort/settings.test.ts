import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RouterInputs } from '@/app/_trpc/types'
import { defaultPlan, planFor } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { defaultRecordingSettings } from '@/domain/live-session/recording/terms'
import { builtInGrids } from '@/domain/observation/built-in-grids'
import { mitiLikeV2 } from '@/domain/observation/grids/miti-like-v2'
import { usualRetention } from '@/domain/retention/retention'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

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
const grid = { key: 'cep-entretien', version: 2 }
const given: Save = {
  name: 'Promotion Été',
  timeZone,
  grid,
  plan: defaultPlan,
  settings: defaultLiveSettings,
  recording: defaultRecordingSettings,
  retention: usualRetention,
}

describe('the settings of a cohort', () => {
  test('begin with the course’s plan and the product’s own settings', async () => {
    const { version, grids, ...settings } = await read()
    expect(settings).toEqual({
      name: 'Promotion Printemps',
      timeZone,
      grid,
      plan: defaultPlan,
      settings: defaultLiveSettings,
      recording: defaultRecordingSettings,
      recordingText: null,
      retention: usualRetention,
      // This installation has no folder for keys.
      canRecord: false,
    })
    expect(grids.map(({ key, version }) => `${key} ${version}`)).toEqual(
      builtInGrids.map(({ key, version }) => `${key} ${version}`).sort(),
    )
    const [used] = grids.filter(({ key }) => key === grid.key)
    expect(used?.phases.map(({ key }) => key)).toEqual(defaultPlan.phases.map(({ key }) => key))
    expect(used?.families.map(({ key }) => key)).toEqual(['postures', 'principles', 'techniques'])
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

describe('another grid', () => {
  const miti = { key: 'miti-like', version: 2 }
  const withMiti = { grid: miti, plan: planFor(mitiLikeV2, defaultPlan) }

  test('is taken by interviews prepared from then on; those already prepared keep theirs, also when edited', async () => {
    await save((await read()).version, withMiti)
    const wish = { ...aWish(cast), scenarioKey: 'kevin', plan: withMiti.plan }
    const later = await stage.as(cast.coordinator).liveSession.schedule(wish)
    const agreed = (liveSessionId: string) =>
      stage.as(cast.coordinator).liveSession.agreement({ liveSessionId })
    const room = (liveSessionId: string) => stage.as(cast.supervisor).liveSession.room({ liveSessionId })
    expect((await room(later.liveSessionId)).grid.key).toBe('miti-like')
    expect((await agreed(later.liveSessionId)).phases.map(({ key }) => key)).toEqual(
      mitiLikeV2.phases.map(({ key }) => key),
    )
    expect((await room(cast.liveSessionId)).grid.key).toBe('cep-entretien')
    const before = await agreed(cast.liveSessionId)
    expect(before.phases.map(({ key }) => key)).toEqual(defaultPlan.phases.map(({ key }) => key))
    const { liveSessionId } = cast
    const edit = { liveSessionId, version: before.version, plan: { ...defaultPlan, debrief: 20 } }
    expect(await reasonFor(stage.as(cast.coordinator).liveSession.edit(edit))).toBe('accepted')
  })

  test('is what interviews are prepared with: one planned by the phases of the old grid is refused', async () => {
    await save((await read()).version, withMiti)
    const choices = await cohort().schedulingChoices({ cohortId: cast.cohortId })
    expect(choices.phases.map(({ key }) => key)).toEqual(choices.plan.phases.map(({ key }) => key))
    const wish = { ...aWish(cast), scenarioKey: 'kevin', plan: defaultPlan }
    expect(await reasonFor(stage.as(cast.coordinator).liveSession.schedule(wish))).toBe('unknownPhase')
  })

  test('is refused with the phases of another, and where there is none such', async () => {
    const { version } = await read()
    expect(await reasonFor(save(version, { grid: miti }))).toBe('unknownPhase')
    const none = { ...withMiti, grid: { key: 'miti-like', version: 9 } }
    expect(await reasonFor(save(version, none))).toBe('notFound')
    expect(await read()).toMatchObject({ version, grid })
  })

  test('counts as a change: a coordinator who read the settings before is told', async () => {
    const { version } = await read()
    await save(version, { ...withMiti, name: 'Promotion Printemps' })
    expect(await reasonFor(save(version))).toBe('changedMeanwhile')
  })

  test('may be what a cohort begins with', async () => {
    const grids = await cohort().startingGrids()
    expect(grids.map(({ key }) => key)).toContain('oars')
    expect(grids[0]).toMatchObject(grid)
    const begun = await cohort().create({ name: 'Promotion OuVER', grid: { key: 'oars', version: 2 } })
    const settings = await cohort().settings(begun)
    expect(settings.grid).toEqual({ key: 'oars', version: 2 })
    expect(settings.plan.phases.map(({ key }) => key)).toEqual(['exploring', 'deciding'])
    const none = cohort().create({ name: 'Promotion Rien', grid: { key: 'nothing', version: 1 } })
    expect(await reasonFor(none)).toBe('notFound')
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
    const { grids, ...same } = await read()
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

  test('a family that is not the grid’s can be shown to no player', async () => {
    const shows = (...shownLive: string[]) => ({ settings: { ...defaultLiveSettings, shownLive } })
    const saving = async (change: Partial<Save>) => save((await read()).version, change)
    expect(await reasonFor(saving(shows('phases', 'attitudes')))).toBe('unknownFamily')
    await saving(shows('phases', 'principles'))
    expect((await read()).settings.shownLive).toEqual(['phases', 'principles'])
  })
})

describe('recording', () => {
  const on = { ...defaultRecordingSettings, isOn: true }

  test('is agreed with interviews scheduled from then on, with the days and the text of that moment', async () => {
    const first = await save((await read()).version, { recording: on })
    expect(first.recordingText).toMatchObject({ number: 1 })
    const again = await save(first.version, { recording: on, name: 'Promotion Automne' })
    expect(again.recordingText).toEqual(first.recordingText)
    const shorter = await save(again.version, { recording: on, retention: { ...usualRetention, media: 14 } })
    expect(shorter.recordingText).toMatchObject({ number: 2 })
    const wish = { ...aWish(cast), scenarioKey: 'kevin' }
    const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule(wish)
    const termsOf = async (id: string) => {
      const { events } = await stage.as(cast.supervisor).liveSession.events({ liveSessionId: id, after: 0 })
      return events[0]?.type === 'scheduled' ? events[0].payload.recording : undefined
    }
    expect(await termsOf(liveSessionId)).toMatchObject({ media: 'voice', days: 14, text: { number: 2 } })
    expect(await termsOf(cast.liveSessionId)).toBeNull()
  })

  test('needs a seat that may propose it', async () => {
    const { version } = await read()
    await expect(save(version, { recording: { ...on, offeredBy: [] } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})
