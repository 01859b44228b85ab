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

/** Sets of states that all exclude each other; one side of a pair suffices. Bits of one number compare fast. */
function exclusiveGroups(states: readonly Behaviour[]): Behaviour[][] {
  const excluded = states.map(namesIn)
  const parted = (one: number, other: number) =>
    one === other || excludes(excluded[one], states[other]) || excludes(excluded[other], states[one])
  const sets = states.map((_, one) =>
    states.reduce((bits, _other, other) => (parted(one, other) ? bits | (1n << BigInt(other)) : bits), 0n),
  )
  const grouped = new Set<Behaviour>()
  const groups: Behaviour[][] = []
  for (const [index, state] of states.entries()) {
    if (grouped.has(state)) continue
    const set = sets[index] ?? 0n
    const inSet = (other: number) => ((set >> BigInt(other)) & 1n) === 1n
    const isWhole = sets.every((each, other) => !inSet(other) || (each & set) === set)
    const group = isWhole ? states.filter((_, other) => inSet(other)) : [state]
    for (const each of group) grouped.add(each)
    groups.push(group)
  }
  return groups
}

function excludes(names: ReadonlySet<string> | undefined, state: Behaviour | undefined): boolean {
  return state !== undefined && (names?.has(state.code) ?? false)
}

function namesIn({ excluded }: Behaviour): ReadonlySet<string> {
  return new Set(excluded.split(',').map((name) => name.trim()))
}
