import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Axis } from '@/app/_live/timeline/drawing/axis'
import { scaleOf } from '@/reading/lanes/layout'

/** Half of « 09:00 » as the timeline writes it, in px. */
const half = 17

test('wherever an interview ends after a full minute, its last time stays inside the axis', () => {
  for (let over = 0; over < 60; over += 1) {
    const window = { fromMs: 0, toMs: (9 * 60 + over) * 1_000 }
    const scale = scaleOf(window, 100, 900)
    const markup = renderToStaticMarkup(<Axis window={window} scale={scale} bottom={200} taken={[]} />)
    const times = [...markup.matchAll(/<text [^>]*x="([\d.]+)"[^>]*text-anchor="(\w+)"/g)]
    expect(times.length).toBeGreaterThan(5)
    for (const [, x, anchor] of times) {
      const end = Number(x) + { start: 2 * half, middle: half, end: 0 }[anchor as 'start' | 'middle' | 'end']
      expect(end).toBeLessThanOrEqual(scale.right)
    }
  }
})
