import { createHash } from 'node:crypto'
import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { people, seated } from '../people'
import { canonical } from './canonical'

const family = (codeKey: string) => familyKeyOf(grid, codeKey)

/**
 * What a log amounts to, as text. After each fact: a digest of the state, of what each seat sees and of what it folds to. After the last:
 * the state, what each seat sees (x) or not (.), and where the state that a seat folds is another.
 */
export function tellLog(events: readonly LiveSessionEvent[]): string {
  const lines: string[] = []
  let state = initialState
  for (const [index, event] of events.entries()) {
    state = fold([event], state)
    const readers = readersOf(events.slice(0, index + 1), state)
    lines.push(`${event.seq} ${event.type} ${digest(canonical({ state, readers }))}`)
  }
  lines.push('', ...fieldsOf(state))
  for (const { name, seen, folded } of readersOf(events, state))
    lines.push('', `${name} ${seen}`, ...fieldsOf(folded, state))
  return `${lines.join('\n')}\n`
}

type Reader = { readonly name: string; readonly seen: string; readonly folded: LiveSessionState }

function readersOf(events: readonly LiveSessionEvent[], state: LiveSessionState): readonly Reader[] {
  return seated.map((name) => {
    const views = events.map((event) => viewFor(people[name], state, event, family))
    return { name, seen: views.map(markOf).join(''), folded: fold(views, initialState) }
  })
}

function markOf({ type }: SeenEvent): string {
  return type === 'hidden' ? '.' : 'x'
}

function fieldsOf(state: LiveSessionState, than?: LiveSessionState): readonly string[] {
  const others = new Map(Object.entries(than ?? {}))
  return Object.entries(state)
    .map(([key, value]) => ({ key, text: canonical(value), other: canonical(others.get(key)) }))
    .filter(({ text, other }) => !than || text !== other)
    .map(({ key, text }) => `${key} ${text}`)
    .sort()
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
