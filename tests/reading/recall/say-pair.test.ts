import { describe, expect, it } from 'vitest'
import type { DialPoint } from '@/domain/live-session/dial/dial'
import { sayPair } from '@/reading/recall/say-pair'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

const minute = 60_000
const line = (...points: readonly [minutes: number, value: number][]): readonly DialPoint[] =>
  points.map(([minutes, value]) => ({ atMs: minutes * minute, value }))

/** What is said of these two lines of an interview of twenty minutes, of Inès and Moussa. */
async function said(
  dial: readonly DialPoint[],
  redrawn: readonly DialPoint[] | null,
  locale: 'fr' | 'en' = 'fr',
) {
  const { interview } = await readIn(locale, aDebrief().given)
  const state = { ...interview.state, redrawnDial: redrawn }
  const pair = sayPair({ ...interview, state }, { dial, lengthMs: 20 * minute })
  const plain = ({ text }: { text: string }) => text.replaceAll(/[\u00a0\u202f]/gu, ' ')
  return { level: pair?.level.map(plain), movement: pair?.movement.map(plain) }
}

describe('what is said of the dial and its redrawing', () => {
  const dial = line([0, 50], [8, 60], [9, 30], [20, 30])

  it('names the moment from which the advisor believed the beneficiary more understood', async () => {
    const { level, movement } = await said(dial, line([0, 50], [8, 60], [20, 70]))
    expect(level).toEqual([
      'Les deux lignes restent proches jusqu’à 8 min 30 s ; ensuite, Inès croyait Moussa plus compris que ne le dit le curseur.',
    ])
    expect(movement).toEqual(['De 8 min à 9 min, le curseur descend ; la ligne redessinée ne bouge pas.'])
  })

  it('says the same in English', async () => {
    const { level } = await said(dial, line([0, 50], [8, 60], [20, 70]), 'en')
    expect(level).toEqual([
      'The two lines stay close until 8 min 30 s; from then on, Inès believed Moussa more understood than the dial says.',
    ])
  })

  it('keeps level and movement apart: too high throughout, and still following', async () => {
    const high = dial.map(({ atMs, value }) => ({ atMs, value: value + 20 }))
    const { level, movement } = await said(dial, high)
    expect(level).toEqual(['D’un bout à l’autre, Inès croyait Moussa plus compris que ne le dit le curseur.'])
    expect(movement).toEqual(['La ligne redessinée suit chaque mouvement du curseur.'])
  })

  it('says that lines are close, that a dial hardly moved or never did, and nothing where nothing was redrawn', async () => {
    const flat = line([0, 50], [20, 55])
    expect(await said(flat, flat)).toEqual({
      level: ['Les deux lignes restent proches d’un bout à l’autre.'],
      movement: ['Le curseur a peu bougé : il n’y a pas de mouvement à suivre.'],
    })
    expect((await said([], flat)).level).toEqual([
      'Moussa n’a pas bougé son curseur : la ligne redessinée reste seule.',
    ])
    expect(await said(flat, null)).toEqual({ level: undefined, movement: undefined })
  })

  it('puts no number on anybody: minutes and seconds are the only figures', async () => {
    const { level = [], movement = [] } = await said(dial, line([0, 80], [8, 20], [20, 90]))
    const figures = [...level, ...movement].join(' ').replaceAll(/\d+ (?:min|s)(?! \d)|\d+ min \d+ s/gu, '')
    expect(figures).not.toMatch(/\d/u)
  })
})
