import type { Player } from '@/domain/live-session/talk/heard'
import { lengthOf, type Span } from '@/domain/live-session/talk/spans'
import type { Talk } from '@/domain/live-session/talk/talk'
import { defaultPersonForm } from '@/domain/person/person-form'
import type { Interview } from '@/reading/interview'
import { clockText } from '@/reading/words/clock-text'

/** A shorter time without measuring is not told: a page that was loaded anew, another microphone. */
const untoldMs = 5_000

/** When a player was not listened to, « Thomas n’a pas été mesuré de 04:10 à 06:00. »; null where they always were. */
export function sayUnmeasured(
  { words: { t, list }, cast }: Pick<Interview, 'words' | 'cast'>,
  talk: Talk,
  player: Player,
  lengthMs: number,
): string | null {
  const { measured } = talk[player]
  const gaps = gapsIn(measured, lengthMs)
  const named = { name: cast[`${player}Name`], form: cast[player]?.form ?? defaultPersonForm }
  if (measured.length === 0) return t('talk.figures.unmeasuredWhole', named)
  if (gaps.length === 0) return null
  const when = gaps.map(({ fromMs, toMs }) =>
    t('talk.figures.fromTo', { from: clockText(fromMs), to: clockText(toMs) }),
  )
  return t('talk.figures.unmeasured', { ...named, when: list(when) })
}

/** The times of an interview outside of these, which are in order and disjoint. */
export function gapsIn(measured: readonly Span[], lengthMs: number): readonly Span[] {
  const starts = [...measured.map(({ fromMs }) => fromMs), lengthMs]
  const gaps = starts.map((toMs, index) => ({ fromMs: measured[index - 1]?.toMs ?? 0, toMs }))
  return gaps.filter((gap) => lengthOf(gap) >= untoldMs)
}
