import type { TimelineCue, TimelineKeptCue } from '@/domain/live-session/timeline/timeline-cues'
import type { ReaderWords } from '@/reading/words/reader-words'
import { signed } from '@/reading/words/signed'

/** What became of a cue: whether the advisor saw it, then how the dial moved, if the dial was moved at all. */
export function sayCueEffect({ t }: ReaderWords, { seenAfterMs, effect }: TimelineCue): readonly string[] {
  return [
    seenAfterMs === null
      ? t('timeline.cueUnseen')
      : t('timeline.cueSeen', { seconds: Math.round(seenAfterMs / 1_000) }),
    ...(effect === null ? [] : [t('timeline.cueEffect', { change: signed(effect) })]),
  ]
}

/** « Signal « laisse le silence » », or that its words were erased. */
export function nameCue({ t, cueWords }: ReaderWords, cue: TimelineCue): string {
  const text = cueWords(cue)
  return text === null ? t('timeline.cueErased') : t('timeline.cue', { text: t('timeline.quoted', { text }) })
}

/** « Gardé pour le débriefing : « son ressenti » », or that its words were erased. */
export function nameKeptCue({ t, cueWords }: ReaderWords, cue: TimelineKeptCue): string {
  const text = cueWords(cue)
  return text === null
    ? t('timeline.keptErased')
    : t('timeline.kept', { text: t('timeline.quoted', { text }) })
}
