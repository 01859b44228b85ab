import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import * as schema from '@/db/schema'
import type { Holding, KeptTable } from '@/domain/personal-data/kept-table'
import { keptTables } from '@/domain/personal-data/kept-tables'

const tables = Object.values(schema)
  .filter((each) => is(each, PgTable))
  .map((each) => getTableConfig(each))
const classified: Readonly<Record<string, KeptTable>> = keptTables

/** Types that can hold an id of a person, a name or words; ids of other things are uuid. */
const couldName = (sqlType: string) => /^(text|jsonb?|varchar|char|citext|bytea)/.test(sqlType)

function toAccounts({ foreignKeys }: (typeof tables)[number]): string[] {
  return foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference()
    return getTableConfig(foreignTable).name === 'user' ? columns.map(({ name }) => name) : []
  })
}

describe('What is kept of a person', () => {
  it('is said of every table, and of no other', () => {
    expect(Object.keys(classified).toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
  })

  it('is said of every column that could name a person or hold words', () => {
    const unsaid = tables.flatMap((table) => {
      const people = toAccounts(table)
      return table.columns
        .filter((column) => people.includes(column.name) || couldName(column.getSQLType()))
        .filter(({ name }) => classified[table.name]?.columns[name] === undefined)
        .map(({ name }) => `${table.name}.${name}`)
    })
    expect(unsaid).toEqual([])
  })

  it('names no column that is not there', () => {
    const gone = Object.entries(classified).flatMap(([name, { columns }]) => {
      const there = tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? []
      return Object.keys(columns).filter((column) => !there.includes(column))
    })
    expect(gone).toEqual([])
  })

  it('calls every column that refers to an account a person', () => {
    const otherwise = tables.flatMap((table) =>
      toAccounts(table).filter((column) => classified[table.name]?.columns[column] !== 'person'),
    )
    expect(otherwise).toEqual([])
  })

  it('says whose a row is by a column that holds a person', () => {
    const wrong = Object.entries(classified).filter(
      ([, { owner, columns }]) => owner !== null && columns[owner] !== 'person',
    )
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  it('leaves no name, address or words where an erasure lets a row stay, but words of the cohort', () => {
    const named: Holding[] = ['name', 'address']
    const left = Object.entries(classified).flatMap(([table, { erasure, columns }]) =>
      erasure === 'stays'
        ? Object.keys(columns)
            .filter((column) => named.includes(columns[column] ?? 'plain'))
            .map((column) => `${table}.${column}`)
        : [],
    )
    expect(left).toEqual([])
  })
})
