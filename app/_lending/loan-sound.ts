import type { Locale } from '@/domain/localized'
import { isSoundFair, isWithin, type LentSound, type Stretch } from '@/domain/stimulus/lent/lent-sound'
import { clockMs, clockText } from '@/reading/words/clock-text'
import type { LentPage } from './loan'

/** The sound of a moment while it is written, as it is typed. `cameTo`: empty where the reply is not lent. */
export type SoundDraft = {
  readonly isOn: boolean
  readonly from: string
  readonly to: string
  readonly cameTo: string
}

export const noSound: SoundDraft = { isOn: false, from: '', to: '', cameTo: '' }

/** How long the sound before the reply is at first, ms. */
const usualMs = 20_000

/** The sound of a moment whose reply comes at `at`, as it is typed: what comes before it. */
export function usualSound(at: string): SoundDraft {
  const atMs = clockMs(at)
  if (atMs === null) return { ...noSound, isOn: true }
  return { isOn: true, from: clockText(Math.max(0, atMs - usualMs)), to: clockText(atMs), cameTo: '' }
}

export function soundDraftOf(sound: LentSound | null, locale: Locale): SoundDraft {
  if (sound === null) return noSound
  const { fromMs, toMs, cameToMs } = sound
  return {
    isOn: true,
    from: preciseText(fromMs, locale),
    to: preciseText(toMs, locale),
    cameTo: cameToMs === null ? '' : preciseText(cameToMs, locale),
  }
}

/** The sound that is asked for; null for none, and where a time cannot be read. */
export function soundOf({ isOn, from, to, cameTo }: SoundDraft): LentSound | null {
  const [fromMs, toMs] = [preciseMs(from), preciseMs(to)]
  const cameToMs = cameTo.trim() === '' ? null : preciseMs(cameTo)
  const isRead = fromMs !== null && toMs !== null && (cameTo.trim() === '' || cameToMs !== null)
  return isOn && isRead ? { fromMs, toMs, cameToMs } : null
}

/** Whether the sound that is typed may go with a reply at `at`; none always may. */
export function isSoundRight(draft: SoundDraft, at: string, together: readonly Stretch[]): boolean {
  const sound = soundOf(draft)
  return !draft.isOn || (sound !== null && isSoundFair(sound, clockMs(at) ?? 0, together))
}

/** The files of both voices that hold a stretch, for a seat that may hear them; null for others. */
export function filesFor(liveSessionId: string, { recorded }: LentPage, stretch: Stretch) {
  const files = recorded.files?.filter((file) => isWithin(stretch, [file])) ?? []
  if (files.length < 2) return null
  return files.map(({ trackId, segment, fromMs, toMs }) => ({
    fromMs,
    toMs,
    url: `/api/heard/${liveSessionId}/${trackId}/${segment}`,
  }))
}

/** « 07:42 », or « 07:42,5 » where it is told to a tenth of a second; in English « 07:42.5 ». */
export function preciseText(ms: number, locale: Locale): string {
  const tenth = Math.floor(ms / 100) % 10
  return tenth === 0 ? clockText(ms) : `${clockText(ms)}${locale === 'fr' ? ',' : '.'}${tenth}`
}

function preciseMs(text: string): number | null {
  const [, clock = text, tenth = '0'] = /^\s*(\d+:\d+)[.,](\d)\s*$/u.exec(text) ?? []
  const ms = clockMs(clock)
  return ms === null ? null : ms + Number(tenth) * 100
}
