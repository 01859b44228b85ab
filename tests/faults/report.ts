import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Verdict } from './verdict'

type Row = { fault: string; times: number } & Verdict

const file = 'test-results/faults-table.json'

/** Adds a line to the table of this run. */
export function report(fault: string, times: number, verdicts: readonly Verdict[]): void {
  const sum = (key: keyof Verdict) => verdicts.reduce((total, each) => total + each[key], 0)
  const row: Row = {
    fault,
    times,
    acknowledged: sum('acknowledged'),
    lost: sum('lost'),
    duplicated: sum('duplicated'),
    outOfOrder: sum('outOfOrder'),
    recoveryMs: Math.max(...verdicts.map((each) => each.recoveryMs)),
  }
  mkdirSync('test-results', { recursive: true })
  writeFileSync(file, JSON.stringify([...readTable().filter((each) => each.fault !== fault), row], null, 2))
}

function readTable(): Row[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Row[]
  } catch {
    return []
  }
}

/** Vitest's global set-up: a new table, printed at the end. */
export default function setup(): () => void {
  mkdirSync('test-results', { recursive: true })
  writeFileSync(file, '[]')
  return () => {
    const rows = readTable().map(({ recoveryMs, outOfOrder, ...row }) => ({
      ...row,
      'out of order': outOfOrder,
      'slowest recovery s': recoveryMs / 1_000,
    }))
    if (rows.length > 0) console.table(rows)
  }
}
