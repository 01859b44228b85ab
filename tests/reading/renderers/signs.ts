import { ink, signInk } from '@/reading/paper/ink'
import { all, type Element } from './markup'

/** The strokes of a sign as they came out: what paints them, and what each reaches over in its square of 14. */
export type DrawnStroke = {
  readonly fill: string | null
  readonly line: string | null
  readonly bounds: readonly number[]
}

const colours = ['teal', 'violet', 'slate', 'breach', 'accent', 'dial', 'text', 'text-2'] as const
const nameOfInk = new Map<string, string>([
  ...colours.map((colour) => [signInk(colour).own.toLowerCase(), colour] as const),
  [ink.paper.toLowerCase(), 'ground'],
])

/** The name of a colour, whether it came out as a token or as an ink. */
export function colourName(value: string | undefined, own = ''): string | null {
  if (value === undefined || value === 'none') return null
  if (value === 'currentColor') return own
  if (value === 'var(--surface)') return 'ground'
  return nameOfInk.get(value.toLowerCase()) ?? value
}

/** A sign in one line, the same for whatever drew it. */
export function lineOf(strokes: readonly DrawnStroke[]): string {
  const round = (value: number) => Math.round(value * 100) / 100
  return strokes
    .map(({ fill, line, bounds }) => `${fill ?? '-'}/${line ?? '-'} ${bounds.map(round).join(',')}`)
    .join(' + ')
}

/** A sign in markup: an `svg` or a `g` that holds its strokes. */
export function signIn(element: Element): string {
  const own = /--([\w-]+)\)/u.exec(element.attributes.get('style') ?? '')?.[1]
  const strokes = all(element, ({ tag }) => ['path', 'circle', 'rect'].includes(tag))
  return lineOf(
    strokes.map((stroke) => ({
      fill: colourName(stroke.attributes.get('fill'), own),
      line: colourName(stroke.attributes.get('stroke'), own),
      bounds: boundsOf(stroke),
    })),
  )
}

/** Whether an element is a sign: a drawing in a square of 14, by itself or for the points of a path. */
export function isSign({ tag, attributes }: Element): boolean {
  return (tag === 'svg' || tag === 'marker') && attributes.get('viewBox') === '0 0 14 14'
}

function boundsOf({ tag, attributes }: Element): readonly number[] {
  const number = (name: string) => Number(attributes.get(name))
  if (tag === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')]
    return [x - r, y - r, x + r, y + r]
  }
  if (tag === 'rect') {
    const [x, y] = [number('x'), number('y')]
    return [x, y, x + number('width'), y + number('height')]
  }
  return pathBounds(attributes.get('d') ?? '')
}

/** Of a path of straight lines. */
function pathBounds(d: string): readonly number[] {
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const xs: number[] = []
  const ys: number[] = []
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/gu)) {
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(Number)
    const isRelative = command === command.toLowerCase()
    const kind = command.toLowerCase()
    if (kind === 'z') [x, y] = [startX, startY]
    const step = kind === 'h' || kind === 'v' ? 1 : 2
    for (let at = 0; at < numbers.length; at += step) {
      const [first = 0, second = 0] = numbers.slice(at, at + step)
      const [dx, dy] = kind === 'h' ? [first, null] : kind === 'v' ? [null, first] : [first, second]
      if (dx !== null) x = isRelative ? x + dx : dx
      if (dy !== null) y = isRelative ? y + dy : dy
      if (kind === 'm' && at === 0) [startX, startY] = [x, y]
      xs.push(x)
      ys.push(y)
    }
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
