import type { Notice } from './notice'
import { type Behaviour, eventTypes } from './project'

/** Fewest and most phases of a grid that a set of states may be. */
const fewest = 2
const most = 4

/**
 * The states that are phases: the first two to four of them that exclude one another, each of them all the others. Other states are marks of
 * a moment, which is told.
 */
export function phaseStates(behaviours: readonly Behaviour[]): {
  states: readonly Behaviour[]
  notices: readonly Notice[]
} {
  const states = behaviours.filter(({ type }) => type.startsWith(eventTypes.state))
  const groups = exclusiveGroups(states)
  const [phases = []] = groups.filter(({ length }) => length >= fewest && length <= most)
  const others = groups.filter((group) => group !== phases && group.length >= fewest)
  const notices = others.map(
    (group): Notice => ({
      code: group.length > most ? 'tooManyPhases' : 'otherStates',
      about: { count: group.length, names: group.map(({ code }) => code).join(', ') },
    }),
  )
  return { states: phases, notices }
}

/** Sets of states in which each excludes all others, as told by either of two. A set where one pair does not is no set. */
function exclusiveGroups(states: readonly Behaviour[]): Behaviour[][] {
  const excluded = new Map(states.map((state) => [state, namesIn(state)]))
  const excludes = (one: Behaviour, other: Behaviour) => excluded.get(one)?.has(other.code) ?? false
  const parted = (one: Behaviour, other: Behaviour) => excludes(one, other) || excludes(other, one)
  const groups: Behaviour[][] = []
  for (const state of states) {
    if (groups.flat().includes(state)) continue
    const group = states.filter((other) => other === state || parted(state, other))
    const isWhole = group.every((one) => group.every((other) => one === other || parted(one, other)))
    groups.push(isWhole ? group : [state])
  }
  return groups
}

function namesIn({ excluded }: Behaviour): ReadonlySet<string> {
  return new Set(excluded.split(',').map((name) => name.trim()))
}
