import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonForm } from '@/domain/person/person-form'
import type { Nouns } from '@/reading/words/nouns'
import { wordsIn } from '../paper/debrief'

const people = (...forms: PersonForm[]) => forms.map((form) => ({ form }))

let french: Nouns
let english: Nouns
beforeAll(async () => {
  french = (await wordsIn('fr')).nouns
  english = (await wordsIn('en')).nouns
})

describe('What people are called by their seat', () => {
  it('is in the form that they chose, and in both until they have', () => {
    expect(french.seat('advisor', people('feminine'))).toBe('Conseillère')
    expect(french.seat('advisor', people('masculine'))).toBe('Conseiller')
    expect(french.seat('advisor', people('neutral'))).toBe('Conseiller·ère')
    expect(french.seatInline('observer', people('feminine'))).toBe('observatrice')
    expect(french.seat('beneficiary', people('feminine'))).toBe('Bénéficiaire')
  })

  it('is, of several, in the form they all have, else in both', () => {
    expect(french.seat('supervisor', people('feminine', 'feminine'))).toBe('Superviseuses')
    expect(french.seat('supervisor', people('masculine', 'masculine'))).toBe('Superviseurs')
    expect(french.seat('supervisor', people('masculine', 'feminine'))).toBe('Superviseur·es')
  })

  it('is one noun in both forms where no person is meant', () => {
    expect(french.seat('supervisor', [])).toBe('Superviseur·e')
    expect(french.role('learner')).toBe('Apprenant·e')
    expect(french.role('learner', { form: 'feminine' })).toBe('Apprenante')
  })

  it('is the same word for everybody in English', () => {
    for (const form of ['feminine', 'masculine', 'neutral'] as const) {
      expect(english.seat('advisor', people(form))).toBe('Advisor')
      expect(english.role('learner', { form })).toBe('Learner')
    }
    expect(english.seat('observer', people('feminine', 'neutral'))).toBe('Observers')
  })
})
