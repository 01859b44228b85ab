import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factTable } from '@/domain/live-session/fact-table'
import { type StoredEvent, upcast } from '@/server/interview/event-log/upcast'
import { tellLog } from './golden/tell-log'

const folder = new URL('golden/logs/', import.meta.url).pathname
const logs = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .sort()

function stored(file: string): readonly StoredEvent[] {
  const lines = readFileSync(`${folder}${file}`, 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line))
}

describe('a log that was written once', () => {
  it.each(logs)('%s folds, for the whole and for each seat, to the bytes it folded to', async (file) => {
    const text = tellLog(stored(file).map(upcast))
    await expect(text).toMatchFileSnapshot(`${folder}${file.replace('.jsonl', '.told.txt')}`)
  })

  it('holds every type of fact in one of them, and every conversion of an earlier release', () => {
    const facts = logs.flatMap(stored)
    expect([...new Set(facts.map(({ type }) => type))].sort()).toEqual(
      expect.arrayContaining(Object.keys(factTable).sort()),
    )
    const converted = facts.filter((event) => upcast(event) !== event && !sameFields(event))
    expect([...new Set(converted.map(({ type }) => type))].sort()).toEqual([
      'closed',
      'consentGiven',
      'dialMoved',
      'scheduled',
      'selfAssessmentGiven',
      'unsealed',
    ])
  })
})

function sameFields(event: StoredEvent): boolean {
  return JSON.stringify(upcast(event)) === JSON.stringify(event)
}
