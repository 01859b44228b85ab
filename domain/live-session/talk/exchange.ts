import type { Player } from './heard'
import { lengthOf, type Span } from './spans'

/** A silence lasts at least this long, in ms. */
export const silenceMs = 3_000
/** Both speak for this long, at least: an overlap. Shorter ones are how people take turns. */
export const overlapMs = 500
/** Who spoke first stops within this time, and the other goes on for at least so long after: an interruption. */
const givesWayMs = 2_000
const goesOnMs = 1_000
/** Said while the other speaks and over before they stop, shorter than this: a back-channel (« mm », « oui »). */
const backChannelMs = 1_000

/** What one player said without a breath. */
type Said = Span & { readonly by: Player }

/** `endedBy`: who spoke next; null where both did at once, or where listening ended. */
export type Silence = Span & { readonly endedBy: Player | null }
/** `second`: who began while the other spoke; null where both began at once. */
export type Overlap = Span & { readonly second: Player | null; readonly isInterruption: boolean }
/** All that one player said until the other spoke or a silence came. */
export type Turn = Span & { readonly by: Player }

export type Exchange = {
  readonly silences: readonly Silence[]
  readonly overlaps: readonly Overlap[]
  readonly backChannels: readonly Said[]
  readonly turns: readonly Turn[]
}

/** What passes between the two in one time during which both were listened to. Both lists are in order, disjoint and within it. */
export function exchangeIn(heard: Span, advisor: readonly Span[], beneficiary: readonly Span[]): Exchange {
  const said = inOrder(advisor, beneficiary)
  const pairs = pairsOf(said)
  const backChannels = pairs.filter(isBackChannel).map(([, second]) => second)
  const aside = new Set(backChannels)
  return {
    silences: silencesIn(heard, said),
    overlaps: pairs
      .filter(([, second]) => !aside.has(second))
      .map(overlapOf)
      .filter(isOverlap),
    backChannels,
    turns: turnsOf(said.filter((each) => !aside.has(each))),
  }
}

function inOrder(advisor: readonly Span[], beneficiary: readonly Span[]): readonly Said[] {
  const said: Said[] = []
  let [a, b] = [0, 0]
  for (;;) {
    const [left, right] = [advisor[a], beneficiary[b]]
    if (!left && !right) return said
    if (left && (!right || left.fromMs <= right.fromMs)) {
      said.push({ ...left, by: 'advisor' })
      a += 1
    } else if (right) {
      said.push({ ...right, by: 'beneficiary' })
      b += 1
    }
  }
}

function silencesIn(heard: Span, said: readonly Said[]): readonly Silence[] {
  const silences: Silence[] = []
  let quietFrom = heard.fromMs
  said.forEach(({ fromMs, toMs, by }, index) => {
    const isWithOther = said[index + 1]?.fromMs === fromMs
    if (fromMs - quietFrom >= silenceMs)
      silences.push({ fromMs: quietFrom, toMs: fromMs, endedBy: isWithOther ? null : by })
    quietFrom = Math.max(quietFrom, toMs)
  })
  if (heard.toMs - quietFrom >= silenceMs)
    silences.push({ fromMs: quietFrom, toMs: heard.toMs, endedBy: null })
  return silences
}

/** What was said while the other spoke: who had begun, and who began. */
type Pair = readonly [first: Said, second: Said]

function pairsOf(said: readonly Said[]): readonly Pair[] {
  const pairs: Pair[] = []
  const latest: { [P in Player]?: Said } = {}
  for (const each of said) {
    const other = latest[each.by === 'advisor' ? 'beneficiary' : 'advisor']
    if (other && other.toMs > each.fromMs) pairs.push([other, each])
    latest[each.by] = each
  }
  return pairs
}

function isBackChannel([first, second]: Pair): boolean {
  return first.fromMs < second.fromMs && second.toMs <= first.toMs && lengthOf(second) < backChannelMs
}

function overlapOf([first, second]: Pair): Overlap {
  const isSecond = second.fromMs > first.fromMs
  return {
    fromMs: second.fromMs,
    toMs: Math.min(first.toMs, second.toMs),
    second: isSecond ? second.by : null,
    isInterruption:
      isSecond && first.toMs - second.fromMs <= givesWayMs && second.toMs - first.toMs >= goesOnMs,
  }
}

function isOverlap(overlap: Overlap): boolean {
  return lengthOf(overlap) >= overlapMs
}

function turnsOf(said: readonly Said[]): readonly Turn[] {
  const turns: Turn[] = []
  for (const each of said) {
    const last = turns.at(-1)
    if (last?.by === each.by && each.fromMs - last.toMs < silenceMs)
      turns[turns.length - 1] = { ...last, toMs: each.toMs }
    else turns.push(each)
  }
  return turns
}
