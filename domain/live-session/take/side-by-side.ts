import { hasCount, type ObservationGrid, type Valence } from '@/domain/observation/grid'
import { elapsedAt } from '../core/clock'
import type { Viewer } from '../core/seat'
import { type DialPoint, dialHeldAt } from '../dial/dial'
import { countOf } from '../figures/counted'
import { isErased } from '../purge/is-erased'
import type { LiveSessionState } from '../state'
import { inBoth, type Span, totalMs } from '../talk/spans'
import { type Talk, talkOf } from '../talk/talk'
import { mainMarks, timelineOf } from '../timeline/timeline'
import { isViewOpen } from '../views'
import { keptTakes, noteOfMark, openTake, type Take, takeNumber, takeStanding } from './take'

/** `atMs`: since the end of the repeated line. */
export type PlacedMark = {
  readonly id: string
  readonly codeKey: string
  readonly valence: Valence | null
  readonly atMs: number
  readonly note: string | null
  readonly authorId: string
}

type Speech = { readonly advisor: readonly Span[]; readonly beneficiary: readonly Span[] }

/** Facts that were counted; null for what was not measured, is not open to the reader or is erased. */
export type Counted = {
  readonly questions: number | null
  readonly dial: { readonly from: number; readonly to: number } | null
  /** How long the advisor said nothing after the line, in ms. */
  readonly silenceMs: number | null
  /** The advisor's part of what both said, 0 to 1. */
  readonly advisorShare: number | null
}

/** One playing of a moment, from the end of the line. `takeId` is null for the original, whose number is 1. */
export type Playing = {
  readonly takeId: string | null
  readonly number: number
  /** How long it lasted, or has lasted so far, in ms. */
  readonly lastedMs: number
  readonly marks: readonly PlacedMark[]
  readonly dial: readonly DialPoint[]
  /** Null where no player was listened to. */
  readonly speech: Speech | null
  readonly counted: Counted
}

/** The playings of one moment side by side, the original first. `lengthMs`: the longest of them. */
export type SideBySide = {
  readonly fromMs: number
  readonly line: string | null
  readonly markId: string | null
  readonly lengthMs: number
  readonly playings: readonly Playing[]
}

type Reader = { readonly viewer: Viewer; readonly grid: ObservationGrid; readonly now: number }

/** The moments that were played again, in order of interview time, each with its takes that were kept or agreed to. */
export function takesSideBySide(state: LiveSessionState, reader: Reader): readonly SideBySide[] {
  const { now } = reader
  const open = openTake(state)
  const isAgreed = open !== null && takeStanding(open, now) !== 'proposed'
  const shown = [...keptTakes(state), ...(isAgreed ? [open] : [])]
  const moments = [...new Set(shown.map(({ fromMs }) => fromMs))].toSorted((a, b) => a - b)
  return moments.map((fromMs) => {
    const takes = shown.filter((take) => take.fromMs === fromMs)
    const lengthMs = Math.max(...takes.map((take) => take.lengthMs))
    return {
      fromMs,
      line: takes.findLast(({ line }) => line !== null)?.line ?? null,
      markId: takes[0]?.markId ?? null,
      lengthMs,
      playings: [
        original(state, { fromMs, lengthMs }, reader),
        ...takes.map((take) => playing(state, take, reader)),
      ],
    }
  })
}

function original(
  state: LiveSessionState,
  { fromMs, lengthMs }: { readonly fromMs: number; readonly lengthMs: number },
  { grid }: Reader,
): Playing {
  const timeline = timelineOf(state, grid, state.clock.endedAt ?? 0)
  const lastedMs = Math.max(0, Math.min(lengthMs, timeline.lengthMs - fromMs))
  const window: Span = { fromMs, toMs: fromMs + lastedMs }
  const isIn = ({ atMs }: { readonly atMs: number }) => atMs >= window.fromMs && atMs <= window.toMs
  const isRead = isViewOpen(state, 'supervisor')
  const marks = isRead ? mainMarks(timeline.tracks).filter(isIn) : []
  const heard = told(isRead ? talkOf(state) : null, window)
  const dial = isViewOpen(state, 'beneficiary') ? cut(timeline.dial, window) : []
  return {
    takeId: null,
    number: 1,
    lastedMs,
    marks: marks.map(({ id, codeKey, valence, atMs, note, authorId }) => ({
      id,
      codeKey,
      valence,
      note,
      authorId,
      atMs: atMs - fromMs,
    })),
    dial,
    speech: heard.speech,
    counted: count({
      marks: isRead && !isErased(state, 'marks') ? marks : null,
      dial,
      ...heard,
      grid,
      lastedMs,
    }),
  }
}

