import { players } from '@/domain/live-session/talk/heard'
import { talkOf } from '@/domain/live-session/talk/talk'
import { familyOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import type { ArchiveRow } from './fields'
import { moment, type Recorded } from './recorded'

/** Whose a track is: one person's, or that of all supervisors together. */
function authorOf({ words, nameOf }: Recorded, ownerId: string | null): string {
  return ownerId === null ? words.t('archive.together') : nameOf(ownerId)
}

/** Stays in each phase, as each supervisor, or all of them together, marked them. */
export function phasesOf(recorded: Recorded): ArchiveRow[] {
  return recorded.timeline.tracks.flatMap(({ ownerId, stays }) =>
    stays.map(({ phase, fromMs, toMs, regression }) => ({
      author: authorOf(recorded, ownerId),
      phaseKey: phase,
      phase: recorded.names.phase(phase),
      fromMs,
      toMs,
      from: clockText(fromMs),
      to: clockText(toMs),
      isReturn: regression,
    })),
  )
}

/** Marks that stand, with what was corrected of them. */
export function marksOf({ timeline, names, nameOf, room, words }: Recorded): ArchiveRow[] {
  return timeline.tracks
    .flatMap(({ marks }) => marks)
    .map(({ id, atMs, codeKey, valence, note, authorId, corrected }) => {
      const family = familyOf(room.grid, codeKey)
      return {
        id,
        ...moment(atMs),
        codeKey,
        family: family ? words.inMarkedLanguage(family.label) : '',
        code: names.code(codeKey),
        valence,
        direction: names.valence({ codeKey, valence }),
        note,
        author: nameOf(authorId),
        isCorrected: corrected,
      }
    })
}

/** Cues that were sent, and how soon each was seen. */
export function cuesOf({ timeline, words, nameOf }: Recorded): ArchiveRow[] {
  return timeline.cues.map((cue) => ({
    ...moment(cue.atMs),
    words: words.cueWords(cue),
    author: nameOf(cue.senderId),
    seenAfterSeconds: cue.seenAfterMs === null ? null : Math.round(cue.seenAfterMs / 1_000),
  }))
}

/** Cues that were kept for the debrief instead. */
export function keptCuesOf({ timeline, words, nameOf }: Recorded): ArchiveRow[] {
  return timeline.keptCues.map((cue) => ({
    ...moment(cue.atMs),
    words: words.cueWords(cue),
    author: nameOf(cue.keeperId),
  }))
}

/** The players' recollection of the dial: the beneficiary's compared pairs and the advisor's redrawn line. */
export function recalledIn({ state, cast, words }: Recorded) {
  const someone = words.t('room.someone')
  return {
    comparisons: state.comparisons.map(
      ({ firstMs, secondMs, choice }): ArchiveRow => ({
        author: cast.beneficiary?.name ?? someone,
        firstMs,
        secondMs,
        firstMoment: clockText(firstMs),
        secondMoment: clockText(secondMs),
        moreUnderstood: words.t(`archive.compared.${choice}`),
      }),
    ),
    redrawnDial: (state.redrawnDial ?? []).map(
      ({ atMs, value }): ArchiveRow => ({
        author: cast.advisor?.name ?? someone,
        ...moment(atMs),
        value,
      }),
    ),
  }
}

/** When each player spoke, as their own microphones heard it; nothing where they were in one room. */
export function spokenOf({ state, cast, words }: Recorded): ArchiveRow[] {
  const talk = talkOf(state)
  const rows = players.flatMap((seat) =>
    (talk?.[seat].speech ?? []).map(({ fromMs, toMs }) => ({
      author: cast[seat]?.name ?? words.t('room.someone'),
      fromMs,
      toMs,
      from: clockText(fromMs),
      to: clockText(toMs),
    })),
  )
  return rows.sort((one, other) => one.fromMs - other.fromMs)
}
