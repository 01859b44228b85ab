import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FieldEdit, isSameValue, ORDER } from '@/domain/library/field-edit'
import { mergeEdits, valueAt } from '@/domain/library/merge-edits'

const before = {
  referral: { fr: 'Il hésite.', en: 'He hesitates.' },
  age: 44,
  reveals: [
    { id: 'arm', line: { fr: 'Mon bras.', en: 'My arm.' } },
    { id: 'wife', line: { fr: 'Ma femme.', en: 'My wife.' } },
  ],
}
const edit = (path: string, from: unknown, to: unknown): FieldEdit => ({ path: path.split('.'), from, to })

describe('edits of one person', () => {
  test('change fields, elements of lists by their names, and what stands in them', () => {
    const { content, contested } = mergeEdits(before, [
      edit('referral.fr', 'Il hésite.', 'Il doute.'),
      edit('reveals.wife.line.en', 'My wife.', 'My partner.'),
      edit('age', 44, null),
      edit('reveals.son', null, { id: 'son', line: { fr: 'Mon fils.', en: 'My son.' } }),
      edit('reveals.arm', before.reveals[0], null),
    ])
    expect(contested).toEqual([])
    expect(content).toEqual({
      referral: { fr: 'Il doute.', en: 'He hesitates.' },
      reveals: [
        { id: 'wife', line: { fr: 'Ma femme.', en: 'My partner.' } },
        { id: 'son', line: { fr: 'Mon fils.', en: 'My son.' } },
      ],
    })
  })

  test('change nothing the second time', () => {
    const edits = [
      edit('referral.fr', 'Il hésite.', 'Il doute.'),
      edit('reveals.arm', before.reveals[0], null),
    ]
    const once = mergeEdits(before, edits).content
    expect(mergeEdits(once, edits)).toEqual({ content: once, contested: [] })
  })

  test('arrange a list; what the arrangement did not know stands after it', () => {
    const grown = { ...before, reveals: [...before.reveals, { id: 'son' }] }
    const { content } = mergeEdits(grown, [edit(`reveals.${ORDER}`, ['arm', 'wife'], ['wife', 'arm'])])
    expect(valueAt(content, ['reveals', ORDER])).toEqual(['wife', 'arm', 'son'])
  })
})

describe('edits of two people', () => {
  test('of the same field keep the first text, and give the second one back', () => {
    const theirs = mergeEdits(before, [edit('referral.fr', 'Il hésite.', 'Il doute.')]).content
    const mine = edit('referral.fr', 'Il hésite.', 'Il a peur.')
    expect(mergeEdits(theirs, [mine])).toEqual({
      content: theirs,
      contested: [{ edit: mine, now: 'Il doute.' }],
    })
  })

  test('a reveal with a newer text is not taken out by an author who had not read it', () => {
    const theirs = mergeEdits(before, [edit('reveals.arm.line.fr', 'Mon bras.', 'Mon épaule.')]).content
    const removal = edit('reveals.arm', before.reveals[0], null)
    const { content, contested } = mergeEdits(theirs, [removal])
    expect(content).toEqual(theirs)
    expect(contested).toHaveLength(1)
  })

  test('a text for a reveal that another author took out is given back', () => {
    const theirs = mergeEdits(before, [edit('reveals.arm', before.reveals[0], null)]).content
    const mine = edit('reveals.arm.line.fr', 'Mon bras.', 'Mon épaule.')
    expect(mergeEdits(theirs, [mine])).toEqual({ content: theirs, contested: [{ edit: mine, now: null }] })
  })
})

test('nothing is written where no object has such a field, nor under another name than its own', () => {
  for (const wrong of [edit('age.fr', null, 'x'), edit('reveals.son', null, { id: 'other' })])
    expect(mergeEdits(before, [wrong]).contested).toHaveLength(1)
  expect(mergeEdits(before, [edit('constructor', null, 'x')]).content).toHaveProperty('constructor', 'x')
})

const fields = ['a', 'b', 'c', 'd'] as const
const texts = fc.constantFrom('one', 'two', 'three', 'four')
const language = fc.constantFrom('fr', 'en')
const contents = fc.record({
  title: fc.record({ fr: texts, en: texts }),
  list: fc
    .uniqueArray(fc.constantFrom(...fields), { maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), fr: texts, en: texts })))),
})
type Contents = typeof contents extends fc.Arbitrary<infer C> ? C : never
/** Paths of a text, some of them of elements that are not there. */
const paths = fc.oneof(
  language.map((each) => ['title', each]),
  fc.tuple(fc.constantFrom(...fields), language).map(([id, each]) => ['list', id, each]),
)

/** What an author who read `content` sends: each path once. */
const editsOf = (content: Contents) =>
  fc
    .uniqueArray(fc.tuple(paths, texts), { selector: ([path]) => path.join('.'), maxLength: 6 })
    .map((all) => all.map(([path, to]): FieldEdit => ({ path, from: valueAt(content, path), to })))
    .map((all) => all.filter(({ from, to }) => !isSameValue(from, to)))

const twoEditors = contents.chain((content) =>
  fc.record({ content: fc.constant(content), one: editsOf(content), other: editsOf(content) }),
)

describe('over random content and edits', () => {
  test('edits of different fields come to the same in whatever order', () => {
    fc.assert(
      fc.property(twoEditors, ({ content, one, other }) => {
        const taken = new Set(one.map(({ path }) => path.join('.')))
        const apart = other.filter(({ path }) => !taken.has(path.join('.')))
        const first = mergeEdits(mergeEdits(content, one).content, apart)
        const second = mergeEdits(mergeEdits(content, apart).content, one)
        expect(first.content).toEqual(second.content)
      }),
    )
  })

  test('no author’s text is lost: it stands in its field, or is given back', () => {
    fc.assert(
      fc.property(twoEditors, ({ content, one, other }) => {
        const first = mergeEdits(content, one)
        const second = mergeEdits(first.content, other)
        const kept = [...first.contested, ...second.contested].map((each) => each.edit)
        for (const each of [...one, ...other]) {
          const stands = isSameValue(valueAt(second.content, each.path), each.to)
          expect(stands || kept.includes(each), JSON.stringify(each)).toBe(true)
        }
      }),
    )
  })

  test('a save that is repeated changes nothing more', () => {
    fc.assert(
      fc.property(twoEditors, ({ content, one }) => {
        const { content: once } = mergeEdits(content, one)
        expect(mergeEdits(once, one).content).toEqual(once)
      }),
    )
  })
})
