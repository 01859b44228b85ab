import { clockMs } from '@/reading/words/clock-text'
import { all, type Element, tagged, textOf } from './markup'
import { isSign, signIn } from './signs'

/** A timeline as it came out on a screen or in print, with its times read off its own axis, in whole seconds. */
export type DrawnTimeline = {
  /** Names of the lanes and what stands under them, from the top. */
  readonly lanes: readonly string[]
  /** The phases, lane by lane. */
  readonly phases: readonly { readonly from: number; readonly to: number }[]
  readonly signs: readonly { readonly sign: string; readonly at: number }[]
}

export function readTimeline(within: Element): DrawnTimeline {
  const words = all(within, tagged('text'))
  const ticks = words
    .filter((text) => number(text, 'y') < 16 && number(text, 'x') > 0)
    .map((text) => ({ x: number(text, 'x'), ms: clockMs(textOf(text)) ?? 0 }))
  const [first, second] = [ticks[1], ticks[2]]
  if (!first || !second) throw new Error('no axis')
  const perMs = (second.x - first.x) / (second.ms - first.ms)
  const secondsAt = (x: number) => Math.round((first.ms + (x - first.x) / perMs) / 1_000)
  const placeOf = (ms: number) => first.x + (ms - first.ms) * perMs
  const bands = all(within, ({ tag, attributes }) => tag === 'rect' && isBand(attributes))
  return {
    lanes: words.filter((text) => number(text, 'x') === 0).map(textOf),
    phases: bands.map((band) => {
      const x = number(band, 'x')
      return { from: secondsAt(x), to: secondsAt(x + number(band, 'width')) }
    }),
    signs: [...inPrint(within, secondsAt), ...onScreen(within, placeOf)],
  }
}

/** A band of a phase: filled in print, numbered on a screen. */
function isBand(attributes: Element['attributes']): boolean {
  return (
    attributes.has('data-band') || (attributes.get('height') === '16' && attributes.get('fill') !== 'none')
  )
}

function inPrint(within: Element, secondsAt: (x: number) => number): DrawnTimeline['signs'] {
  return all(within, tagged('g')).flatMap((group) => {
    const moved = /^translate\((\S+) \S+\) scale\((\S+)\)$/u.exec(group.attributes.get('transform') ?? '')
    if (!moved) return []
    const own = Number(moved[1]) + Number(moved[2]) * 7
    const moments = group.attributes.get('data-moments')?.split(' ').map(Number) ?? [own]
    return moments.map((x) => ({ sign: signIn(group), at: secondsAt(x) }))
  })
}

/** On a screen each button has its shape where CSS places it: a point of a path that bears the shape. */
function onScreen(within: Element, placeOf: (ms: number) => number): DrawnTimeline['signs'] {
  const points = all(within, tagged('g')).flatMap((group) => {
    const [sign, path] = group.children.filter((child) => typeof child !== 'string')
    if (!sign || !isSign(sign) || !path) return []
    const places = [...(path.attributes.get('d') ?? '').matchAll(/[ML](\S+) ([^MLh]+)/gu)]
    return places.map(([, x, y]) => ({ sign: signIn(sign), x: Number(x), y: Number(y) }))
  })
  return all(within, tagged('button')).flatMap((button) => {
    const style = button.attributes.get('style') ?? ''
    const [at, y, shift] = ['at', 'y', 'shift'].map((name) =>
      Number(new RegExp(`--${name}:([-\\d.]+)`, 'u').exec(style)?.[1]),
    )
    if (at === undefined || y === undefined || shift === undefined || Number.isNaN(at)) return []
    const x = placeOf(at) + shift
    const point = points.find((each) => Math.abs(each.x - x) < 1 && Math.abs(each.y - y) < 1)
    if (!point) throw new Error(`no shape stands under the button ${button.attributes.get('aria-label')}`)
    return [{ sign: point.sign, at: Math.round(at / 1_000) }]
  })
}

function number({ attributes }: Element, name: string): number {
  return Number(attributes.get(name))
}
