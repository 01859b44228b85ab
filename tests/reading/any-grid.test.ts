import { describe, expect, it } from 'vitest'
import { densityOf } from '@/app/_live/console/grid/density-of'
import { hotkeyCommands } from '@/domain/hotkeys/commands'
import { layoutOf } from '@/domain/hotkeys/layout'
import { resolveKeys } from '@/domain/hotkeys/resolve'
import { planFor } from '@/domain/live-session/core/plan'
import { findingsOf } from '@/domain/live-session/figures/findings'
import { lacksOf } from '@/domain/live-session/figures/lacks'
import { worthRereading } from '@/domain/live-session/figures/worth-rereading'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { type Locale, locales, localize } from '@/domain/localized'
import { builtInGrids } from '@/domain/observation/built-in-grids'
import { type ObservationGrid, ratedCodes } from '@/domain/observation/grid'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { mitiLikeV1 } from '@/domain/observation/grids/miti-like-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { scenarioFor } from '@/domain/scenario/scenario'
import { derivedFigures } from '@/reading/figures/derived-figures'
import { groupCounts } from '@/reading/figures/group-counts'
import { ratedReadings } from '@/reading/figures/own-ratings'
import { sayLacks } from '@/reading/figures/say-lacks'
import { sayFinding } from '@/reading/findings/say-finding'
import { interviewOf } from '@/reading/interview'
import { consoleLanes } from '@/reading/lanes/console-lanes'
import { createMarkWords, laneSourceOf } from '@/reading/lanes/lane-source'
import { observerReadings } from '@/reading/observers/observer-readings'
import { composePaper } from '@/reading/paper/compose-paper'
import type { Given } from '@/reading/paper/subject'
import { scenarioOf } from '@/server/operate/demonstration/scenario-of'
import { contract, second } from '../domain/live-session/people'
import { answersOfBeneficiary } from '../domain/live-session/stages'
import { act, fact, play } from '../domain/live-session/story'
import { fortyCodesGrid } from '../domain/observation/forty-codes-grid'
import { madeUpGrid } from '../domain/observation/made-up-grid'
import { linesOf } from '../support/interview-of-grid'
import { wordsIn } from './paper/debrief'

const grids: readonly ObservationGrid[] = [...builtInGrids, fortyCodesGrid, madeUpGrid]
const names = { advisor: 'lea', beneficiary: 'karim', supervisor: 'sophie', observer: 'nadia' } as const

/** The same course with any grid, to its debrief: every code noted, every rated one rated. */
function played(grid: ObservationGrid) {
  const agreed = {
    ...contract,
    grid: { key: grid.key, version: grid.version },
    plan: planFor(grid, contract.plan),
  }
  const answers = {
    ratings: Object.fromEntries(ratedKeys(grid).map((key, index) => [key, 1 + (index % 5)])),
    moment: { codeKey: grid.codes[0]?.key ?? null, text: 'Un silence', at: 60_000, direction: 'succeeded' },
    freeText: '',
  }
  const { events, state } = play(
    [
      fact('scheduled', agreed, 'claire', -86_400),
      act('sophie', { type: 'openBriefing' }, -600),
      ...linesOf(grid).map(([at, seat, command]) => act(names[seat], command, at)),
      act('sophie', { type: 'endInterview' }, 480),
      act('lea', { type: 'lockSelfAssessment', answers }, 600),
      act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 610),
      act('sophie', { type: 'unseal', overrideReason: null }, 620),
    ],
    grid,
  )
  return { events, state, plan: agreed.plan }
}

/** The same grid under keys that are no words: where one of them is told, it shows. */
function unlikely(grid: ObservationGrid): ObservationGrid {
  const other = (key: string) => `${key}Unlikely`
  const rekeyed = <Item extends { key: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, key: other(item.key) }))
  return {
    ...grid,
    phases: rekeyed(grid.phases),
    frame: rekeyed(grid.frame),
    families: rekeyed(grid.families),
    codes: rekeyed(grid.codes).map((code) => ({ ...code, family: other(code.family) })),
  }
}

async function read(grid: ObservationGrid, locale: Locale) {
  const { events, state, plan } = played(grid)
  const scenario = scenarioOf('yann')
  const given: Given = {
    room: {
      liveSessionId: 'any',
      cohort: { id: 'any', name: 'Promotion Automne', timeZone: 'Europe/Paris' },
      viewer: { personId: 'sophie', seat: 'supervisor' },
      others: [],
      where: null,
      people: contract.seats.map((each) => ({ ...each, name: each.personId, form: 'neutral' })),
      grid,
      scenario: scenarioFor('supervisor', () => true, scenario),
      scheduledFor: contract.scheduledFor,
      place: 'room',
      plan,
      brought: null,
    },
    events,
    printedAt: second(10_000),
  }
  const words = await wordsIn(locale)
  const interview = interviewOf(given.room, state, words)
  const timeline = timelineOf(state, grid, second(480))
  return { given, state, words, interview, timeline }
}

