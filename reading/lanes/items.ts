import type { TimelineStop } from '@/domain/live-session/timeline/stops'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import type { TimelineCue, TimelineKeptCue } from '@/domain/live-session/timeline/timeline-cues'
import type { Thread } from '@/domain/live-session/words/words'
import { nameCue, nameKeptCue, sayCueEffect } from '@/reading/talk/say-cue'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import { signed } from '@/reading/words/signed'
import type { LaneSource } from './lane-source'
import type { TimelineItem } from './lanes'

const uncoded = { valence: null, colour: null, codeKey: null, pressedMs: null } as const

export function markItem({ markWords, cast }: LaneSource, mark: TimelineMark): TimelineItem {
  const { id, atMs, pressedMs, family, shape, valence, colour, codeKey, authorId, note } = mark
  const wasMoved = mark.corrected && clockText(pressedMs) !== clockText(atMs)
  return {
    id,
    atMs,
    family,
    shape,
    valence,
    colour,
    codeKey,
    authorId,
    pressedMs: wasMoved ? pressedMs : null,
    ...markWords(mark),
    words: note,
    by: cast.nameOf(authorId),
  }
}

function cueItem({ words }: LaneSource, cue: TimelineCue): TimelineItem {
  const { t, cueWords } = words
  const quoted = t('timeline.quoted', { text: cueWords(cue) ?? t('timeline.erased') })
  const [seen, ...effect] = sayCueEffect(words, cue)
  return {
    id: cue.id,
    atMs: cue.atMs,
    family: 'cue',
    shape: 'cue',
    ...uncoded,
    authorId: cue.senderId,
    label: cue.effect === null ? `${quoted} · ${seen}` : `${quoted} ${signed(cue.effect)}`,
    name: nameCue(words, cue),
    words: null,
    by: [seen, ...effect].join(' · '),
  }
}

function keptCueItem({ words, cast }: LaneSource, cue: TimelineKeptCue): TimelineItem {
  const { t, cueWords } = words
  return {
    id: cue.id,
    atMs: cue.atMs,
    family: 'cue',
    shape: 'cueKept',
    ...uncoded,
    authorId: cue.keeperId,
    label: t('timeline.quoted', { text: cueWords(cue) ?? t('timeline.erased') }),
    name: nameKeptCue(words, cue),
    words: null,
    by: cast.nameOf(cue.keeperId),
  }
}

/** The cues, sent and kept, in order of time. */
export function cueItems(source: LaneSource): readonly TimelineItem[] {
  const sent = source.timeline.cues.map((cue) => cueItem(source, cue))
  const kept = source.timeline.keptCues.map((cue) => keptCueItem(source, cue))
  return [...sent, ...kept].sort((one, other) => one.atMs - other.atMs)
}

/** The facts that the beneficiary gave. A fact that the scenario does not know is left out. */
export function revealItems({ timeline, room, names, cast, words }: LaneSource): readonly TimelineItem[] {
  const known = new Set(room.scenario.reveals?.map(({ id }) => id))
  return timeline.reveals
    .filter(({ id }) => known.has(id))
    .map(({ id, atMs }) => {
      const fact = names.fact(id)
      return {
        id: `reveal-${id}`,
        atMs,
        family: 'reveal',
        shape: 'reveal',
        ...uncoded,
        authorId: cast.beneficiary?.personId ?? null,
        label: fact,
        name: words.t('timeline.reveal', { fact }),
        words: null,
        by: '',
      }
    })
}

/** What was said about one moment, under its first message. */
export function threadItem({ words, cast }: LaneSource, { id, moment, comments }: Thread): TimelineItem {
  const people = new Set(comments.map(({ authorId }) => cast.nameOf(authorId)))
  return {
    id: `thread-${id}`,
    atMs: moment,
    family: 'thread',
    shape: 'thread',
    ...uncoded,
    authorId: null,
    label: String(comments.length),
    name: words.t('timeline.thread', { count: comments.length }),
    words: comments[0]?.text ?? null,
    by: [...people].join(', '),
  }
}

/** A stop, in the words of who asked for it: « Thomas dit hors-jeu », and how long it lasted. */
export function stopItem(
  { words, cast }: Pick<LaneSource, 'words' | 'cast'>,
  stop: TimelineStop,
): TimelineItem {
  const { kind, atMs, lengthMs, byId } = stop
  const by = cast.nameOf(byId)
  const length = clockText(lengthMs)
  return {
    id: `stop-${atMs}`,
    atMs,
    family: 'stop',
    shape: kind,
    ...uncoded,
    authorId: byId,
    label: words.t(`timeline.stop.${kind}`, { name: by, elided: elides(by), length }),
    name: words.t(`timeline.stop.${kind}`, { name: by, elided: elides(by), length }),
    words: null,
    by,
  }
}
