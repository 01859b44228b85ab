import type { Sign } from '@/reading/shapes/sign'

type Ink = string

/** What a drawing is made of, in points, y downwards: the same list becomes SVG on a screen and paths in a PDF. */
export type Primitive =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius: number
      readonly fill: Ink | null
      readonly stroke: Ink | null
    }
  | {
      readonly kind: 'path'
      readonly d: string
      readonly fill: Ink | null
      readonly stroke: Ink | null
      readonly width: number
      readonly dash: number | null
    }
  | {
      readonly kind: 'text'
      readonly x: number
      /** Of the baseline. */
      readonly y: number
      readonly text: string
      readonly size: number
      readonly face: 'sans' | 'strong' | 'voice'
      readonly anchor: 'start' | 'middle' | 'end'
      readonly ink: Ink
    }
  /** Centred on (x, y). */
  | {
      readonly kind: 'sign'
      readonly sign: Sign
      readonly x: number
      readonly y: number
      readonly size: number
      /** The places of the moments it stands for, where these are several or beside it. */
      readonly moments?: readonly number[]
    }

export type Drawing = {
  readonly width: number
  readonly height: number
  readonly primitives: readonly Primitive[]
}
