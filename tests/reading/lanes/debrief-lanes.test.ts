import { describe, expect, it } from 'vitest'
import type { Seat } from '@/domain/live-session/core/seat'
import type { MomentDirection } from '@/domain/observation/self-assessment'
import { debriefLanes } from '@/reading/lanes/debrief-lanes'
import { createMarkWords, laneSourceOf } from '@/reading/lanes/lane-source'
import { type Lane, type PhaseLane, rowsOf, withItems } from '@/reading/lanes/lanes'
import { readIn } from '../interview'
import { aDebrief, codedBlind, paused } from '../paper/debrief'

const heights = {
  phases: 50,
  morePhases: 28,
  row: 30,
  stops: 20,
  recalled: 44,
  dial: 84,
  cues: 44,
  talk: 40,
  threads: 28,
}

async function lanesOf(
  given: ReturnType<typeof aDebrief>['given'],
  isWordless = false,
  text?: string,
  direction?: MomentDirection | null,
) {
  const { interview, timeline } = await readIn('fr', given)
  const { selfAssessment } = interview.state
  const state = isWordless
    ? {
        ...interview.state,
        selfAssessment: selfAssessment && {
          ...selfAssessment,
          moment: { ...selfAssessment.moment, at: null, text: text ?? selfAssessment.moment?.text ?? '' },
        },
      }
    : direction === undefined
      ? interview.state
      : {
          ...interview.state,
          selfAssessment: selfAssessment && {
            ...selfAssessment,
            moment: { ...selfAssessment.moment, direction },
          },
        }
  const markWords = createMarkWords(given.room.grid, interview.names)
  return debriefLanes(laneSourceOf({ ...interview, state }, timeline, markWords), heights)
}

