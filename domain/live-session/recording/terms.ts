import type { RecordedMedia } from './answer'

/** Who may propose that an interview be recorded. `coordinator`: each interview of the cohort asks, without a proposal. */
export const offerers = ['supervisor', 'player', 'coordinator'] as const
export type Offerer = (typeof offerers)[number]

/** How long chunks that never reached the server stay on a device, in days. */
export const leftoverDays = { least: 1, usual: 7, most: 30 } as const

/** What a cohort sets about recording. How many days media are kept is one of its lengths (`Retention.media`). */
export type RecordingSettings = {
  readonly isOn: boolean
  readonly offeredBy: Offerer[]
  /** The most that a player may agree to. */
  readonly media: RecordedMedia
  /** Whether a second supervisor who codes blind may listen as well; every other seat always may. */
  readonly secondListens: boolean
  readonly leftoverDays: number
}

export const defaultRecordingSettings: RecordingSettings = {
  isOn: false,
  offeredBy: ['supervisor', 'player'],
  media: 'voice',
  secondListens: false,
  leftoverDays: leftoverDays.usual,
}

/** The text that people agree to: its number in the cohort, and since when (epoch ms) it says what it says. */
export type RecordingText = { readonly number: number; readonly since: number }

/** What holds for the recording of one interview, from when it is scheduled. `days`: how long the recording is kept. */
export type RecordingTerms = Omit<RecordingSettings, 'isOn' | 'offeredBy'> & {
  readonly offeredBy: readonly Offerer[]
  readonly days: number
  readonly text: RecordingText
}

/** What an interview scheduled now agrees about its recording; null where its cohort has recording off. */
export function termsFrom(
  { isOn, ...settings }: RecordingSettings,
  days: number,
  text: RecordingText | null,
): RecordingTerms | null {
  return isOn && text ? { ...settings, days, text } : null
}

/** Settings that the text of the agreement states: changing one gives the text a new number. */
type Said = Pick<RecordingSettings, 'media' | 'secondListens' | 'leftoverDays'> & { readonly days: number }

/**
 * The text after the settings of a cohort were saved at `now` (epoch ms): the same, or the next one where it says something else. Null as
 * long as recording was never on.
 */
export function textAfter(
  before: Said,
  after: Said & Pick<RecordingSettings, 'isOn'>,
  text: RecordingText | null,
  now: number,
): RecordingText | null {
  if (text === null) return after.isOn ? { number: 1, since: now } : null
  const says = ({ media, secondListens, leftoverDays, days }: Said) =>
    [media, secondListens, leftoverDays, days].join()
  return says(before) === says(after) ? text : { number: text.number + 1, since: now }
}
