import { dialAt, dialStart } from '@/domain/live-session/timeline'
import { dialRange, widthOf } from '@/reading/lanes/layout'
import type { Sign } from '@/reading/shapes/sign'
import { clockText } from '@/reading/words/clock-text'
import { signed } from '@/reading/words/signed'
import type { Primitive } from '../drawing'
import { ink } from '../ink'
import type { Subject } from '../subject'
import { type Pen, pathOf, textAt } from './pen'

const signSize = 9

/** Phases as one track has them, over the plan or without it. */
export function phases(
  { timeline, phaseName }: Subject,
  { stays }: Pick<Subject['timeline'], 'stays'>,
  withPlan: boolean,
) {
  return ({ top, scale: { x } }: Pen): Primitive[] => [
    ...stays.flatMap((stay): Primitive[] => {
      const from = x(stay.fromMs)
      const width = Math.max(1, x(stay.toMs) - from - 1.5)
      const order = timeline.planned.findIndex(({ phase }) => phase === stay.phase)
      const arrow = stay.regression ? 12 : 0
      const name = phaseName(stay.phase)
      const time = clockText(stay.toMs - stay.fromMs)
      const fits = (text: string) => widthOf(text) * 0.7 + 10 + arrow < width
      const label = fits(`${name} ${time}`) ? `${name} ${time}` : fits(name) ? name : ''
      return [
        {
          kind: 'rect',
          x: from,
          y: top,
          width,
          height: 16,
          radius: Math.min(3, width / 2),
          fill: order % 2 === 0 ? ink.band1 : ink.band2,
          stroke: null,
        },
        ...(stay.regression && width > 14
          ? [
              pathOf(
                `M${from + 8} ${top + 5}L${from + 5} ${top + 8}L${from + 8} ${top + 11}M${from + 5} ${top + 8}H${from + 12}`,
                { stroke: ink.text, width: 1 },
              ),
            ]
          : []),
        ...(label ? [textAt(from + 5 + arrow, top + 11, label, { size: 8, ink: ink.text })] : []),
      ]
    }),
    ...(withPlan ? timeline.planned : []).map(
      ({ fromMs, lengthMs }): Primitive => ({
        kind: 'rect',
        x: x(fromMs) + 0.5,
        y: top + 20.5,
        width: Math.max(1, x(fromMs + lengthMs) - x(fromMs) - 2),
        height: 4,
        radius: 2,
        fill: null,
        stroke: ink.text3,
      }),
    ),
  ]
}

/** The signs of a row, to be put at its height. */
export function signs(placed: readonly { x: number; sign: Sign }[]) {
  return placed.map(({ x, sign }) => ({
    kind: 'sign' as const,
    sign: { shape: sign.shape, valence: sign.valence, colour: sign.colour },
    x,
    y: 0,
    size: signSize,
  }))
}

/** The moment the advisor recalls, where they could say when it was; their words stand in full further on. */
export function recalled({ state, words }: Subject) {
  return ({ top, scale: { x, left, right } }: Pen): Primitive[] => {
    const moment = state.selfAssessment?.moment
    const size = 8
    if (!moment?.text) {
      return [textAt(left + 3, top + 12, words.t('timeline.nothingRecalled'), { size, ink: ink.text3 })]
    }
    const at = moment.at === null ? null : x(moment.at)
    const sign: Primitive[] =
      at === null
        ? []
        : [{ kind: 'sign', sign: { shape: 'recalled', valence: null }, x: at, y: top + 9, size: signSize }]
    const from = at === null ? left + 3 : at + 8
    const isLeft = right - from < 160
    const text = shortened(moment.text, (isLeft ? from - left - 20 : right - from) / (0.68 * 6))
    return [
      ...sign,
      textAt(isLeft && at !== null ? at - 8 : from, top + 12, words.t('timeline.quoted', { text }), {
        size,
        face: 'voice',
        ink: ink.text2,
        anchor: isLeft && at !== null ? 'end' : 'start',
      }),
    ]
  }
}

/** The beginning of a text, so many characters long. */
function shortened(text: string, length: number): string {
  const [line = ''] = text.split('\n')
  return line.length <= length ? line : `${line.slice(0, Math.max(8, length - 2)).trimEnd()}…`
}

/** How understood the beneficiary felt, with the facts they gave. */
export function dial({ timeline, words }: Subject) {
  return ({ top, height, scale: { x, left, right } }: Pen): Primitive[] => {
    const { low, high } = dialRange(timeline.dial.map(({ value }) => value))
    const y = (value: number) => top + 4 + ((high - value) / (high - low)) * (height - 12)
    const middle = pathOf(`M${left} ${y(50)}H${right}`, { stroke: ink.text3, width: 0.5, dash: 2 })
    const first = timeline.dial[0]
    const last = timeline.dial.at(-1)
    const line = timeline.dial
      .map(({ atMs, value }) => `${x(atMs).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('L')
    const curve: Primitive[] =
      first && last
        ? [
            {
              kind: 'path',
              d: `M${line}V${top + height - 4}H${x(first.atMs).toFixed(1)}Z`,
              fill: ink.dialSoft,
              stroke: null,
              width: 0,
              dash: null,
            },
            middle,
            pathOf(`M${line}`, { stroke: ink.dial, width: 1.25 }),
            textAt(
              Math.min(x(last.atMs) - 3, right),
              y(last.value) < top + 14 ? y(last.value) + 11 : y(last.value) - 4,
              String(last.value),
              {
                size: 8,
                face: 'strong',
                ink: ink.dial,
                anchor: 'end',
              },
            ),
          ]
        : [middle, textAt(left + 3, y(50) - 4, words.t('timeline.dialStill'), { size: 8, ink: ink.text3 })]
    const reveals = timeline.reveals.map(
      ({ atMs }): Primitive => ({
        kind: 'sign',
        sign: { shape: 'reveal', valence: null },
        x: x(atMs),
        y: y(dialAt(timeline.dial, atMs) ?? dialStart),
        size: signSize,
      }),
    )
    return [...curve, ...reveals]
  }
}

/** The cues, with what they said where there is room. */
export function cues({ timeline, words }: Subject) {
  return ({ top, scale: { x, right } }: Pen): Primitive[] =>
    timeline.cues.flatMap((cue, index): Primitive[] => {
      const at = x(cue.atMs)
      const next = timeline.cues[index + 1]
      const room = (next ? x(next.atMs) : right) - at - 14
      const quoted = words.t('timeline.quoted', { text: words.cueWords(cue) ?? words.t('timeline.erased') })
      const text = cue.effect === null ? quoted : `${quoted} ${signed(cue.effect)}`
      const sign: Primitive = {
        kind: 'sign',
        sign: { shape: 'cue', valence: null },
        x: at,
        y: top + 9,
        size: signSize,
      }
      const fits = widthOf(text) * 0.7 < room
      return fits
        ? [sign, textAt(at + 7, top + 12, text, { size: 8, face: 'voice', ink: ink.text2 })]
        : [sign]
    })
}
