import * as z from 'zod/mini'
import { DomainError } from '@/domain/domain-error'
import type { Seat } from '@/domain/live-session/core/seat'
import { isUnsealed, type LiveSessionState } from '@/domain/live-session/state'
import type { Scenario } from './scenario'

/** What may be said of a brief with one tap. */
export const briefRemarks = ['tooEasy', 'tooHard'] as const
export type BriefRemark = (typeof briefRemarks)[number]

/** Longest sentence that goes with remarks. */
export const remarkMaxLength = 280

/** All that one person has to say of the situation of one interview; saved as a whole, so that a second tap takes the first one back. */
export const remarksSchema = z.object({
  brief: z.nullable(z.enum(briefRemarks)),
  /** Ids of reveals that could not be earned. */
  reveals: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(50)),
  words: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(remarkMaxLength))),
})
export type Remarks = z.infer<typeof remarksSchema>

export const noRemarks: Remarks = { brief: null, reveals: [], words: null }

/** Whether a seat has remarks to make: the beneficiary who played the brief, and the observers. */
export function remarks(seat: Seat): boolean {
  return seat === 'beneficiary' || seat === 'supervisor'
}

/**
 * Remarks as they may be kept: each reveal once.
 * @throws DomainError seatMayNot, notUnsealedYet, unknownReveal
 */
export function decideRemarks(
  state: LiveSessionState,
  seat: Seat,
  { reveals }: Pick<Scenario, 'reveals'>,
  wanted: Remarks,
): Remarks {
  if (!remarks(seat)) throw new DomainError('seatMayNot')
  if (!isUnsealed(state)) throw new DomainError('notUnsealedYet')
  const known = reveals.map(({ id }) => id)
  if (wanted.reveals.some((id) => !known.includes(id))) throw new DomainError('unknownReveal')
  return { ...wanted, reveals: known.filter((id) => wanted.reveals.includes(id)) }
}

/** Whether these remarks only take back some of what is kept: a person's right over their own words, and nothing new. */
export function onlyTakeBack(kept: Remarks, wanted: Remarks): boolean {
  const { brief, reveals, words } = wanted
  if ((words !== null && words !== kept.words) || (brief !== null && brief !== kept.brief)) return false
  return reveals.every((id) => kept.reveals.includes(id))
}

/** How a situation fared in one version, over the interviews on it whose debrief is open. */
export type VersionRemarks = {
  readonly version: number
  readonly interviews: number
  readonly tooEasy: number
  readonly tooHard: number
  readonly reveals: readonly {
    readonly id: string
    /** Interviews in which it was given. */
    readonly earned: number
    /** People who say that it could not be. */
    readonly unearnable: number
  }[]
}

export type PlayedOn = {
  readonly version: number
  /** Ids of the reveals that were given. */
  readonly earned: readonly string[]
  /** What each person who said something of it said. */
  readonly remarks: readonly Pick<Remarks, 'brief' | 'reveals'>[]
}

/** Gathers interviews by the version that was played, the latest first. `revealsOf`: ids of the reveals of a version, in its order. */
export function gatherRemarks(
  interviews: readonly PlayedOn[],
  revealsOf: ReadonlyMap<number, readonly string[]>,
): VersionRemarks[] {
  return [...revealsOf]
    .sort(([one], [other]) => other - one)
    .map(([version, reveals]) => {
      const here = interviews.filter((each) => each.version === version)
      const said = here.flatMap((each) => each.remarks)
      return {
        version,
        interviews: here.length,
        tooEasy: said.filter(({ brief }) => brief === 'tooEasy').length,
        tooHard: said.filter(({ brief }) => brief === 'tooHard').length,
        reveals: reveals.map((id) => ({
          id,
          earned: here.filter(({ earned }) => earned.includes(id)).length,
          unearnable: said.filter((each) => each.reveals.includes(id)).length,
        })),
      }
    })
}
