import { clockText } from '@/app/_live/timeline/clock-text'
import { dialRange, type Scale, scaleOf, ticksOf, wholeWindow, widthOf } from '@/app/_live/timeline/layout'
import { signed } from '@/app/_live/timeline/signed'
import { dialAt, dialStart } from '@/domain/live-session/timeline'
import type { Drawing, Primitive } from '../drawing'
import { ink } from '../ink'
import type { Sign } from '../paper'
import type { Subject } from '../subject'
import { clear, type Pen, pathOf, textAt } from './pen'

/** Width of the text on an A4 page, in points. */
export const paperWidth = 491
const gutter = 92
const signSize = 9

type Lane = {
  readonly title: string
  readonly under: string
  readonly height: number
  readonly draw: (pen: Pen) => Primitive[]
}

/** Phases over plan, the marks of each track, the dial with the facts given, the cues: one clock for all. */
export function drawTimeline(subject: Subject): Drawing {
  const { timeline, words, findings, nameOf, inSeat, beneficiaryName } = subject
  const { t } = words
  const window = wholeWindow(timeline.lengthMs, timeline.plannedMs)
  const scale = scaleOf(window, gutter, paperWidth - 2)
  const names = (people: readonly { personId: string }[]) =>
    people.map(({ personId }) => nameOf(personId)).join(', ')
  const lanes: Lane[] = [
    {
      title: t('timeline.lane.phases'),
      under: t('timeline.lane.phasesPlan'),
      height: 32,
      draw: phases(subject),
    },
    ...timeline.tracks.map(({ seat, ownerId, marks }): Lane => {
      const rows = [
        marks.filter(({ family }) => family === 'posture'),
        marks.filter(({ family }) => family !== 'posture'),
      ]
      return {
        title: ownerId === null ? names(inSeat('supervisor')) : nameOf(ownerId),
        under: t(`timeline.seat.${seat}`),
        height: 34,
        draw: ({ top, scale: { x } }) =>
          rows.flatMap((row, index) =>
            signs(row.map((mark) => ({ x: x(mark.atMs), sign: mark }))).map((placed) => ({
              ...placed,
              y: top + 9 + index * 16,
            })),
          ),
      }
    }),
    {
      title: beneficiaryName,
      under: t('paper.timeline.dial'),
      height: 78,
      draw: dial(subject),
    },
    { title: t('timeline.lane.cues'), under: t('timeline.lane.cuesEffect'), height: 26, draw: cues(subject) },
  ]
  const primitives: Primitive[] = []
  const top = 30
  let y = top
  for (const { title, under, height, draw } of lanes) {
    if (y > top) primitives.push(pathOf(`M0 ${y - 4}H${paperWidth}`, { stroke: ink.border, width: 0.5 }))
    primitives.push(
      textAt(0, y + 9, title, { size: 9, face: 'strong', ink: ink.text }),
      textAt(0, y + 19, under, { size: 7.5, ink: ink.text3 }),
      ...draw({ top: y, height, scale }),
    )
    y += height + 8
  }
  return {
    width: paperWidth,
    height: y,
    primitives: [...axis(scale, window, y - 4), ...pins(findings, scale), ...primitives],
  }
}

function axis(scale: Scale, window: Parameters<typeof ticksOf>[0], bottom: number): Primitive[] {
  return ticksOf(window, scale, 46).flatMap((ms) => [
    pathOf(`M${scale.x(ms)} 24V${bottom}`, { stroke: ink.border, width: 0.4, dash: 1.5 }),
    textAt(scale.x(ms), 8, clockText(ms), { size: 7.5, ink: ink.text3, anchor: 'middle' }),
  ])
}

/** The numbers of « À regarder d'abord », at their moments. */
function pins(findings: Subject['findings'], scale: Scale): Primitive[] {
  const placed = findings.flatMap(({ atMs }, index) =>
    atMs === null ? [] : [{ x: scale.x(atMs), number: String(index + 1) }],
  )
  return clear(placed, 12, scale.left, scale.right).flatMap(({ x, number }) => [
    {
      kind: 'path',
      d: `M${x - 5.5} 18a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0Z`,
      fill: ink.text,
      stroke: null,
      width: 0,
      dash: null,
    },
    textAt(x, 20.6, number, { size: 7.5, face: 'strong', ink: ink.paper, anchor: 'middle' }),
  ])
}

function phases({ timeline, phaseName }: Subject) {
  return ({ top, scale: { x } }: Pen): Primitive[] => [
    ...timeline.stays.flatMap((stay): Primitive[] => {
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
    ...timeline.planned.map(
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

function signs(placed: readonly { x: number; sign: Sign }[]) {
  return placed.map(({ x, sign }) => ({
    kind: 'sign' as const,
    sign: { shape: sign.shape, valence: sign.valence },
    x,
    y: 0,
    size: signSize,
  }))
}

function dial({ timeline, words }: Subject) {
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

function cues({ timeline, words }: Subject) {
  return ({ top, scale: { x, right } }: Pen): Primitive[] =>
    timeline.cues.flatMap((cue, index): Primitive[] => {
      const at = x(cue.atMs)
      const next = timeline.cues[index + 1]
      const room = (next ? x(next.atMs) : right) - at - 14
      const quoted = words.t('timeline.quoted', { text: cue.text ?? words.t('timeline.erased') })
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
