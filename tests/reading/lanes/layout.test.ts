import { describe, expect, it } from 'vitest'
import {
  cutTo,
  fittingLabels,
  scaleOf,
  stackLanes,
  ticksOf,
  widthOf,
  wordsBeside,
} from '@/reading/lanes/layout'

const minute = 60_000

describe('time and place', () => {
  it('are each other’s inverse', () => {
    const scale = scaleOf({ fromMs: minute, toMs: 3 * minute }, 136, 1136)
    expect(scale.x(minute)).toBe(136)
    expect(scale.x(3 * minute)).toBe(1136)
    expect(scale.ms(scale.x(95_000))).toBeCloseTo(95_000)
  })

  it('write round moments, never closer than asked', () => {
    const window = { fromMs: 150_000, toMs: 510_000 }
    const scale = scaleOf(window, 136, 1374)
    expect(ticksOf(window, scale, 72)).toEqual([
      150_000, 180_000, 210_000, 240_000, 270_000, 300_000, 330_000, 360_000, 390_000, 420_000, 450_000,
      480_000, 510_000,
    ])
    expect(ticksOf(window, scale, 110)).toEqual([180_000, 240_000, 300_000, 360_000, 420_000, 480_000])
  })
})

describe('lanes and labels', () => {
  it('stack without overlap, names above when there is no room beside', () => {
    const lanes = [{ height: 20 }, { height: 40 }]
    expect(stackLanes(lanes, 18, 0).placed.map(({ top }) => top)).toEqual([18, 38])
    const narrow = stackLanes(lanes, 18, 16)
    expect(narrow.placed.map(({ label, top }) => [label, top])).toEqual([
      [18, 34],
      [54, 70],
    ])
    expect(narrow.bottom).toBe(110)
  })

  it('are written only where they run into nothing', () => {
    const items = [
      { id: 'a', x: 100, label: 'Regard' },
      { id: 'b', x: 130, label: 'Empathie' },
      { id: 'c', x: 300, label: 'Écoute' },
    ]
    expect([...fittingLabels(items, 0, 1000).keys()]).toEqual(['b', 'c'])
    expect([...fittingLabels(items, 0, 310).keys()]).toEqual(['b'])
    expect([...fittingLabels(items, 200, 1000).keys()]).toEqual(['c'])
  })

  it('are cut short rather than left out where there is some room', () => {
    const items = [
      { id: 'a', x: 100, label: 'Seule son épouse est au courant' },
      { id: 'b', x: 230, label: '' },
    ]
    const label = fittingLabels(items, 0, 1000).get('a')
    // A shape past the end of the plot gives no room beyond it.
    const [first] = items
    const past = first ? [first, { id: 'b', x: 900, label: '' }] : []
    expect(fittingLabels(past, 0, 216).get('a')).toBe(label)
    expect(label).toMatch(/^Seule son.*…$/)
    expect(100 + 14 + widthOf(label ?? '')).toBeLessThanOrEqual(230 - 14)
  })
})

describe('a person’s words beside their shape', () => {
  const plot = { left: 100, right: 500 }
  const look = { gap: 12, letter: 6 }

  it('stand on the side with more room', () => {
    expect(wordsBeside('Le silence', 200, plot, look)).toEqual({ text: 'Le silence', isLeft: false })
    expect(wordsBeside('Le silence', 400, plot, look)).toEqual({ text: 'Le silence', isLeft: true })
  })

  it('are cut to the room there is', () => {
    const { text } = wordsBeside('Le silence '.repeat(20), 300, plot, look)
    expect(text).toMatch(/^Le silence Le.*…$/u)
    expect(text.length * 6).toBeLessThanOrEqual(200 - 12)
  })

  it('close the quotation they are cut in, within the same length', () => {
    expect(cutTo(16, '«\u00a0Quand il a parlé de son père\u00a0» · empathie')).toBe(
      '«\u00a0Quand il a…\u00a0»',
    )
    expect(cutTo(18, '“When he spoke of his father”')).toBe('“When he spoke o…”')
    expect(cutTo(14, '«\u00a0Mon père\u00a0» · empathie')).toBe('«\u00a0Mon père\u00a0»…')
  })
})
