import type { LiveSessionState } from '@/domain/live-session/state'
import { type Playing, type SideBySide, takesSideBySide } from '@/domain/live-session/take/side-by-side'
import { familyOf } from '@/domain/observation/grid'
import type { Interview } from '@/reading/interview'
import { clockText } from '@/reading/words/clock-text'
import type { ArchiveRow } from './fields'

type Recorded = Interview & { readonly nameOf: (personId: string) => string; readonly at: number }

/** The takes of an interview that were kept, what was marked in each, and its dial. */
export function takeRows(recorded: Recorded): {
  readonly takes: readonly ArchiveRow[]
  readonly takeMarks: readonly ArchiveRow[]
  readonly takeDial: readonly ArchiveRow[]
} {
  const { state, room, at } = recorded
  const played = takesSideBySide(state, { viewer: room.viewer, grid: room.grid, now: at }).flatMap((moment) =>
    moment.playings
      .filter(({ takeId }) => takeId !== null && state.takes.get(takeId)?.isKept)
      .map((playing) => ({ moment, playing })),
  )
  return {
    takes: played.map(({ moment, playing }) => ({ ...head(moment, playing), ...countedOf(moment, playing) })),
    takeMarks: played.flatMap(({ moment, playing }) => marksOf(recorded, moment, playing)),
    takeDial: played.flatMap(({ moment, playing }) =>
      playing.dial.map(({ atMs, value }) => ({
        ...head(moment, playing),
        afterZero: clockText(atMs),
        value,
      })),
    ),
  }
}

/** The number of the take that a commitment names; null: none. */
export function namedTake(
  state: LiveSessionState,
  moments: readonly ArchiveRow[],
  commitmentId: string,
): ArchiveRow[keyof ArchiveRow] {
  const takeId = state.namedTakes.get(commitmentId)
  return moments.find(({ id }) => id === takeId)?.take ?? null
}

function head({ fromMs }: SideBySide, { takeId, number }: Playing): ArchiveRow {
  return { id: takeId, take: number, atMs: fromMs, at: clockText(fromMs) }
}

function countedOf({ line }: SideBySide, { lastedMs, counted }: Playing): ArchiveRow {
  const { questions, dial, silenceMs, advisorShare } = counted
  return {
    line,
    lasted: clockText(lastedMs),
    questions,
    dialFrom: dial?.from ?? null,
    dialTo: dial?.to ?? null,
    silentSeconds: silenceMs === null ? null : Math.round(silenceMs / 1_000),
    advisorPercent: advisorShare === null ? null : Math.round(advisorShare * 100),
  }
}

function marksOf(
  { room, names, words, nameOf }: Recorded,
  moment: SideBySide,
  playing: Playing,
): readonly ArchiveRow[] {
  return playing.marks.map(({ codeKey, valence, atMs, note, authorId }) => {
    const family = familyOf(room.grid, codeKey)
    return {
      ...head(moment, playing),
      afterZero: clockText(atMs),
      family: family ? words.inMarkedLanguage(family.label) : '',
      code: names.code(codeKey),
      direction: names.valence({ codeKey, valence }),
      note,
      author: nameOf(authorId),
    }
  })
}
