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
  const secondsAt = (x: number) =>
    Math.round((first.ms + ((x - first.x) * (second.ms - first.ms)) / (second.x - first.x)) / 1_000)
  const bands = all(within, ({ tag, attributes }) => tag === 'rect' && isBand(attributes))
  return {
    lanes: words.filter((text) => number(text, 'x') === 0).map(textOf),
    phases: bands.map((band) => {
      const x = number(band, 'x')
      return { from: secondsAt(x), to: secondsAt(x + number(band, 'width')) }
    }),
    signs: [...inPrint(within, secondsAt), ...onScreen(within)],
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
    return moved ? [{ sign: signIn(group), at: secondsAt(Number(moved[1]) + Number(moved[2]) * 7) }] : []
  })
}

/** On a screen the place of a shape follows from its moment, in CSS. */
function onScreen(within: Element): DrawnTimeline['signs'] {
  return all(within, tagged('button')).flatMap((button) => {
    const at = /--at:(\d+)/u.exec(button.attributes.get('style') ?? '')?.[1]
    const sign = all(button, isSign)[0]
    return at && sign ? [{ sign: signIn(sign), at: Math.round(Number(at) / 1_000) }] : []
  })
}

function number({ attributes }: Element, name: string): number {
  return Number(attributes.get(name))
}