function playing(state: LiveSessionState, take: Take, { viewer, grid, now }: Reader): Playing {
  const placeOf = (moment: number) => elapsedAt(take.clock, moment)
  const lastedMs = Math.min(take.lengthMs, placeOf(now))
  const marks = take.marks.map(({ at, ...mark }) => ({
    id: mark.id,
    codeKey: mark.codeKey,
    valence: mark.valence,
    note: noteOfMark(mark),
    authorId: mark.authorId,
    atMs: placeOf(at),
  }))
  const dial = curveOf(
    take.dial.map(({ at, value }) => ({ atMs: placeOf(at), value })),
    lastedMs,
  )
  const isRead = isViewOpen(state, 'supervisor')
  const talk = isRead && takeStanding(take, now) !== 'running' ? talkOf(take) : null
  const seesMarks = (isRead || viewer.seat === 'supervisor') && !isErased(state, 'marks')
  const heard = told(talk, { fromMs: 0, toMs: lastedMs })
  return {
    takeId: take.id,
    number: takeNumber(state, take),
    lastedMs,
    marks: marks.toSorted((a, b) => a.atMs - b.atMs),
    dial,
    speech: heard.speech,
    counted: count({ marks: seesMarks ? marks : null, dial, ...heard, grid, lastedMs }),
  }
}

/** The dial holds between its samples and until the end. */
function curveOf(samples: readonly DialPoint[], untilMs: number): readonly DialPoint[] {
  const last = samples.at(-1)
  if (!last) return []
  return untilMs > last.atMs ? [...samples, { atMs: untilMs, value: last.value }] : samples
}

/** A part of the interview's dial, from its own zero. */
function cut(curve: readonly DialPoint[], { fromMs, toMs }: Span): readonly DialPoint[] {
  const start = dialHeldAt(curve, fromMs)
  if (start === null) return []
  const within = curve
    .filter(({ atMs }) => atMs > fromMs && atMs <= toMs)
    .map(({ atMs, value }) => ({ atMs: atMs - fromMs, value }))
  return curveOf([{ atMs: 0, value: start }, ...within], toMs - fromMs)
}

type Told = { readonly speech: Speech | null; readonly heard: Heard | null }
type Heard = { readonly isFromStart: boolean; readonly coveredMs: number; readonly both: readonly Span[] }

/** Who spoke in a part of the talk, from the zero of that part. */
function told(talk: Talk | null, window: Span): Told {
  if (talk === null) return { speech: null, heard: null }
  const within = (spans: readonly Span[]) =>
    inBoth(spans, [window]).map(({ fromMs, toMs }) => ({
      fromMs: fromMs - window.fromMs,
      toMs: toMs - window.fromMs,
    }))
  const [advisor, beneficiary] = [within(talk.advisor.measured), within(talk.beneficiary.measured)]
  if (advisor.length + beneficiary.length === 0) return { speech: null, heard: null }
  const both = within(talk.both)
  return {
    speech: { advisor: within(talk.advisor.speech), beneficiary: within(talk.beneficiary.speech) },
    heard: { isFromStart: (advisor[0]?.fromMs ?? fromStartMs) < fromStartMs, coveredMs: totalMs(both), both },
  }
}

/** A microphone that was listened to this soon after the line, in ms, tells how long its person was silent. */
const fromStartMs = 1_000
/** Least part of a playing in which both were listened to, and least length of it in ms: below, no share is told. */
const leastCoverage = 0.5
const leastCoveredMs = 15_000

type Noted = {
  readonly marks: readonly { readonly codeKey: string; readonly valence: Valence | null }[] | null
  readonly dial: readonly DialPoint[]
  readonly grid: ObservationGrid
  readonly lastedMs: number
} & Told

function count({ marks, dial, speech, heard, grid, lastedMs }: Noted): Counted {
  const [first, last] = [dial[0], dial.at(-1)]
  const answer = speech?.advisor[0]
  return {
    questions: marks && hasCount(grid, ['question']) ? countOf(grid, marks, ['question']) : null,
    dial: first && last ? { from: first.value, to: last.value } : null,
    silenceMs: answer && heard?.isFromStart ? answer.fromMs : null,
    advisorShare: speech && heard ? shareOf(speech, heard, lastedMs) : null,
  }
}

function shareOf(
  { advisor, beneficiary }: Speech,
  { both, coveredMs }: Heard,
  lastedMs: number,
): number | null {
  if (coveredMs < leastCoveredMs || coveredMs < lastedMs * leastCoverage) return null
  const [ofAdvisor, ofBeneficiary] = [totalMs(inBoth(advisor, both)), totalMs(inBoth(beneficiary, both))]
  return ofAdvisor + ofBeneficiary > 0 ? ofAdvisor / (ofAdvisor + ofBeneficiary) : null
}
