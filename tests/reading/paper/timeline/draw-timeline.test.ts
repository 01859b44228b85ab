import { describe, expect, it } from 'vitest'
import type { Primitive } from '@/reading/paper/drawing'
import { ink } from '@/reading/paper/ink'
import { aDebrief, paperIn, paused } from '../debrief'

type SignPrimitive = Extract<Primitive, { kind: 'sign' }>

async function drawnOf(given: ReturnType<typeof aDebrief>['given']): Promise<readonly Primitive[]> {
  const { sections } = await paperIn('fr', given)
  const [drawing] = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'drawing'))
  return drawing?.kind === 'drawing' ? drawing.drawing.primitives : []
}

/** Marks of one minute, every three seconds. */
const cluster = Array.from({ length: 20 }, (_, index) => ({
  by: 'supervisor' as const,
  id: `cluster ${index}`,
  after: 300 + index * 3,
  command: {
    type: 'mark' as const,
    codeKey: index % 2 === 0 ? 'openQuestion' : 'reflection',
    valence: null,
    reactionOffsetMs: 0,
  },
}))

describe('the timeline on paper', () => {
  it('spreads marks close together as a screen does, with a count for equal ones and ticks at their moments', async () => {
    const primitives = await drawnOf(aDebrief(cluster).given)
    const signs = primitives.filter((each): each is SignPrimitive => each.kind === 'sign')
    const rows = [...new Set(signs.map(({ y }) => y))].map((y) => signs.filter((sign) => sign.y === y))
    const moments = signs.flatMap(({ moments: of = [] }) => of)
    expect(moments.length).toBeGreaterThan(10)
    const [crowded] = rows.sort((a, b) => b.length - a.length)
    const places = (crowded ?? []).map(({ x }) => x).sort((a, b) => a - b)
    places.slice(1).forEach((x, index) => {
      expect(x - (places[index] ?? 0)).toBeGreaterThanOrEqual(9 - 0.01)
    })
    expect(primitives.some((each) => each.kind === 'path' && each.d.includes('v2.5'))).toBe(true)
  })

  it('gives hors-jeu a tint of its own, apart from a pause', async () => {
    const tints = async (given: ReturnType<typeof aDebrief>['given']) =>
      (await drawnOf(given)).flatMap((each) => (each.kind === 'rect' ? [each.fill] : []))
    expect(await tints(aDebrief([], null, 'advisor', paused).given)).toContain(ink.sunken)
    const halted = [
      { by: 'beneficiary' as const, id: 'halted', after: 400, command: { type: 'haltInterview' as const } },
      { by: 'supervisor' as const, id: 'resumed', after: 401, command: { type: 'resumeInterview' as const } },
    ]
    expect(await tints(aDebrief(halted).given)).toContain(ink.breachSoft)
    expect(await tints(aDebrief().given)).not.toContain(ink.breachSoft)
  })
})
