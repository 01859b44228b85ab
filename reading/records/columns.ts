import type { Value } from './csv'

/** The columns of each export, in their order; the names that `docs/exports.md` describes and JSON uses. */
export const columnsOf = {
  sessions: [
    'id',
    'day',
    'plannedAt',
    'round',
    'situation',
    'status',
    'place',
    'where',
    'advisor',
    'beneficiary',
    'supervisors',
    'observers',
    'startedAt',
    'endedAt',
    'interviewMinutes',
    'stoppedMinutes',
  ],
  marks: [
    'interview',
    'months',
    'advisor',
    'marker',
    'seat',
    'track',
    'atSeconds',
    'phase',
    'family',
    'code',
    'valence',
    'corrected',
  ],
  attendance: [
    'day',
    'half',
    'name',
    'seat',
    'from',
    'to',
    'presentMinutes',
    'stoppedMinutes',
    'trainers',
    'place',
    'standing',
    'signature',
  ],
  journal: ['at', 'kind', 'actor', 'about', 'said', 'changes'],
} as const satisfies Record<string, readonly string[]>

export type Columns = typeof columnsOf
/** One row of an export: a value for each of its columns. */
export type RowOf<K extends keyof Columns> = Readonly<Record<Columns[K][number], Value>>
