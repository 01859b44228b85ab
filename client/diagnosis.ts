import type { ClockEstimate } from './clock/exchange'
import type { Connection } from './follow/connection-state'
import { type ConnectionStatus, statusOf } from './follow/connection-state'
import { isOutdated, type Trouble } from './trouble'

/** What a helper from afar needs to know of a page. Nothing in it says who the person is, or what they do. */
export type Diagnosis = {
  readonly status: ConnectionStatus
  /** Null: the server's own gateway. */
  readonly engine: string | null
  readonly refused: number | null
  readonly clock: ClockEstimate | null
  readonly applied: number
  readonly head: number
  readonly queued: number
  readonly isQueueKept: boolean
  readonly storage: Trouble['storage']
  readonly logId: string
  readonly pageBuild: string | null
  readonly serverBuild: string | null
  readonly isOutdated: boolean
}

type Findings = {
  readonly connection: Connection
  readonly engine: string | null
  readonly clock: ClockEstimate | null
  readonly queued: number
  readonly isQueueKept: boolean
  readonly trouble: Trouble
  readonly pageBuild: string | null
}

export function diagnosisOf(findings: Findings): Diagnosis {
  const { connection, engine, clock, queued, isQueueKept, trouble, pageBuild } = findings
  const { log, refused } = connection
  return {
    status: statusOf(connection),
    engine,
    refused,
    clock,
    applied: log.applied,
    head: log.head,
    queued,
    isQueueKept,
    storage: trouble.storage,
    logId: log.logId.slice(0, 8),
    pageBuild,
    serverBuild: trouble.serverBuild,
    isOutdated: isOutdated(trouble, pageBuild),
  }
}
