import { cleanName } from '@/domain/person/clean-name'
import { givenNameFirst } from '@/domain/person/given-name-first'
import { personNameMax } from '@/domain/person/person-name-schema'
import { addressSchema, plainAddress } from './address'
import type { WantedPerson } from './wanted-person'

const ADDRESS = /[^\s<>(),;"«»]*@[^\s<>(),;"«»]*/gu

/**
 * The people in a pasted text, in its order. Line ends, commas, semicolons, tabs or spaces separate addresses. The name
 * precedes its address, or follows a line's only one: « Léa Aubert <lea@…> », « Aubert, Léa <lea@…> ». Anything else is
 * a fault of its line.
 */
export function readPeople(text: string): WantedPerson[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line, index) => readLine(line, index + 1))
}

function readLine(text: string, line: number): WantedPerson[] {
  if (bareWords(text) === '') return []
  const found = [...text.matchAll(ADDRESS)]
  const [only] = found
  if (only === undefined)
    return [{ line, text: text.trim(), name: null, address: '', role: null, fault: 'noAddress' }]
  const ends = found.map((match) => match.index + match[0].length)
  const before = found.map((match, at) => text.slice(ends[at - 1] ?? 0, match.index))
  const after = text.slice(ends.at(-1) ?? 0)
  const isAfter = found.length === 1 && nameFrom(before[0] ?? '') === null
  const people = found.map((match, at) => {
    const name = nameFrom(isAfter ? after : (before[at] ?? ''))
    const written = text.slice(ends[at - 1] ?? 0, isAfter ? undefined : endOf(text, ends[at] ?? 0))
    return toPerson(line, trimmed(written), name, match[0])
  })
  const rest = isAfter ? null : nameFrom(after)
  if (rest === null) return people
  return [...people, { line, text: rest, name: null, address: '', role: null, fault: 'noAddress' }]
}

function endOf(text: string, end: number): number {
  return text[end] === '>' ? end + 1 : end
}

/** A person under their name and address, with what is wrong with either. */
export function toPerson(line: number, text: string, name: string | null, written: string): WantedPerson {
  const address = addressSchema.safeParse(written)
  const fault = !address.success ? 'badAddress' : (name?.length ?? 0) > personNameMax ? 'nameTooLong' : null
  const kept = address.success ? address.data : plainAddress(written)
  return { line, text, name, address: kept, role: null, fault }
}

/** The name in the words around an address; null where there is no letter. */
export function nameFrom(words: string): string | null {
  const name = cleanName(bareWords(words))
  if (!/\p{L}/u.test(name)) return null
  const [last, first, ...more] = name.split(/\s*,\s*/u)
  return first && more.length === 0 ? `${first} ${last}` : givenNameFirst(name)
}

function bareWords(text: string): string {
  return trimmed(text.replace(/["«»<>()]/gu, ' '))
}

function trimmed(text: string): string {
  return text.replace(/^[\s,;:•*–-]+|[\s,;:–-]+$/gu, '')
}
