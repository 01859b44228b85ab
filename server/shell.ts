import type { Runtime } from '@/server/runtime'

/** What verbs need of the running server. */
export type Shell = Pick<Runtime, 'database' | 'snapshots' | 'publisher' | 'log' | 'relay'>
