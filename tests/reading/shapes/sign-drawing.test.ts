import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { signInk } from '@/reading/paper/ink'
import type { Sign } from '@/reading/shapes/sign'
import { drawingOf } from '@/reading/shapes/sign-drawing'

const signs: readonly Sign[] = [
  { shape: 'triangle', valence: 'demonstrated', colour: 'teal' },
  { shape: 'triangle', valence: 'missed', colour: 'teal' },
  { shape: 'square', valence: 'upheld', colour: 'violet' },
  { shape: 'square', valence: 'breached', colour: 'violet' },
  { shape: 'ring', valence: null, colour: 'slate' },
  { shape: 'dot', valence: null, colour: 'slate' },
  { shape: 'dash', valence: null, colour: 'slate' },
  { shape: 'cue', valence: null },
  { shape: 'reveal', valence: null },
  { shape: 'focus', valence: null },
  { shape: 'momentSucceeded', valence: null },
  { shape: 'momentToRework', valence: null },
  { shape: 'momentUnsaid', valence: null },
  { shape: 'thread', valence: null },
]

describe('how a sign is drawn', () => {
  it('differs from every other without its colour: it is read in black and white, too', () => {
    const drawn = signs.map((sign) => JSON.stringify(drawingOf(sign).strokes))
    expect(new Set(drawn).size).toBe(signs.length)
  })

  it('is on paper in the colour it has on a screen in the light theme', () => {
    const [, light = ''] = readFileSync('app/_kit/theme/tokens.css', 'utf8').split(':root')
    for (const sign of signs) {
      const { colour } = drawingOf(sign)
      const token = new RegExp(`--${colour}: (#[0-9a-f]{6});`, 'u').exec(light)?.[1]
      expect(signInk(colour).own.toLowerCase(), colour).toBe(token)
    }
  })
})
