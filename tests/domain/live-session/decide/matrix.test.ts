import { describe, expect, it } from 'vitest'
import { commandSchema } from '@/domain/live-session/command-schema'
import { idOf, people } from '../people'
import { type StageName, stages } from '../stages'
import { act, attempt, play } from '../story'
import { type Asked, asked, columns, nobody, outcomes, type Row, rules } from './rules'

function expectedOutcomes(may: Row['may'], by: Asked) {
  const signs = (may[by] ?? nobody).trim().split(/\s+/u)
  expect(signs).toHaveLength(columns.length)
  return Object.fromEntries(columns.map((stage, i) => [stage, outcomes[signs[i] as keyof typeof outcomes]]))
}

const before = Object.fromEntries(columns.map((stage) => [stage, play(stages[stage]).state]))

function outcomeOf(row: Row, by: Asked, stage: StageName, claimed: number): string {
  const state = before[stage]
  if (!state) throw new Error(stage)
  const words = idOf(by)
  const targets =
    by === 'nadia'
      ? { mark: idOf('own'), undone: idOf('ownOut'), words }
      : { mark: idOf('mark'), undone: idOf('gone'), words }
  const command = typeof row.command === 'function' ? row.command(targets) : row.command
  expect(commandSchema.safeParse(command).success).toBe(true)
  const outcome = attempt(state, { ...act(by, command, claimed, { id: 'ask' }), received: 1_550 })
  if (typeof outcome === 'string') return outcome
  if (outcome.length === 0) return 'nothing'
  const { personId, seat } = people[by]
  expect(outcome.map(({ type }) => type)).toEqual(row.yields)
  expect(outcome[0]?.id).toBe(idOf('ask'))
  for (const each of outcome) expect([each.actorId, each.seat]).toEqual([personId, seat])
  return 'accepted'
}

const cases = Object.entries(rules).flatMap(([type, row]) => asked.map((by) => ({ type, row, by })))

describe('every command by every seat at every stage', () => {
  it.each(cases)('$type asked by $by', ({ row, by }) => {
    const actual = Object.fromEntries(columns.map((stage) => [stage, outcomeOf(row, by, stage, 1_550)]))
    expect(actual).toEqual(expectedOutcomes(row.may, by))
  })

  it.each(cases)('$type asked by $by before the end, arriving long after', ({ row, by }) => {
    const actual = Object.fromEntries(columns.map((stage) => [stage, outcomeOf(row, by, stage, 1_190)]))
    expect(actual).toEqual(expectedOutcomes(row.mayLate ?? row.may, by))
  })

  it('the stages of the table are the stages of the story', () => {
    expect([...columns].sort()).toEqual(Object.keys(stages).sort())
  })
})
