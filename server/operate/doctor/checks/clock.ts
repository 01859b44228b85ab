import { bad, type Check, type Finding, ok, warn } from '../check'
import { askAddress } from '../measure/ask-address'

/** Offsets of other clocks from this one's, in ms; null where there is none to compare with. */
type Facts = { database: number | null; address: number | null }

/** HTTP tells whole seconds. */
const NOTABLE_MS = 2_000
const WRONG_MS = 30_000

export const clock: Check<Facts> = {
  async measure({ database, env, local }) {
    const answer = env.publicUrl === null ? null : await askAddress(env.publicUrl)
    const told = answer?.answers ? answer.dateOffset : (local?.dateOffset ?? null)
    if (database.state !== 'answers') return told === null ? null : { database: null, address: told }
    await database.ask('select 1')
    const began = Date.now()
    const [row = {}] = await database.ask(
      'select extract(epoch from clock_timestamp())::float8 * 1000 as now',
    )
    const offset = Math.round(Number(row.now) - (began + Date.now()) / 2)
    return { database: offset, address: told }
  },
  judge({ database, address }) {
    const found = [
      ...(database === null ? [] : judgeOffset('clockDatabase', database)),
      ...(address === null ? [] : judgeOffset('clockAddress', address)),
    ]
    return found.length > 0 ? found : [ok('clockFine')]
  },
}

function judgeOffset(says: 'clockDatabase' | 'clockAddress', offset: number): Finding[] {
  const seconds = Math.round(Math.abs(offset) / 1_000)
  if (Math.abs(offset) >= WRONG_MS) return [bad(says, { seconds })]
  return Math.abs(offset) >= NOTABLE_MS ? [warn(says, { seconds })] : []
}
