import type { Effect } from '../change'

/** A rule that gives way so that an interview can be held, and the people concerned. */
export type GivenUp = {
  /**
   * `wall`: the supervisor looks after two rooms at once. `twice`: the learner plays more often than the round asks for. `met`: the two have
   * been together before. `read`: the beneficiary knows the brief already.
   */
  readonly rule: 'wall' | 'twice' | 'met' | 'read'
  readonly liveSessionId: string
  readonly personId: string
}

/** What a way cares for first: that everybody plays, that few letters leave, that no rule gives way. */
export type WayKind = 'everybody' | 'fewestLetters' | 'noRule'

/** One way to go on without a person. */
export type Way = {
  /** All that it is best at. */
  readonly kinds: readonly WayKind[]
  readonly effects: readonly Effect[]
  readonly givenUp: readonly GivenUp[]
  /** Interviews for which it finds no one: they wait for a decision. */
  readonly openIds: readonly string[]
  /** How many interviews get another hour. */
  readonly hours: number
  /** How many people are written to. */
  readonly letters: number
}
