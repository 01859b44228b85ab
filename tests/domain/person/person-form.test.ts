import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PersonForm, personForms, pluralForm } from '@/domain/person/person-form'

const forms = fc.array(fc.constantFrom<PersonForm>(...personForms))

describe('Several people spoken of together', () => {
  it('have the form that they all have', () => {
    expect(pluralForm(['feminine', 'feminine'])).toBe('feminine')
    expect(pluralForm(['masculine'])).toBe('masculine')
  })

  it('are neutral where they differ, where one is, and where the list is empty', () => {
    expect(pluralForm(['feminine', 'masculine'])).toBe('neutral')
    expect(pluralForm(['masculine', 'neutral'])).toBe('neutral')
    expect(pluralForm([])).toBe('neutral')
  })

  it('are never spoken of in a form that one of them does not have, save the neutral one', () => {
    fc.assert(
      fc.property(forms, (all) => {
        const form = pluralForm(all)
        expect(form === 'neutral' || all.every((each) => each === form)).toBe(true)
      }),
    )
  })

  it('are spoken of alike in any order, and in groups of groups', () => {
    fc.assert(
      fc.property(forms, forms, (some, others) => {
        const form = pluralForm([...some, ...others])
        expect(pluralForm([...others, ...some].reverse())).toBe(form)
        fc.pre(some.length > 0 && others.length > 0)
        expect(pluralForm([pluralForm(some), pluralForm(others)])).toBe(form)
      }),
    )
  })
})
