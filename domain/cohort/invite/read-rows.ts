import type { Role } from '@/domain/access/roles'
import { plainWords } from '@/domain/person/matches-name'
import { nameFrom, toPerson } from './read-people'
import type { WantedPerson } from './wanted-person'

const columns = ['address', 'name', 'first', 'last', 'role'] as const
type Column = (typeof columns)[number]
type Places = Partial<Record<Column, number>>

/** Headings that name a column, in plain words (without accents and capitals), in both languages. */
const headings: Record<Column, readonly string[]> = {
  address: [
    'adresse',
    'adresse e mail',
    'adresse email',
    'adresse electronique',
    'adresse mail',
    'address',
    'courriel',
    'e mail',
    'e mail address',
    'email',
    'email address',
    'mail',
    'mel',
  ],
  name: [
    'nom complet',
    'nom et prenom',
    'nom prenom',
    'prenom et nom',
    'prenom nom',
    'personne',
    'participant',
    'full name',
    'name',
    'person',
  ],
  first: ['prenom', 'first name', 'firstname', 'forename', 'given name'],
  last: ['nom', 'nom de famille', 'nom d usage', 'family name', 'last name', 'lastname', 'surname'],
  role: ['role', 'profil', 'statut', 'status', 'function', 'fonction'],
}

/** Words by which a list says a role, in plain words without endings of gender. */
const roleWords: readonly (readonly [Role, RegExp])[] = [
  ['learner', /^(apprenant|stagiaire|etudiant|participant|learner|student|trainee)/u],
  ['supervisor', /^(superviseu|supervis|formateur|formatrice|trainer|observateur|observatrice)/u],
  ['coordinator', /^(responsable|coordinat|coordonn|referent)/u],
]

/**
 * The people in the rows of a file, each with its line. The first row is a heading if it names an address column and
 * holds no address. Otherwise address and role columns are recognised; other words are the name.
 */
export function readRows(rows: readonly (readonly string[])[]): WantedPerson[] {
  const [first] = rows
  const named = first && !first.some((cell) => cell.includes('@')) ? placesIn(first) : {}
  const hasHeading = named.address !== undefined
  const lines = rows.map((cells, index) => ({ cells, line: index + 1 })).slice(hasHeading ? 1 : 0)
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return filled.map(({ cells, line }) => toWanted(line, cells, hasHeading ? named : guessedPlaces(cells)))
}

function placesIn(heading: readonly string[]): Places {
  const plain = heading.map((cell) => plainWords(cell).join(' '))
  const places: Places = {}
  for (const column of columns) {
    const at = plain.findIndex((cell) => headings[column].includes(cell))
    if (at >= 0) places[column] = at
  }
  // « Nom » beside no first name is the whole name.
  const { first, last, ...rest } = places
  return last !== undefined && first === undefined ? { name: last, ...rest } : places
}

function guessedPlaces(cells: readonly string[]): Places {
  const address = cells.findIndex((cell) => cell.includes('@'))
  const role = cells.findIndex((cell, at) => at !== address && roleFrom(cell) !== null)
  return { ...(address >= 0 && { address }), ...(role >= 0 && { role }) }
}

function toWanted(line: number, cells: readonly string[], places: Places): WantedPerson {
  const text = cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' ; ')
  const cell = (column: Column) => cells[places[column] ?? -1]?.trim() ?? ''
  const address = cell('address')
  const name = nameFrom(namedIn(cells, places))
  if (!address.includes('@')) {
    const fault = address === '' ? 'noAddress' : 'badAddress'
    return { line, text, name, address: address.toLowerCase(), role: null, fault }
  }
  const person = toPerson(line, text, name, address)
  const role = roleFrom(cell('role'))
  const isUnknown = role === null && cell('role') !== ''
  return { ...person, role, fault: person.fault ?? (isUnknown ? 'unknownRole' : null) }
}

function namedIn(cells: readonly string[], places: Places): string {
  const at = (place: number | undefined) => (place === undefined ? '' : (cells[place]?.trim() ?? ''))
  if (places.name !== undefined) return at(places.name)
  if (places.first !== undefined || places.last !== undefined) return `${at(places.first)} ${at(places.last)}`
  const taken = [places.address, places.role]
  return cells.filter((_, place) => !taken.includes(place)).join(' ')
}

/** The role a word says, in French or English; null for no word of a role. */
export function roleFrom(text: string): Role | null {
  const word = plainWords(text).join(' ')
  return roleWords.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}