describe.each(grids.map((grid) => [grid.key, grid] as const))('an interview with the grid %s', (_, grid) => {
  it('may be had at all: the grid is one, and each of its codes can be noted', () => {
    expect(observationGridSchema.parse(grid)).toEqual(grid)
    const noted = played(grid).events.filter(({ type }) => type === 'marked')
    expect(new Set(noted.map(({ payload }) => 'codeKey' in payload && payload.codeKey)).size).toBe(
      Math.min(40, grid.codes.length),
    )
  })

  it.each(locales)('gives no two commands one key, on a keyboard of %s', (locale) => {
    const map = resolveKeys(hotkeyCommands(grid), {}, layoutOf(null, locale))
    const without = map.commands.filter(({ id }) => map.keys.get(id)?.press == null)
    expect(without.map(({ id }) => id)).toEqual(
      grid.codes.filter(({ hotkey }) => hotkey === null).map(({ key }) => `code:${key}`),
    )
    expect(without.every(({ id }) => map.keys.get(id)?.from === 'none')).toBe(true)
  })

  it.each(locales)('places every mark on a lane of the console, in %s', async (locale) => {
    const { interview, timeline, words } = await read(grid, locale)
    const source = laneSourceOf(interview, timeline, createMarkWords(grid, interview.names))
    const lanes = consoleLanes(source, { track: 'supervisor', withOthers: false, isFolded: false })
    const items = lanes.flatMap((lane) =>
      lane.kind === 'items' ? lane.rows.flatMap((row) => row.items) : [],
    )
    const main = timeline.tracks.find(({ track }) => track === 'supervisor')?.marks ?? []
    for (const mark of main)
      expect(
        items.some(({ id }) => id === mark.id),
        mark.codeKey,
      ).toBe(true)
    expect(words.locale).toBe(locale)
  })

  it.each(locales)('is told on paper in words, never in keys or gaps, in %s', async (locale) => {
    const { given, words } = await read(unlikely(grid), locale)
    const paper = composePaper(given, words)
    const text = JSON.stringify(paper.sections.map(({ title, blocks }) => [title, blocks]))
    expect(text).not.toMatch(/undefined|NaN|\[object|Unlikely/u)
    const said = new Set(text.match(/"text":"[^"]*"/gu)?.map((each) => each.slice(8, -1)))
    for (const phase of grid.phases) expect(text).toContain(localize(phase.label, locale))
    for (const code of ratedCodes(grid)) expect(text).toContain(localize(code.label, locale))
    for (const sentence of sayLacks(words, grid)) expect(said.has(sentence), sentence).toBe(true)
  })

  it.each(locales)(
    'says of each figure what it came to, or that the grid has nothing for it, in %s',
    async (locale) => {
      const { interview, timeline, words } = await read(grid, locale)
      const figures = derivedFigures(interview, timeline).flat()
      const lacking = lacksOf(grid).map(({ figure }) => figure)
      const has = (reading: string) => figures.some((figure) => figure.reading === reading)
      expect(has('complexReflections')).toBe(!lacking.includes('complexReflections'))
      expect(has('dialResponse')).toBe(!lacking.includes('dialResponse'))
      expect(has('reflectionsPerQuestion') || has('mitiReflectionsPerQuestion')).toBe(
        !lacking.includes('reflectionsPerQuestion'),
      )
      expect(sayLacks(words, grid)).toHaveLength(lacking.length)
      for (const figure of figures) expect(figure.name).not.toMatch(/^findings\./u)
    },
  )

  it('shows every family somewhere: rated, counted, or found', async () => {
    const { interview, timeline, state } = await read(grid, 'fr')
    const rated = ratedReadings(interview).map(({ code }) => code.family)
    const counted = groupCounts(interview).map(({ family }) => family)
    const directed = grid.families.filter(({ valence }) => valence !== 'none').map(({ key }) => key)
    for (const { key } of grid.families)
      expect(rated.includes(key) || counted.includes(key) || directed.includes(key), key).toBe(true)
    for (const finding of findingsOf(state, timeline, grid, [])) {
      const said = sayFinding(interview, finding)
        .sentence.map((part) => JSON.stringify(part))
        .join('')
      expect(said).not.toMatch(/undefined|findings\./u)
    }
    expect(worthRereading(grid, timeline, findingsOf(state, timeline, grid, []))).not.toBeNull()
  })

  it('sets what an observer noted beside the supervisors’ marks', async () => {
    const { interview, timeline } = await read(grid, 'en')
    const [reading] = observerReadings(interview, timeline)
    expect(reading?.nothingNoted).toBeNull()
    expect(reading?.codes.some(({ together }) => together > 0)).toBe(true)
    expect(reading?.kinds).not.toBe('')
  })

  it('says what of the frame was missing when the opening was over', async () => {
    const { state, timeline } = await read(grid, 'fr')
    const [frame] = findingsOf(state, timeline, grid, []).filter(({ kind }) => kind === 'frame')
    expect(frame !== undefined).toBe(grid.frame.length > 0)
    if (frame) expect(frame).toMatchObject({ phase: grid.phases[1]?.key })
  })
})

describe('the console', () => {
  it('sets codes closer where there are more than it shows, and further apart where there are few', () => {
    expect(Object.fromEntries(grids.map((grid) => [grid.key, densityOf(grid)]))).toEqual({
      'cep-entretien': 'usual',
      'porter-attitudes': 'roomy',
      oars: 'roomy',
      'miti-like': 'roomy',
      'forty-codes': 'dense',
      'made-up': 'usual',
    })
  })
})

describe('the figures of the MITI-like grid', () => {
  it('say where they come from and what they are worth', async () => {
    const { interview, timeline, words, given } = await read(mitiLikeV1, 'fr')
    const figures = derivedFigures(interview, timeline).flat()
    expect(figures.map(({ reading }) => reading).filter(Boolean)).toEqual([
      'mitiReflectionsPerQuestion',
      'complexReflections',
      'miConsistency',
    ])
    const paper = JSON.stringify(composePaper(given, words))
    for (const source of ['PMC9461167', 'PMC5539964']) expect(paper).toContain(source)
    expect(sayLacks(words, mitiLikeV1)[0]).toContain('cette grille ne note pas les synthèses')
  })
})
