import { mainTrack } from '@/domain/live-session/annotations'
import { type Scale, scaleOf, ticksOf } from '@/reading/lanes/layout'
import { wholeWindow } from '@/reading/lanes/time-window'
import { clockText } from '@/reading/words/clock-text'
import type { Drawing, Primitive } from '../drawing'
import { ink } from '../ink'
import type { Subject } from '../subject'
import { cues, dial, phases, recalled, signs } from './draw-lanes'
import { clear, type Pen, pathOf, textAt } from './pen'

/** Width of the text on an A4 page, in points. */
export const paperWidth = 491
const gutter = 92

type Lane = {
  readonly title: string
  readonly under: string
  readonly height: number
  readonly draw: (pen: Pen) => Primitive[]
}

/** Phases over plan, the marks of each track, the dial with the facts given, the cues: one clock for all. */
export function drawTimeline(subject: Subject): Drawing {
  const { room, timeline, words, findings, nameOf, inSeat, advisorName, beneficiaryName } = subject
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
      draw: phases(subject, timeline, true),
    },
    ...timeline.tracks
      .filter(({ track, stays }) => track !== mainTrack && stays.length > 0)
      .map(
        (track): Lane => ({
          title: t('supervision.lane.phasesOf', { name: nameOf(track.ownerId ?? '') }),
          under: t('timeline.seat.supervisor'),
          height: 22,
          draw: phases(subject, track, false),
        }),
      ),
    ...timeline.tracks.map(({ seat, ownerId, marks }): Lane => {
      const rows = room.grid.lanes.map(({ key }) => marks.filter(({ lane }) => lane === key))
      return {
        title: ownerId === null ? names(inSeat('supervisor')) : nameOf(ownerId),
        under: t(`timeline.seat.${seat}`),
        height: 2 + 16 * rows.length,
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
      title: advisorName,
      under: t('timeline.seat.advisor'),
      height: 26,
      draw: recalled(subject),
    },
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
