import { heightOf, levelStepMs, unknownLevel } from '@/domain/live-session/recording/levels'
import type { TimeWindow } from '../lanes/time-window'

/** How loud one segment is, at its place in the interview (ms). */
export type PlacedLevels = { readonly fromMs: number; readonly toMs: number; readonly steps: string }

/** The height of a quiet bar: sound was recorded there. Of the half height of a lane. */
const quiet = 0.03

/** How high the sound stands at a moment, 0 to 1; null where it is not known. */
export function loudnessAt(placed: readonly PlacedLevels[], atMs: number): number | null {
  const segment = placed.find(({ fromMs, toMs }) => atMs >= fromMs && atMs < toMs)
  return segment ? heightOf(segment.steps[Math.floor((atMs - segment.fromMs) / levelStepMs)]) : null
}

/**
 * A waveform as the text of one path: `bars` bars side by side over the window, x 0 to `bars`, y 0 to 100, each as high
 * as its loudest step. Nothing recorded: no bar; loudness unknown: a low one.
 */
export function wavePath(placed: readonly PlacedLevels[], window: TimeWindow, bars: number): string {
  const barMs = (window.toMs - window.fromMs) / bars
  let path = ''
  for (let bar = 0; bar < bars; bar += 1) {
    const fromMs = window.fromMs + bar * barMs
    const height = barHeight(placed, fromMs, fromMs + barMs)
    if (height === null) continue
    const half = Math.round(Math.max(quiet, height) * 490) / 10
    path += `M${bar + 0.5} ${50 - half}V${50 + half}`
  }
  return path
}

function barHeight(placed: readonly PlacedLevels[], fromMs: number, toMs: number): number | null {
  const middle = (fromMs + toMs) / 2
  const segment = placed.find((each) => middle >= each.fromMs && middle < each.toMs)
  if (!segment) return null
  const first = Math.max(0, Math.floor((fromMs - segment.fromMs) / levelStepMs))
  const last = Math.max(first, Math.ceil((toMs - segment.fromMs) / levelStepMs) - 1)
  let highest = 0
  for (let step = first; step <= last; step += 1)
    highest = Math.max(highest, drawnHeight(segment.steps[step] ?? unknownLevel))
  return highest
}

/** Least level drawn as a voice: below −56 dBFS is room noise. */
const drawnFrom = 0.2

function drawnHeight(step: string): number {
  return Math.max(0, ((heightOf(step) ?? 0) - drawnFrom) / (1 - drawnFrom))
}
