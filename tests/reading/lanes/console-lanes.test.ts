import { describe, expect, it } from 'vitest'
import { consoleLanes } from '@/reading/lanes/console-lanes'
import { createMarkWords, laneSourceOf } from '@/reading/lanes/lane-source'
import { rowsOf } from '@/reading/lanes/lanes'
import { readIn } from '../interview'
import { aDebrief, codedBlind, paused } from '../paper/debrief'

async function sourceOf({ given }: ReturnType<typeof aDebrief>) {
  const { interview, timeline } = await readIn('fr', given)
  return laneSourceOf(interview, timeline, createMarkWords(given.room.grid, interview.names))
}
type Options = Partial<Parameters<typeof consoleLanes>[1]>
const lanesOf = (source: Awaited<ReturnType<typeof sourceOf>>, options: Options = {}) =>
  consoleLanes(source, { track: 'supervisor', withOthers: false, isFolded: false, ...options })
const titles = (lanes: readonly { readonly title: string }[]) => lanes.map(({ title }) => title)

describe('the lanes of a console', () => {
  it('show a supervisor their marks, what was given, and the dial', async () => {
    const source = await sourceOf(aDebrief([], null, 'supervisor'))
    const [lanes, folded] = [lanesOf(source), lanesOf(source, { isFolded: true })]
    expect(titles(lanes)).toEqual([
      'Phases',
      'Postures',
      'Techniques, principes',
      'Signaux, faits dits',
      'Ressenti',
    ])
    expect(titles(folded)).toEqual(['Phases', 'Repères'])
  })

  it('fold the pauses and hors-jeu into the lane of the phases, with their length', async () => {
    for (const isFolded of [false, true]) {
      const [phases] = lanesOf(await sourceOf(aDebrief([], null, 'supervisor', paused)), { isFolded })
      const stops = phases ? rowsOf(phases).flatMap(({ items }) => items) : []
      expect(stops.map(({ label, name, shape }) => [label, name, shape])).toEqual([
        ['00:40', 'Pause de Claire, 00:40', 'pause'],
      ])
    }
  })

  it('have the line of the recording under the phases, and no line where nothing is recorded', async () => {
    const source = await sourceOf(aDebrief([], null, 'supervisor'))
    const recorded = { whole: [{ fromMs: 0, toMs: 60_000 }], missing: [] }
    for (const isFolded of [false, true]) {
      expect(lanesOf(source, { isFolded, recorded })[0]).toMatchObject({ kind: 'phases', recorded })
      expect(lanesOf(source, { isFolded })[0]).not.toHaveProperty('recorded')
    }
  })

  it('name postures beside their shapes, and nothing on a low screen', async () => {
    const source = await sourceOf(aDebrief([], null, 'supervisor'))
    const [lanes, folded] = [lanesOf(source), lanesOf(source, { isFolded: true })]
    const labels = (lane: (typeof lanes)[number] | undefined) =>
      new Set(lane && rowsOf(lane).flatMap(({ items }) => items.map(({ label }) => label)))
    expect(labels(lanes[1])).toContain('Écoute active')
    expect(labels(folded[1])).toEqual(new Set(['']))
  })

  it('show an observer their own marks only', async () => {
    const source = await sourceOf(aDebrief([], null, 'observer'))
    const lanes = lanesOf(source, { track: 'observer:demo-lea' })
    expect(titles(lanes)).toEqual(['Phases', 'Postures', 'Techniques, principes'])
    expect(lanesOf(source, { track: 'observer:demo-lea', isFolded: true })).toEqual(lanes)
    const authors = lanes.flatMap((lane) => rowsOf(lane).flatMap(({ items }) => items.map(({ by }) => by)))
    expect(new Set(authors)).toEqual(new Set(['Léa']))
  })

  it('bring the other coding once it is open', async () => {
    const source = await sourceOf(aDebrief([], null, 'supervisor', codedBlind))
    const lanes = lanesOf(source, { withOthers: true })
    expect(titles(lanes).slice(3, 5)).toEqual(['Phases, Paul', 'Repères, Paul'])
  })
})
