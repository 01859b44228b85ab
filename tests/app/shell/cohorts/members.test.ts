import { describe, expect, it } from 'vitest'
import { arrivedSince } from '@/app/(shell)/cohorts/_members/arrived-since'
import { isFound } from '@/app/(shell)/cohorts/_members/is-found'
import { letterTo } from '@/app/(shell)/cohorts/_members/letter-to'

const person = (personId: string, name = personId) => ({ personId, name })

describe('who has just arrived', () => {
  it('is a member who was not there before, not one who left or changed their name', () => {
    const before = [person('a', 'Inès'), person('b', 'Thomas')]
    expect(arrivedSince(before, [person('a', 'Inès M.'), person('c', 'Nadia')])).toEqual(['Nadia'])
    expect(arrivedSince(before, before)).toEqual([])
  })
})

describe('a search for a member', () => {
  const elodie = { name: 'Élodie Vasseur', email: 'e.vasseur@cadres.example' }
  it('finds words of the name without their accents, and parts of the address', () => {
    for (const asked of ['', 'elodie', 'vas élo', 'cadres.ex', 'élodie @cadres'])
      expect(isFound(elodie, asked), asked).toBe(true)
    for (const asked of ['hugo', 'odie', 'elodie @emploi']) expect(isFound(elodie, asked), asked).toBe(false)
    expect(isFound({ ...elodie, email: null }, 'cadres')).toBe(false)
  })
})

describe('a letter to several', () => {
  it('shows no member the address of another', () => {
    expect(letterTo([{ email: 'a@b.example' }, { email: null }, { email: 'c+d@e.example' }])).toBe(
      'mailto:?bcc=a%40b.example,c%2Bd%40e.example',
    )
  })
  it('is not offered to an empty list, nor to more than a mail program takes', () => {
    expect(letterTo([{ email: null }])).toBeNull()
    expect(
      letterTo(Array.from({ length: 100 }, (_, at) => ({ email: `quelqu.un.${at}@x.example` }))),
    ).toBeNull()
  })
})
