import { type Locale, localize } from '@/domain/localized'
import type { LentWish } from '@/domain/stimulus/lent/lent-schema'
import type { Stretch } from '@/domain/stimulus/lent/lent-sound'
import { type DraftLine, emptyLines, endsWell, linesOf, writtenLines } from '@/domain/stimulus/moment-draft'
import type { StimulusPhase } from '@/domain/stimulus/stimulus'
import { dayOf, momentOf } from '@/i18n/zoned-time'
import { clockMs, clockText } from '@/reading/words/clock-text'
import { isSoundRight, noSound, type SoundDraft, soundDraftOf, soundOf } from './loan-sound'

/** A moment while it is written. `at`: as it is typed; `day`: an ISO date. */
export type LoanDraft = {
  readonly at: string
  readonly phase: StimulusPhase
  readonly codes: readonly string[]
  readonly scene: string
  readonly said: readonly DraftLine[]
  readonly came: string
  readonly sound: SoundDraft
  readonly day: string
}

/** What a draft is held to. */
export type LoanBounds = {
  readonly lengthMs: number
  readonly marksGoAt: number
  readonly now: number
  readonly timeZone: string
  /** Where both voices are heard. */
  readonly together: readonly Stretch[]
  /** Whether the writer may hear them, and so set which sound goes with the words. */
  readonly mayHear: boolean
}

const TWO_MONTHS_MS = 61 * 86_400_000

/** The last day until which a moment may be lent. */
export function lastDay({ marksGoAt, timeZone }: LoanBounds): string {
  const day = dayOf(marksGoAt, timeZone)
  const end = endOf(day, timeZone)
  return end !== null && end <= marksGoAt ? day : dayOf(marksGoAt - 86_400_000, timeZone)
}

/** An empty draft: for two months, or until the marks go. */
export function emptyLoan(atMs: number | null, bounds: LoanBounds): LoanDraft {
  const usual = dayOf(bounds.now + TWO_MONTHS_MS, bounds.timeZone)
  const last = lastDay(bounds)
  return {
    at: atMs === null ? '' : clockText(atMs),
    phase: 'exploration',
    codes: [],
    scene: '',
    said: emptyLines,
    came: '',
    sound: noSound,
    day: [usual, last].toSorted()[0] ?? last,
  }
}

/** A moment as a draft in this language. */
export function loanDraftOf(
  { at, words, until, sound }: LentWish,
  locale: Locale,
  { timeZone }: Pick<LoanBounds, 'timeZone'>,
): LoanDraft {
  return {
    at: clockText(at),
    phase: words.phase,
    codes: words.codes,
    scene: localize(words.scene, locale),
    said: linesOf(words.said, locale),
    came: localize(words.came, locale),
    sound: soundDraftOf(sound, locale),
    day: dayOf(until, timeZone),
  }
}

/** The sound of a draft; none where no field would show what is wrong with it. */
function soundIn({ sound, at }: LoanDraft, { together, mayHear }: LoanBounds): SoundDraft {
  const isShown = together.length > 0 && mayHear
  return isShown || isSoundRight(sound, at, together) ? sound : noSound
}

/** The fields that keep a draft from being proposed. */
export function faultsIn(draft: LoanDraft, bounds: LoanBounds): readonly string[] {
  const at = clockMs(draft.at)
  const until = endOf(draft.day, bounds.timeZone)
  return [
    ...(at === null || at > bounds.lengthMs ? ['at'] : []),
    ...(draft.scene.trim() === '' ? ['scene'] : []),
    ...(endsWell(draft.said) ? [] : ['said']),
    ...(draft.came.trim() === '' ? ['came'] : []),
    ...(isSoundRight(soundIn(draft, bounds), draft.at, bounds.together) ? [] : ['sound']),
    ...(until === null || until <= bounds.now || until > bounds.marksGoAt ? ['until'] : []),
  ]
}

/** The draft as it is proposed. */
export function wishOf(draft: LoanDraft, locale: Locale, bounds: LoanBounds): LentWish {
  const inLanguage = (text: string) => ({ fr: '', en: '', [locale]: text.trim() })
  return {
    at: clockMs(draft.at) ?? 0,
    until: endOf(draft.day, bounds.timeZone) ?? 0,
    sound: soundOf(soundIn(draft, bounds)),
    words: {
      phase: draft.phase,
      codes: [...draft.codes],
      scene: inLanguage(draft.scene),
      said: writtenLines(draft.said).map(({ by, text }) => ({ by, text: inLanguage(text) })),
      came: inLanguage(draft.came),
    },
  }
}

function endOf(day: string, timeZone: string): number | null {
  return momentOf(day, '23:59', timeZone)
}
