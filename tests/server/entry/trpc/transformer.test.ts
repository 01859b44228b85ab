import fc from 'fast-check'
import superjson, { type SuperJSONResult } from 'superjson'
import { expect, test } from 'vitest'
import type { EventsPage } from '@/domain/live-session/follow/sequence'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { transformer } from '@/server/entry/trpc/transformer'
import { ofFacts } from '@/server/interview/live-session/answer-of-facts'
import type { Performed } from '@/server/interview/live-session/perform-command'
import { anyHistory } from '../../../domain/live-session/histories'
import { people, seated } from '../../../domain/live-session/people'

const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)

/** What a client, who knows superjson alone, makes of an answer. */
const received = (answer: unknown): unknown =>
  superjson.deserialize(JSON.parse(JSON.stringify(transformer.output.serialize(answer))) as SuperJSONResult)

test('a page of facts arrives as it was, and is not walked through on its way out', () => {
  const pages = fc
    .tuple(anyHistory, fc.constantFrom(...seated), fc.boolean())
    .map(([{ events, state }, name, more]): EventsPage => {
      const seen = events.map((event) => viewFor(people[name], state, event, family))
      return ofFacts({ logId: 'a-log', lastSeq: state.seq, events: seen, more })
    })
  fc.assert(
    fc.property(pages, (page) => {
      expect(received(page)).toEqual(page)
      expect(transformer.output.serialize(page)).toEqual({ json: page })
      expect(transformer.output.serialize(page).json).toBe(page)
    }),
  )
})

test('the answer to a command arrives as it was, likewise', () => {
  const answers = fc
    .tuple(anyHistory, fc.constantFrom(...seated))
    .map(([{ events, state }, name]): Performed => {
      const seen = events.map((event) => viewFor(people[name], state, event, family))
      return ofFacts({ logId: 'a-log', lastSeq: state.seq, events: seen })
    })
  fc.assert(
    fc.property(answers, (answer) => {
      expect(received(answer)).toEqual(answer)
      expect(transformer.output.serialize(answer).json).toBe(answer)
    }),
  )
})

test('an answer that only looks like one of facts is walked through', () => {
  const answer = { logId: 'a-log', lastSeq: 1, events: [{ on: new Date(0) }] }
  expect(received(answer)).toEqual(answer)
})

test('an answer of which JSON says everything is sent as it is', () => {
  const answer = {
    months: [{ month: '2026-11', columns: [{ key: 'a', round: null }] }],
    held: 3,
    more: false,
  }
  expect(transformer.output.serialize(answer).json).toBe(answer)
  expect(received(answer)).toEqual(answer)
})

test('any other answer keeps what JSON has no word for', () => {
  const answer = { events: [{ on: new Date(0) }], names: new Map([['a', undefined]]), more: false }
  expect(received(answer)).toEqual(answer)
})

/** What a procedure is given of a body that a person wrote by hand. */
const given = (body: string): unknown => transformer.input.deserialize(JSON.parse(body) as SuperJSONResult)
const unsafe = ['__proto__', 'constructor', 'prototype', 'constr\\u0000uctor']

test.each(unsafe)('the key %s is left out of whatever is sent, at any depth', (key) => {
  expect(given(`{"json":{"${key}":{"a":1},"rest":[{"${key}":2,"kept":3}]}}`)).toEqual({ rest: [{ kept: 3 }] })
  expect({}).not.toHaveProperty('a')
})

test('whatever plain values are sent can be sent back', () => {
  const keys = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString'), fc.string())
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.string({ unit: 'binary' }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(keys, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    ),
  }))
  fc.assert(
    fc.property(value, (sent) => {
      const kept = given(JSON.stringify({ json: sent }))
      expect(received(kept)).toEqual(kept)
    }),
  )
})
