import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { questionsToAPerson } from '../e2e/second-engine'

type Rule = { readonly run: () => unknown; readonly dependencies?: readonly string[] }
type Engine = { readonly ruleMap: Readonly<Record<string, Rule>> }

const { Checker } = createRequire(import.meta.url)('accessibility-checker-engine/ace-node.js') as {
  Checker: new () => { readonly engine: Engine }
}
const rules = new Checker().engine.ruleMap
const mayFail = (id: string) => String(rules[id]?.run).includes('RuleFail')

test('a rule that may find a violation is told apart', () => {
  expect(mayFail('text_spacing_valid')).toBe(true)
})

test.each(questionsToAPerson)('%s never finds a violation, and no rule waits for it', (id) => {
  expect(rules).toHaveProperty(id)
  expect(mayFail(id)).toBe(false)
  const waiting = Object.entries(rules).filter(([, { dependencies = [] }]) => dependencies.includes(id))
  expect(waiting).toEqual([])
})
