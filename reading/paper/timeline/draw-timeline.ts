import { debriefLanes, type LaneHeights, threadsId } from '@/reading/lanes/debrief-lanes'
import { createMarkWords, laneSourceOf } from '@/reading/lanes/lane-source'
import type { Lane } from '@/reading/lanes/lanes'
import { type Scale, scaleOf, ticksOf } from '@/reading/lanes/layout'
import { spread } from '@/reading/lanes/spread'
import { fittedWindow, type TimeWindow } from '@/reading/lanes/time-window'
import { fillTalk } from '@/reading/talk-time/fill-talk'
import { clockText } from '@/reading/words/clock-text'
import type { Drawing, Primitive } from '../drawing'
import { ink } from '../ink'
import type { Subject } from '../subject'
import { drawLane } from './draw-lane'
import { pathOf, textAt } from './pen'

/** Width of the text on an A4 page, in points. */
const paperWidth = 491
/** For the names of the lanes. */
const gutter = 92
const top = 30
const between = 8
const foldWidth = 11

const heights: LaneHeights = {
  phases: 32,
  morePhases: 22,
  row: 17,
  stops: 20,
  recalled: 26,
  dial: 78,
  cues: 26,
  talk: 34,
  threads: 26,
}

/** The lanes of the debrief on one clock, with the numbers of what to look at first. */
export function drawTimeline(subject: Subject): Drawing {
  const { timeline, findings } = subject
  const window = fittedWindow(timeline.lengthMs)
  const scale = scaleOf(window, gutter, paperWidth - 2)
  const primitives: Primitive[] = []
  let y = top
  for (const lane of lanesOf(subject)) {
    if (y > top) primitives.push(pathOf(`M0 ${y - 4}H${paperWidth}`, { stroke: ink.border, width: 0.5 }))
    primitives.push(
      textAt(0, y + 9, lane.title, { size: 9, face: 'strong', ink: ink.text }),
      ...(lane.subtitle ? [textAt(0, y + 19, lane.subtitle, { size: 7.5, ink: ink.text3 })] : []),
      ...drawLane(lane, { top: y, height: lane.height, scale }),
    )
    y += lane.height + between
  }
  return {
    width: paperWidth,
    height: y,
    primitives: [
      ...drawFolds(subject, scale, y - 4),
      ...drawAxis(scale, window, y - 4),
      ...drawPins(findings, scale),
      ...primitives,
    ],
  }
}

/** Those of a screen, without the threads: paper tells them in full further on. */
function lanesOf(subject: Subject): readonly Lane[] {
  const { room, timeline, names } = subject
  const source = laneSourceOf(subject, timeline, createMarkWords(room.grid, names))
  return debriefLanes(source, heights, subject.shut, fillTalk).filter(({ id }) => id !== threadsId)
}

/** Where the clock stood still: a shaded fold through every lane, hors-jeu in a tint of its own. */
function drawFolds({ timeline }: Subject, scale: Scale, bottom: number): Primitive[] {
  return timeline.stops.map(({ atMs, kind }) => ({
    kind: 'rect',
    x: scale.x(atMs) - foldWidth / 2,
    y: 24,
    width: foldWidth,
    height: bottom - 24,
    radius: 0,
    fill: kind === 'halt' ? ink.breachSoft : ink.sunken,
    stroke: null,
  }))
}

function drawAxis(scale: Scale, window: TimeWindow, bottom: number): Primitive[] {
  return ticksOf(window, scale, 46).flatMap((ms) => [
    pathOf(`M${scale.x(ms)} 24V${bottom}`, { stroke: ink.border, width: 0.4, dash: 1.5 }),
    textAt(scale.x(ms), 8, clockText(ms), { size: 7.5, ink: ink.text3, anchor: 'middle' }),
  ])
}

/** The numbers of « À regarder d'abord », at their moments. */
function drawPins(findings: Subject['findings'], scale: Scale): Primitive[] {
  const pinned = findings.flatMap(({ atMs }, index) => (atMs === null ? [] : [{ atMs, number: index + 1 }]))
  const places = spread(
    pinned.map(({ atMs }) => scale.x(atMs)),
    12,
    scale.left,
    scale.right,
  )
  return places.flatMap((x, index) => [
    pathOf(`M${x.toFixed(1)} 18L${scale.x(pinned[index]?.atMs ?? 0).toFixed(1)} ${top}`, {
      stroke: ink.text,
      width: 0.6,
    }),
    {
      kind: 'path',
      d: `M${x - 5.5} 18a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0Z`,
      fill: ink.text,
      stroke: null,
      width: 0,
      dash: null,
    },
    textAt(x, 20.6, String(pinned[index]?.number), {
      size: 7.5,
      face: 'strong',
      ink: ink.paper,
      anchor: 'middle',
    }),
  ])
}
