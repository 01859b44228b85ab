import type { Stay } from '@/domain/occupancy/stay'
import { type AbsenceFacts, isMissed, type Touchable } from './facts'
import { type Option, optionsFor, stayOf, wallsBetween } from './options'
import type { GivenUp, Way, WayKind } from './ways'

/** Limit of search steps, after which the best so far counts: most absences need far fewer. */
const MOST_STEPS = 20_000
/** For each interview, those that cost least by themselves. */
const MOST_OPTIONS = 48

const kinds: readonly WayKind[] = ['everybody', 'fewestLetters', 'noRule']

/**
 * Ways for a published round to go on without a person. `everybody` minimises open interviews, then broken rules, then
 * letters; `fewestLetters` letters before rules; `noRule` breaks none. Equal ways are merged; none if no interview
 * misses them.
 */
export function findWays(facts: AbsenceFacts): readonly Way[] {
  const touched = missing(facts)
  if (touched.length === 0) return []
  const ids = new Set(touched.map(({ agreed }) => agreed.liveSessionId))
  const others = facts.sessions.filter(({ agreed }) => !ids.has(agreed.liveSessionId))
  const fixed = [
    ...others.map(({ agreed, lengthMs }) => stayOf(agreed, lengthMs, facts.cohortId)),
    ...facts.elsewhere,
  ]
  const choices = touched.map((each) => ({
    touched: each,
    options: optionsFor(each, facts, fixed),
    leftOpen: stayOf(withoutAbsent(each, facts), each.lengthMs, facts.cohortId),
  }))
  const found = new Map<string, Way>()
  for (const kind of kinds) {
    const way = best(choices, kind)
    const key = JSON.stringify(way.effects.map(({ after }) => after))
    const known = found.get(key)
    found.set(key, known ? { ...known, kinds: [...known.kinds, kind] } : { ...way, kinds: [kind] })
  }
  return [...found.values()]
}

/** The interviews that miss the absent person, in the order of hours. */
export function missing({
  sessions,
  absence,
}: Pick<AbsenceFacts, 'sessions' | 'absence'>): readonly Touchable[] {
  return sessions
    .filter(
      ({ agreed, lengthMs }) =>
        isMissed(absence, agreed.scheduledFor, lengthMs) &&
        agreed.seats.some(({ personId }) => personId === absence.personId),
    )
    .sort((one, other) => one.agreed.scheduledFor - other.agreed.scheduledFor)
}

function withoutAbsent({ agreed }: Touchable, { absence }: AbsenceFacts): Touchable['agreed'] {
  return { ...agreed, seats: agreed.seats.filter(({ personId }) => personId !== absence.personId) }
}

type Choice = {
  readonly touched: Touchable
  readonly options: readonly Option[]
  /** What it takes up while no one sits instead. */
  readonly leftOpen: Stay
}
type Chosen = { readonly option: Option | null; readonly givenUp: readonly GivenUp[] }
/** What is compared, the first difference deciding. */
type Cost = readonly number[]

function best(choices: readonly Choice[], kind: WayKind): Omit<Way, 'kinds'> {
  const allowed = choices.map(({ options }) =>
    options
      .filter(({ givenUp }) => kind !== 'noRule' || givenUp.length === 0)
      .sort((one, other) => compare(costOf([asChosen(one)], kind), costOf([asChosen(other)], kind)))
      .slice(0, MOST_OPTIONS),
  )
  let steps = 0
  let found: { readonly chosen: readonly Chosen[]; readonly cost: Cost } | null = null
  search([], [])
  const { chosen } = found ?? { chosen: choices.map(() => nothing) }
  return wayOf(choices, chosen)

  function search(chosen: readonly Chosen[], stays: readonly Stay[]): void {
    steps += 1
    const cost = costOf(chosen, kind)
    if (found && compare(cost, found.cost) >= 0) return
    if (chosen.length === choices.length) {
      found = { chosen, cost }
      return
    }
    for (const option of allowed[chosen.length] ?? []) {
      if (steps > MOST_STEPS && found) return
      const walls = wallsBetween(option.stay, stays)
      if (walls === null || (kind === 'noRule' && walls.length > 0)) continue
      search([...chosen, { option, givenUp: [...option.givenUp, ...walls] }], [...stays, option.stay])
    }
    // Left open, it keeps its hour and its room.
    const stay = choices[chosen.length]?.leftOpen
    if (stay && wallsBetween(stay, stays) !== null) search([...chosen, nothing], [...stays, stay])
  }
}

const nothing: Chosen = { option: null, givenUp: [] }
const asChosen = (option: Option): Chosen => ({ option, givenUp: option.givenUp })

/** Grows with each added interview, so that a branch no better than the best can be cut. */
function costOf(chosen: readonly Chosen[], kind: WayKind): Cost {
  const options = chosen.flatMap(({ option }) => option ?? [])
  const open = chosen.length - options.length
  const rules = chosen.reduce((sum, { givenUp }) => sum + givenUp.length, 0)
  const letters = new Set(options.flatMap(({ readers }) => readers)).size
  const hours = options.filter(({ isMoved }) => isMoved).length
  const distance = options.reduce((sum, option) => sum + option.distance, 0)
  return kind === 'fewestLetters'
    ? [open, letters, rules, hours, distance]
    : [open, rules, letters, hours, distance]
}

function compare(one: Cost, other: Cost): number {
  const at = one.findIndex((each, index) => each !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

function wayOf(choices: readonly Choice[], chosen: readonly Chosen[]): Omit<Way, 'kinds'> {
  const options = chosen.flatMap(({ option }) => option ?? [])
  return {
    effects: options.map(({ effect }) => effect),
    givenUp: chosen.flatMap(({ givenUp }) => givenUp),
    openIds: choices.flatMap(({ touched }, index) =>
      chosen[index]?.option ? [] : touched.agreed.liveSessionId,
    ),
    hours: options.filter(({ isMoved }) => isMoved).length,
    letters: new Set(options.flatMap(({ readers }) => readers)).size,
  }
}
