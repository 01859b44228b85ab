import type highsLoader from 'highs'
import { leanOf } from '@/domain/pairing/give-reasons'
import { openFacts } from '@/domain/pairing/look-up'
import type { PlannedSession, RoundFacts } from '@/domain/pairing/round'

export type Solver = Awaited<ReturnType<typeof highsLoader>>

/** How good a round is, most important first. */
export type Worth = { readonly placed: number; readonly turnedSeats: number; readonly repeats: number }

const most = 3

/** What a round is worth: a pair counts as often as it has met, three times at most, and once more in both its interviews where a round has it twice. */
export function worthOf(facts: RoundFacts, sessions: readonly PlannedSession[]): Worth {
  const look = openFacts(facts)
  const pairs = sessions.map(({ advisorId, beneficiaryId }) => `${advisorId} ${beneficiaryId}`)
  const there = new Set(pairs)
  let [turnedSeats, repeats] = [0, 0]
  for (const { advisorId, beneficiaryId } of sessions) {
    repeats += Math.min(most, look.met(advisorId, beneficiaryId).times)
    if (there.has(`${beneficiaryId} ${advisorId}`)) repeats += 1
    if (facts.setup.kind === 'oneSeat') turnedSeats += turned(facts, advisorId, beneficiaryId)
  }
  return { placed: sessions.length, turnedSeats, repeats }
}

/** How many of the two get the seat that the other one of theirs is owed before. */
function turned(facts: RoundFacts, advisorId: string, beneficiaryId: string): number {
  const look = openFacts(facts)
  return (leanOf(advisorId, look) > 0 ? 1 : 0) + (leanOf(beneficiaryId, look) < 0 ? 1 : 0)
}

/** The best there is, found by HiGHS over every pair in every slot; `without`: learners who observe. */
export function optimumOf(highs: Solver, facts: RoundFacts, without: readonly string[] = []): Worth {
  const look = openFacts(facts)
  const { kind, learnerIds, slots, rooms } = facts.setup
  const people = learnerIds.filter((each) => !without.includes(each))
  const places = capacities(facts)
  const costs: string[] = []
  const names: string[] = []
  const rows = new Map<string, string[]>()
  const add = (row: string, name: string) => rows.set(row, [...(rows.get(row) ?? []), name])
  const worths = new Map<string, { repeats: number; turnedSeats: number }>()
  for (const [a, advisorId] of people.entries()) {
    for (const [b, beneficiaryId] of people.entries()) {
      if (a === b || [...look.playable(advisorId, beneficiaryId)].length === 0) continue
      const repeats = Math.min(most, look.met(advisorId, beneficiaryId).times)
      const turnedSeats = kind === 'oneSeat' ? turned(facts, advisorId, beneficiaryId) : 0
      for (const [t, { id }] of slots.entries()) {
        if (!look.isFree(advisorId, id) || !look.isFree(beneficiaryId, id)) continue
        const name = `x${a}_${b}_${t}`
        names.push(name)
        worths.set(name, { repeats, turnedSeats })
        costs.push(`+ ${1_000_000 - 1000 * turnedSeats - repeats} ${name}`)
        add(`in_${t} <= ${places[t]}`, name)
        for (const each of [a, b]) add(`at_${each}_${t} <= 1`, name)
        if (kind === 'oneSeat') for (const each of [a, b]) add(`once_${each} <= 1`, name)
        else {
          add(`advises_${a} <= 1`, name)
          add(`plays_${b} <= 1`, name)
          add(`pair_${Math.min(a, b)}_${Math.max(a, b)} <= 1`, name)
        }
      }
    }
  }
  if (names.length === 0 || rooms.length === 0) return { placed: 0, turnedSeats: 0, repeats: 0 }
  const both: string[] = []
  const lines = [...rows].flatMap(([row, of]) => {
    const [label = '', bound = ''] = row.split(' <= ')
    if (!label.startsWith('pair_')) return [` ${label}: ${of.join(' + ')} <= ${bound}`]
    const twice = label.replace('pair', 'm')
    both.push(twice)
    costs.push(`- 2 ${twice}`)
    return [` ${label}: ${of.join(' + ')} - ${twice} <= 1`]
  })
  const text = [
    'Maximize',
    ` obj: ${costs.join(' ')}`,
    'Subject To',
    ...lines,
    'Bounds',
    ...both.map((name) => ` 0 <= ${name} <= 1`),
    'Binary',
    ` ${names.join(' ')}`,
    'End',
  ].join('\n')
  const { Status, Columns } = highs.solve(text, { output_flag: false, mip_rel_gap: 0 } as never)
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`)
  const value = (name: string) => Math.round((Columns[name] as { Primal: number }).Primal)
  const chosen = names.filter((name) => value(name) === 1)
  const sum = (of: (name: string) => number) => chosen.reduce((total, name) => total + of(name), 0)
  return {
    placed: chosen.length,
    turnedSeats: sum((name) => worths.get(name)?.turnedSeats ?? 0),
    repeats:
      sum((name) => worths.get(name)?.repeats ?? 0) + 2 * both.filter((name) => value(name) > 0).length,
  }
}

/** How many interviews can be held at most, with any pairs. `isSupervised`: those with enough supervisors alone. */
export function mostPlaced(highs: Solver, facts: RoundFacts, isSupervised = false): number {
  const look = openFacts(facts)
  const { kind, learnerIds, slots } = facts.setup
  const places = capacities(facts, isSupervised)
  const free = (i: number, t: number) => look.isFree(learnerIds[i] ?? '', slots[t]?.id ?? '')
  const people = [...learnerIds.keys()]
  const hours = [...slots.keys()]
  const cells = people.flatMap((i) => hours.filter((t) => free(i, t)).map((t) => ({ i, t })))
  const of = (letter: string, those: readonly { i: number; t: number }[]) =>
    those.map(({ i, t }) => `${letter}${i}_${t}`).join(' + ')
  const lines = [
    ...cells.map(({ i, t }) => `a${i}_${t} + b${i}_${t} <= 1`),
    ...people.flatMap((i) => {
      const mine = cells.filter((each) => each.i === i)
      if (mine.length === 0) return []
      if (kind === 'oneSeat') return [`${of('a', mine)} + ${of('b', mine)} <= 1`]
      return [`${of('a', mine)} <= 1`, `${of('b', mine)} <= 1`]
    }),
    ...hours.flatMap((t) => {
      const there = cells.filter((each) => each.t === t)
      if (there.length === 0) return []
      return [
        `${of('a', there)} <= ${places[t]}`,
        `${of('a', there)} - ${of('b', there).replaceAll('+', '-')} = 0`,
      ]
    }),
  ]
  const binary = `${cells.map(({ i, t }) => `a${i}_${t} b${i}_${t}`).join(' ')}`
  const text = `Maximize\n obj: ${of('a', cells)}\nSubject To\n${lines.map((line) => ` ${line}`).join('\n')}\nBinary\n ${binary}\nEnd`
  const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false } as never)
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`)
  return Math.round(ObjectiveValue)
}

function capacities({ setup }: RoundFacts, isSupervised = false): readonly number[] {
  const { slots, rooms, supervisorIds, supervisorsEach, away } = setup
  const isAway = (personId: string, slotId: string) =>
    away.some((each) => each.personId === personId && each.slotIds.includes(slotId))
  return slots.map(({ id }) => {
    const able = supervisorIds.filter((person) => !isAway(person, id)).length
    return isSupervised ? Math.min(rooms.length, Math.floor(able / supervisorsEach)) : rooms.length
  })
}
