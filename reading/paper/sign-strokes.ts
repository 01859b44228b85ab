import { ink } from './ink'
import type { Sign } from './paper'

/** One stroke of a sign, in its square of 14. */
export type Stroke = {
  readonly d: string
  readonly fill: string | null
  readonly stroke: string | null
  readonly width: number
}

/** The shapes of app/_kit/code-shape.tsx as bare strokes, with the inks of paper: they must read in black and white, too. */
export function signStrokes({ shape, valence }: Sign): readonly Stroke[] {
  switch (shape) {
    case 'triangle':
      return valence === 'missed'
        ? [outlined('M7 11.6 1.8 2.6H12.2Z', ink.posture)]
        : [filled('M7 1.6 13 12.2H1Z', ink.posture)]
    case 'square':
      return valence === 'breached'
        ? [
            filled(box(1, 12), ink.breach),
            {
              d: 'M4.2 4.2 9.8 9.8M9.8 4.2 4.2 9.8',
              fill: null,
              stroke: ink.paper,
              width: 1.75,
            },
          ]
        : [filled(box(1.8, 10.4), ink.principle)]
    case 'ring':
      return [outlined(circle(3.9), ink.technique)]
    case 'dot':
      return [filled(circle(4.2), ink.technique)]
    case 'dash':
      return [{ d: 'M2.6 7H11.4', fill: null, stroke: ink.technique, width: 2.25 }]
    case 'cue':
      return [filled('M7 .6 13.4 7 7 13.4.6 7Z', ink.accent)]
    case 'reveal':
      return [outlined(circle(5), ink.dial), filled(circle(1.9), ink.dial)]
    case 'recalled':
      return [filled('M3.2 1.2h7.6v11.6L7 9.6 3.2 12.8Z', ink.text)]
    case 'thread':
      return [{ ...outlined('M1.4 2.4h11.2v7.2H6.4L3.6 12.2V9.6H1.4Z', ink.text2), width: 1.5 }]
    case 'focus':
      return [
        filled('M7 .9 8.8 4.8 13 5.3 9.9 8.2 10.7 12.4 7 10.3 3.3 12.4 4.1 8.2 1 5.3 5.2 4.8Z', ink.accent),
      ]
    default:
      return shape satisfies never
  }
}

function filled(d: string, fill: string): Stroke {
  return { d, fill, stroke: null, width: 0 }
}

function outlined(d: string, stroke: string): Stroke {
  return { d, fill: ink.paper, stroke, width: 1.75 }
}

function circle(radius: number): string {
  return `M${7 - radius} 7a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
}

function box(from: number, side: number): string {
  const corner = 1.6
  const straight = side - 2 * corner
  return `M${from + corner} ${from}h${straight}q${corner} 0 ${corner} ${corner}v${straight}q0 ${corner} ${-corner} ${corner}h${-straight}q${-corner} 0 ${-corner} ${-corner}v${-straight}q0 ${-corner} ${corner} ${-corner}Z`
}
