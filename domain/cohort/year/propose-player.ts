import { type BriefKnowledge, knowledgeWithoutSeat, seatRefusal } from '@/domain/access/brief-knowledge'

type PlayedSeat = 'advisor' | 'beneficiary'

/** A learner who might take the seat of a player. `isTaken`: by another interview, in any cohort, while this one lasts. */
export type PlayerChoice = {
  readonly personId: string
  readonly isTaken: boolean
  /** What binds them to the situation. */
  readonly knowledge: BriefKnowledge | null
  /** Whether they have a seat in this interview: giving it up frees them of what it binds them to. */
  readonly isSeated: boolean
  /** How often they have held each seat, or will. */
  readonly held: Readonly<Record<PlayedSeat, number>>
  /** How often they met the other player in these two seats. */
  readonly met: number
}

export type ProposedPlayer = {
  readonly personId: string
  /** What speaks for them, besides being free. */
  readonly why: 'lacksSeat' | 'newPair' | null
}

/**
 * Who could take a player's seat in an interview: free while it lasts, not barred by the situation, then new to the other player, then lacking the seat most. Null where there is none.
 */
export function proposePlayer(seat: PlayedSeat, choices: readonly PlayerChoice[]): ProposedPlayer | null {
  const other = seat === 'advisor' ? 'beneficiary' : 'advisor'
  const lack = ({ held }: PlayerChoice) => held[other] - held[seat]
  const [first] = choices
    .filter(({ isTaken, knowledge, isSeated }) => {
      if (isTaken) return false
      const bound = isSeated ? knowledgeWithoutSeat(knowledge) : knowledge
      return seatRefusal(seat, bound) === null
    })
    .sort(
      (one, next) => one.met - next.met || lack(next) - lack(one) || (one.personId < next.personId ? -1 : 1),
    )
  if (!first) return null
  return { personId: first.personId, why: lack(first) > 0 ? 'lacksSeat' : first.met === 0 ? 'newPair' : null }
}
