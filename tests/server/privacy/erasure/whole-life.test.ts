import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Holding, KeptTable } from '@/domain/personal-data/kept-table'
import { keptTables } from '@/domain/personal-data/kept-tables'
import type { Person } from '@/server/people/sign-in/sign-in'
import { casting, type ErasureStage, openErasureStage, zelie } from '../../../support/erasure-stage'
import { searchDatabase } from '../../../support/search-database'
import type { Cast } from '../../../support/server-stage'
import { liveThroughEverything, ofTheOrganisation } from '../../../support/whole-life'

let stage: ErasureStage
let cast: Cast
let person: Person
beforeAll(async () => {
  stage = await openErasureStage()
  ;({ cast, person } = await casting(stage, 'advisor'))
  await liveThroughEverything({ stage, cast, person })
})
afterAll(() => stage.close())

const look = (...texts: string[]) => searchDatabase(stage.database.pool, texts)
const tablesOf = (places: readonly string[]) => new Set(places.map((place) => place.split('.')[0]))

/** The files of the data folder that hold one of these texts, by name or content. */
async function filesWith(texts: readonly string[]): Promise<string[]> {
  const names = await readdir(stage.dataDir, { recursive: true, withFileTypes: true })
  expect(names.length).toBeGreaterThan(0)
  const found: string[] = []
  for (const entry of names) {
    const text = entry.isFile() ? await readFile(join(entry.parentPath, entry.name), 'latin1') : ''
    const whole = `${entry.name}\n${text}`.toLowerCase()
    const isThere = (needle: string) => whole.includes(Buffer.from(needle, 'utf8').toString('latin1'))
    if (texts.some(isThere)) found.push(entry.name)
  }
  return found
}

/** Tables whose rows tell of a person, and in which a person who does everything in one cohort still has none. */
const notTheirs = [
  // Written by an erasure.
  'erased_person',
  'attendance_name',
  // Of those whose membership has ended.
  'ended_membership',
  // Digests, and ids of letters and archives.
  'sign_in_tries',
  'job',
  // The person who asks to be erased, below.
  'erasure_request',
  // Of an account that an administrator keeps out.
  'suspension',
  // Compressed: looked for by its rows.
  'personal_archive_part',
]
const telling: readonly Holding[] = ['person', 'people', 'name', 'address', 'words']

describe('a person who took part in everything', () => {
  test('stands in every table that can tell of a person', async () => {
    const there = tablesOf(await look(person.id, ...zelie.needles))
    const tables = Object.entries(keptTables as Readonly<Record<string, KeptTable>>)
    const untouched = tables
      .filter(([, { columns }]) => Object.values(columns).some((holding) => telling.includes(holding)))
      .filter(([name]) => !there.has(name) && !notTheirs.includes(name))
    expect(untouched.map(([name]) => name)).toEqual([])
    const { rows } = await stage.database.pool.query('select from personal_archive_part')
    expect(rows.length).toBeGreaterThan(1)
  })

  test('stands nowhere once erased, in no table and no file, but in the attendance register', async () => {
    await stage.as(person).erasure.ask()
    const { cohortId } = cast
    await stage.as(cast.otherSupervisor).erasure.carryOut({ cohortId, personId: person.id })
    expect(await look(...zelie.needles)).toEqual(['attendance_name.name'])
    expect(await filesWith(zelie.needles)).toEqual([])
    const { rows } = await stage.database.pool.query('select from personal_archive_part')
    expect(rows).toEqual([])
  })

  test('is called by a pseudonym in the language of the reader', async () => {
    const { liveSessionId, supervisor } = cast
    const calledIn = async (locale: 'fr' | 'en') => {
      const { people } = await stage
        .as(supervisor, undefined, undefined, locale)
        .liveSession.room({ liveSessionId })
      return people.find(({ personId }) => personId === person.id)?.name
    }
    expect(await calledIn('fr')).toBe('Personne\u00a0effacée\u00a01')
    expect(await calledIn('en')).toBe('Erased\u00a0person\u00a01')
  })

  test('leaves what they typed in the organisation’s name, as they were told', async () => {
    expect(await look(ofTheOrganisation)).toEqual([
      'availability_request.title',
      'cohort.attendance_heading',
      'cohort.name',
      'library_draft.content',
      'live_session.location',
      'live_session_event.payload',
      'round.title',
      'stimulus.content',
    ])
  })
})