describe('the lanes of a debrief', () => {
  it('show each view on one interview, by name, and what is said about it', async () => {
    const lanes = await lanesOf(aDebrief().given)
    expect(lanes.map(({ title, subtitle }) => `${title}: ${subtitle}`)).toEqual([
      expect.stringMatching(/^Phases: réel, \d\d:\d\d$/u),
      'Claire: superviseuse',
      'Léa: observatrice',
      'Inès: conseillère',
      'Moussa: se sent compris',
      'Signaux: effet, 1 à 10 s',
      'Échanges: ',
    ])
  })

  it('have one of the stops, with who asked and how long', async () => {
    const lanes = await lanesOf(aDebrief([], null, 'advisor', paused).given)
    const stops = lanes.find(({ id }) => id === 'stops')
    expect(stops?.title).toBe('Arrêts')
    expect(stops && rowsOf(stops)[0]?.items.map(({ label, shape }) => [label, shape])).toEqual([
      ['Pause de Claire, 00:40', 'pause'],
    ])
    expect((await lanesOf(aDebrief().given)).some(({ id }) => id === 'stops')).toBe(false)
  })

  it('come to a few words each, which a filter that hides some of a lane takes away', async () => {
    const lanes = await lanesOf(aDebrief([], null, 'advisor', paused).given)
    const summaries = (of: readonly Lane[]) =>
      of.flatMap(({ title, summary = [] }) =>
        summary.length > 0 ? [`${title}: ${summary.join(' / ')}`] : [],
      )
    const dial = 'Moussa: 50 → 80 / au plus bas 22 / 3 faits dits sur 3'
    const others = [
      'Arrêts: 1 arrêt, 00:40',
      'Claire: 7 manifestés, 2 manqués / 1 manquement, 21 autres',
      'Signaux: 2 vus sur 2',
    ]
    expect(summaries(lanes).toSorted()).toEqual([...others, dial].toSorted())
    const filtered = lanes.map((lane) => withItems(lane, ({ family }) => family !== 'reveal'))
    expect(summaries(filtered).toSorted()).toEqual(others.toSorted())
  })

  it('leave out the views that are shut, and keep the phases', async () => {
    const { given } = aDebrief()
    const { interview, timeline } = await readIn('fr', given)
    const source = laneSourceOf(interview, timeline, createMarkWords(given.room.grid, interview.names))
    const titles = (shut: readonly Seat[]) => debriefLanes(source, heights, shut).map(({ title }) => title)
    expect(titles(['advisor', 'beneficiary', 'observer', 'supervisor'])).toEqual(['Phases', 'Échanges'])
    expect(titles(['beneficiary', 'supervisor'])).toEqual(['Phases', 'Léa', 'Inès', 'Échanges'])
  })

  it('give each supervisor who coded blind phases and marks of their own, and say whose', async () => {
    const lanes = await lanesOf(aDebrief([], null, 'beneficiary', codedBlind).given)
    expect(lanes.slice(0, 4).map(({ kind, title }) => [kind, title])).toEqual([
      ['phases', 'Phases, Claire'],
      ['phases', 'Phases, Paul'],
      ['items', 'Claire'],
      ['items', 'Paul'],
    ])
    const [first, second] = lanes as readonly PhaseLane[]
    expect([first?.subtitle === '', second?.subtitle === '']).toEqual([false, true])
  })

  it('say how far the interview went past its plan', async () => {
    const [phases] = (await lanesOf(aDebrief().given)) as readonly PhaseLane[]
    expect(phases?.overrun).toEqual({
      fromMs: 1_200_000,
      toMs: 1_234_000,
      label: expect.stringMatching(/^\+34\ss$/u),
    })
  })

  it('say of each person who noted nothing that they did not, and of an observer only if they came', async () => {
    const { given } = aDebrief()
    const { interview, timeline } = await readIn('fr', given)
    const [claire] = timeline.tracks
    const tracks = claire ? [{ ...claire, marks: [] }] : []
    const came = new Set(given.room.people.map(({ personId }) => personId))
    const saidWith = (entered: ReadonlySet<string>, shut: readonly Seat[] = []) => {
      const contract = interview.state.contract && { ...interview.state.contract, notesArrivals: true }
      const state = { ...interview.state, contract, entered, selfAssessment: null }
      const markWords = createMarkWords(given.room.grid, interview.names)
      const source = laneSourceOf({ ...interview, state }, { ...timeline, tracks }, markWords)
      return debriefLanes(source, heights, shut).flatMap((lane) =>
        lane.kind === 'items' && lane.empty && rowsOf(lane).every(({ items }) => items.length === 0)
          ? [lane.empty]
          : [],
      )
    }
    const discussed = 'pas encore de moment discuté'
    expect(saidWith(came)).toEqual([
      'Claire n’a rien noté',
      'Léa n’a rien noté',
      'Inès n’a retenu aucun moment',
      discussed,
    ])
    expect(saidWith(new Set())).not.toContain('Léa n’a rien noté')
    expect(saidWith(came, ['advisor', 'supervisor'])).toEqual(['Léa n’a rien noté', discussed])
  })

  it('do not say it of a lane whose marks are filtered away', async () => {
    const lanes = await lanesOf(aDebrief().given)
    const filtered = lanes.map((lane) => withItems(lane, () => false))
    expect(
      filtered.flatMap((lane) => (lane.kind === 'items' && lane.title !== 'Échanges' ? [lane.empty] : [])),
    ).toEqual(expect.not.arrayContaining([expect.stringContaining('n’a rien noté')]))
  })

  it('say what was left unsaid, and what belongs to no moment', async () => {
    const lanes = await lanesOf(aDebrief().given, true)
    const recalled = lanes.find(({ id }) => id === 'recalled')
    expect(recalled?.kind === 'words' && recalled.words).toMatch(
      /^à reprendre · «\s?Quand j’ai enchaîné .* · respect de l’initiative$/u,
    )
    const threads = lanes.at(-1)
    expect(threads?.kind === 'items' && threads.empty).toBe('pas encore de moment discuté')
  })

  it('draw the moment that the advisor keeps as they said it went, in a shape that no mark has', async () => {
    const { given } = aDebrief()
    const said = async (direction: MomentDirection | null) => {
      const lanes = await lanesOf(given, false, undefined, direction)
      const lane = lanes.find(({ id }) => id === 'recalled')
      const [item] = lane?.kind === 'items' ? (lane.rows[0]?.items ?? []) : []
      return [item?.shape, item?.valence, item?.name.replace(/[\u00A0\u202F]/gu, ' ')]
    }
    const code = 'Respect de l’initiative'
    expect(await said('succeeded')).toEqual(['momentSucceeded', null, `Moment retenu, réussi : ${code}`])
    expect(await said('toRework')).toEqual(['momentToRework', null, `Moment retenu, à reprendre : ${code}`])
    expect(await said(null)).toEqual([
      'momentUnsaid',
      null,
      `Moment retenu (réussi ou à reprendre : non dit) : ${code}`,
    ])
  })

  it('put what was recalled in one line, with the spaces of French typography', async () => {
    const lanes = await lanesOf(aDebrief().given, true, 'Un mot\u202f: rien.\n\nPuis\u00a0« autre ».')
    const recalled = lanes.find(({ id }) => id === 'recalled')
    expect(recalled?.kind === 'words' && recalled.words).toContain('Un mot\u202f: rien. Puis\u00a0« autre ».')
  })
})
