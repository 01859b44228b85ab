import { describe, expect, test } from 'vitest'
import { editedDraft, settledDraft } from '@/domain/library/edit-draft'

const draft = { content: { title: 'Un bail', scene: 'Une mercerie.' }, aside: [] }
const ids = () => {
  let last = 0
  return () => {
    last += 1
    return `t${last}`
  }
}
const by = (person: string, newId = ids()) => ({ by: person, at: 7, newId })
const edit = (field: string, from: string, to: string) => ({ path: [field], from, to })

describe('a draft that two people write in', () => {
  test('keeps what they write in different fields', () => {
    const one = editedDraft(draft, [edit('title', 'Un bail', 'Le bail')], by('ines'))
    const both = editedDraft(one, [edit('scene', 'Une mercerie.', 'Une boutique.')], by('thomas'))
    expect(both).toEqual({ content: { title: 'Le bail', scene: 'Une boutique.' }, aside: [] })
  })

  test('keeps the first text of a field, and the second beside it, once', () => {
    const one = editedDraft(draft, [edit('title', 'Un bail', 'Le bail')], by('ines'))
    const second = [edit('title', 'Un bail', 'Mon bail')]
    const both = editedDraft(one, second, by('thomas'))
    expect(both.content.title).toBe('Le bail')
    expect(both.aside).toEqual([{ id: 't1', path: ['title'], value: 'Mon bail', by: 'thomas', at: 7 }])
    expect(editedDraft(both, second, by('thomas')).aside).toEqual(both.aside)
    expect(
      editedDraft(
        both,
        second,
        by('claire', () => 't2'),
      ).aside,
    ).toHaveLength(2)
  })

  test('takes a text that stands beside its field, or drops it', () => {
    const one = editedDraft(draft, [edit('title', 'Un bail', 'Le bail')], by('ines'))
    const both = editedDraft(one, [edit('title', 'Un bail', 'Mon bail')], by('thomas'))
    expect(settledDraft(both, 't1', true)).toEqual({
      content: { title: 'Mon bail', scene: 'Une mercerie.' },
      aside: [],
    })
    expect(settledDraft(both, 't1', false)).toEqual({ content: one.content, aside: [] })
    expect(settledDraft(both, 'another', true)).toEqual(both)
  })

  test('cannot take a text whose field is gone', () => {
    const aside = [{ id: 't1', path: ['said', 'gone', 'text'], value: 'Ah.', by: 'thomas', at: 7 }]
    const lines = { content: { said: [{ id: 'there', text: 'Oh.' }] }, aside }
    expect(settledDraft(lines, 't1', true)).toBeNull()
    expect(settledDraft(lines, 't1', false)).toEqual({ content: lines.content, aside: [] })
  })
})
