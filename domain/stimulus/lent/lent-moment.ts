import { DomainError } from '@/domain/domain-error'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'
import type { LentAnswer, LentWish, LentWords } from './lent-schema'
import { isSoundFair, type LentSound, type Stretch } from './lent-sound'

/** The two players of an interview, who lend a moment of it together. */
export const lenders = ['advisor', 'beneficiary'] as const
export type Lender = (typeof lenders)[number]

/** A moment of a closed debrief that was proposed, until it ends: nothing of it is kept then. */
export type LentMoment = {
  readonly id: string
  readonly personIds: { readonly [L in Lender]: string }
  readonly proposedBy: string
  readonly at: number
  readonly words: LentWords
  /** Grows with each change of words or day: a yes is a yes to one revision. */
  readonly revision: number
  readonly until: number
  /** Who said yes to this revision. */
  readonly agreed: { readonly [L in Lender]: boolean }
  readonly lendsDial: boolean
  /** The stretches of sound that are asked for with it; null for none. */
  readonly sound: LentSound | null
  /** Who said yes to the sound of this revision. It is lent with both their yeses. */
  readonly soundAgreed: { readonly [L in Lender]: boolean }
}

/** `asked`: not both have said yes; `lent`: the group may be asked; `over`: its day has passed. */
export type LentStanding = 'asked' | 'lent' | 'over'

export function lentStanding({ until, agreed }: LentMoment, now: number): LentStanding {
  if (now >= until) return 'over'
  return agreed.advisor && agreed.beneficiary ? 'lent' : 'asked'
}

/** Whether the sound of a moment is lent: with both yeses to it, as long as the moment is lent. */
export function isSoundLent(moment: LentMoment, now: number): boolean {
  const { sound, soundAgreed } = moment
  const isAgreed = sound !== null && soundAgreed.advisor && soundAgreed.beneficiary
  return isAgreed && lentStanding(moment, now) === 'lent'
}

/** Who may propose a moment, and read what is proposed: the players and the supervisors of the interview. */
export function mayLend(seat: Seat): boolean {
  return seat !== 'observer'
}

/** As which player a person lends; null for a person who does not play. */
export function lenderOf({ personIds }: Pick<LentMoment, 'personIds'>, personId: string): Lender | null {
  return lenders.find((lender) => personIds[lender] === personId) ?? null
}

/** The interview a moment is taken from. `lengthMs`: of its clock; `marksGoAt`: when its marks are erased, null once they are; `together`: where both voices are heard. */
export type LentFrom = {
  readonly status: Status
  readonly lengthMs: number
  /** Whether both players let parts of it be used in teaching. */
  readonly mayTeach: boolean
  readonly marksGoAt: number | null
  readonly together: readonly Stretch[]
}

/**
 * Refuses a moment that may not be proposed, or not until that day.
 * @throws DomainError wrongMoment before the debrief is closed, once its marks are gone, and outside of the interview; teachingNotGiven;
 * lentTooLong for a day that has passed, or that comes after the marks are erased; soundNotThere for sound that may not go with it
 */
export function checkWish(from: LentFrom, wish: Pick<LentWish, 'at' | 'until' | 'sound'>, now: number): void {
  const { at, until, sound } = wish
  const { status, lengthMs, mayTeach, marksGoAt, together } = from
  if (status !== 'closed' || marksGoAt === null || at > lengthMs) throw new DomainError('wrongMoment')
  if (!mayTeach) throw new DomainError('teachingNotGiven')
  if (until <= now || until > marksGoAt) throw new DomainError('lentTooLong')
  if (sound !== null && !isSoundFair(sound, at, together)) throw new DomainError('soundNotThere')
}

const neither = { advisor: false, beneficiary: false }

/**
 * A moment with new words, a new day or a new place: both players are asked again.
 * @throws DomainError momentUsed once it was put: what people answered stays what they answered
 */
export function rewritten(moment: LentMoment, wish: LentWish, isUsed: boolean): LentMoment {
  if (isUsed) throw new DomainError('momentUsed')
  const revision = moment.revision + 1
  return { ...moment, ...wish, revision, agreed: neither, lendsDial: false, soundAgreed: neither }
}

/**
 * A moment after a player's answer; null where it ends with it: refused, or taken back once it was lent. A yes taken back before the
 * other player has said yes leaves it asked, as if it had not been said.
 * @throws DomainError momentRewritten for a yes to words that were changed since
 */
export function afterLentAnswer(
  moment: LentMoment,
  lender: Lender,
  answer: LentAnswer,
  now: number,
): LentMoment | null {
  switch (answer.say) {
    case 'agree':
      if (answer.revision !== moment.revision) throw new DomainError('momentRewritten')
      // What both have said stands: a second yes from another page adds no sound and no dial.
      if (lentStanding(moment, now) === 'lent') return moment
      return {
        ...moment,
        agreed: { ...moment.agreed, [lender]: true },
        lendsDial: lender === 'beneficiary' ? answer.lendsDial : moment.lendsDial,
        soundAgreed: { ...moment.soundAgreed, [lender]: moment.sound !== null && answer.lendsSound },
      }
    case 'undo': {
      if (lentStanding(moment, now) === 'lent') return null
      const lendsDial = lender === 'beneficiary' ? false : moment.lendsDial
      const soundAgreed = { ...moment.soundAgreed, [lender]: false }
      return { ...moment, agreed: { ...moment.agreed, [lender]: false }, lendsDial, soundAgreed }
    }
    case 'withoutSound':
      if (lentStanding(moment, now) === 'lent') return { ...moment, sound: null, soundAgreed: neither }
      return { ...moment, soundAgreed: { ...moment.soundAgreed, [lender]: false } }
    case 'refuse':
      return null
    default:
      return answer satisfies never
  }
}

/** A moment as one seat of its interview sees it. */
export type LentView = Pick<
  LentMoment,
  'id' | 'at' | 'words' | 'revision' | 'until' | 'lendsDial' | 'sound'
> & {
  readonly standing: LentStanding
  /** Whether its sound is lent with it. */
  readonly isSoundLent: boolean
  /** Whether this person said yes to its sound; null for a person who does not play. */
  readonly ownSound: boolean | null
  /** Whether this person said yes; null for a person who does not play. */
  readonly ownYes: boolean | null
  /** Whether this person proposed it, and may take the proposal back. */
  readonly isProposer: boolean
}

/**
 * What one seat sees of a moment. What one player answered is never told to the other, nor to a supervisor: only what both answers
 * amount to, and to a player only once they have answered themselves. The dial is told of to its owner until it is lent.
 */
export function lentViewFor(personId: string, moment: LentMoment, now: number): LentView {
  const { id, at, words, revision, until, agreed, lendsDial, proposedBy, sound, soundAgreed } = moment
  const lender = lenderOf(moment, personId)
  const standing = lentStanding(moment, now)
  return {
    id,
    at,
    words,
    revision,
    until,
    lendsDial: lendsDial && (lender === 'beneficiary' || standing === 'lent'),
    sound,
    standing,
    isSoundLent: isSoundLent(moment, now),
    ownSound: lender && soundAgreed[lender],
    ownYes: lender && agreed[lender],
    isProposer: proposedBy === personId,
  }
}
