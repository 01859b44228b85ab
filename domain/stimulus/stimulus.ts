import type { Localized } from '../localized'
import type { LentDial } from './lent/lent-dial'
import type { SoundLengths } from './lent/lent-sound'

/** The phases of an interview, as the built-in grid of the CEP names them. */
export const stimulusPhases = ['introduction', 'exploration', 'conclusion'] as const
export type StimulusPhase = (typeof stimulusPhases)[number]

/** Moments that a cohort may have written, at most. */
export const mostWritten = 200

/** One line of what was said before the advisor's turn. */
export type SaidLine = { readonly by: 'advisor' | 'beneficiary'; readonly text: Localized }

/** A moment of an interview that stops where the advisor is about to speak, and what followed. */
export type Stimulus = {
  readonly key: string
  readonly phase: StimulusPhase
  /** Codes of the built-in grid of the CEP (`cep-entretien`) that are at play. */
  readonly codes: readonly string[]
  readonly persona: { readonly name: string; readonly age: number }
  /** Two sentences: who this is, and where the interview stands. */
  readonly scene: Localized
  /** What was said, in order; the beneficiary has the last word. */
  readonly said: readonly SaidLine[]
  /** What the advisor then said. It is what came, and not the right answer. */
  readonly came: Localized
  /** What the beneficiary felt at it, in their own words. */
  readonly felt: Localized
}

/** A moment that may be put: an invented one, or one that is lent, in which no one writes for the beneficiary what they felt. */
export type AskedStimulus = Omit<Stimulus, 'felt'> & {
  readonly felt: Localized | null
  /** The beneficiary's dial of that half-minute, where they lend it. */
  readonly dial: LentDial | null
  /** How long both parts of its sound are, where that is lent and still kept. */
  readonly sound: SoundLengths | null
}

/** What is shown before the answers are open: nothing of what followed. */
export type StimulusBefore = Omit<AskedStimulus, 'came' | 'felt' | 'dial' | 'sound'>
/** What is shown after. */
export type StimulusAfter = Pick<AskedStimulus, 'came' | 'felt' | 'dial'>

/** The part of a stimulus that may be shown before the answers are open. */
export function beforeAnswers({ key, phase, codes, persona, scene, said }: AskedStimulus): StimulusBefore {
  return { key, phase, codes, persona, scene, said }
}

/** The part that is shown once they are. */
export function afterAnswers({ came, felt, dial }: AskedStimulus): StimulusAfter {
  return { came, felt, dial }
}
