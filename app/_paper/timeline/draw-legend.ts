import type { Drawing, Primitive } from '../drawing'
import { ink } from '../ink'
import type { Sign } from '../paper'
import type { Subject } from '../subject'
import { paperWidth } from './draw-timeline'
import { textAt } from './pen'

const legend = [
  ['demonstrated', { shape: 'triangle', valence: 'demonstrated' }],
  ['missed', { shape: 'triangle', valence: 'missed' }],
  ['upheld', { shape: 'square', valence: 'upheld' }],
  ['breached', { shape: 'square', valence: 'breached' }],
  ['question', { shape: 'ring', valence: null }],
  ['reformulation', { shape: 'dot', valence: null }],
  ['other', { shape: 'dash', valence: null }],
  ['cue', { shape: 'cue', valence: null }],
  ['recalled', { shape: 'recalled', valence: null }],
  ['reveal', { shape: 'reveal', valence: null }],
] as const satisfies readonly (readonly [string, Sign])[]

/** What each shape says, in one line or two. */
export function drawLegend({ words }: Subject): Drawing {
  const primitives: Primitive[] = []
  let x = 0
  let y = 8
  for (const [key, sign] of legend) {
    const text = words.t(`paper.timeline.${key}`)
    // Rough, on the safe side: the drawing knows no font.
    const width = 12 + text.length * 4.3
    if (x + width > paperWidth) {
      x = 0
      y += 13
    }
    primitives.push(
      { kind: 'sign', sign, x: x + 4.5, y: y - 3, size: 8.5 },
      textAt(x + 12, y, text, { size: 8, ink: ink.text2 }),
    )
    x += width + 9
  }
  return { width: paperWidth, height: y + 5, primitives }
}
