import { expect, test } from 'vitest'
import { diagnosisOf } from '@/client/diagnosis'
import { startingConnection } from '@/client/follow/connection-state'
import { noTrouble } from '@/client/trouble'
import { emptyLog, noteHead } from '@/domain/live-session/follow/sequence'

const findings = {
  connection: startingConnection(noteHead(emptyLog('b1627984-9f6c-4f0e-9a43-1d6a1f2b3c4d'), 12)),
  engine: null,
  clock: { offset: -3_600_000, uncertainty: 3, roundTrip: 5 },
  queued: 2,
  isQueueKept: true,
  trouble: { ...noTrouble, serverBuild: 'newer' },
  pageBuild: 'older',
}

test('tells how far the log has come, what waits, and which releases speak', () => {
  expect(diagnosisOf(findings)).toMatchObject({
    status: 'connecting',
    applied: 0,
    head: 12,
    queued: 2,
    pageBuild: 'older',
    serverBuild: 'newer',
    isOutdated: true,
  })
})

test('names no log in full', () => {
  expect(diagnosisOf(findings).logId).toBe('b1627984')
  expect(JSON.stringify(diagnosisOf(findings))).not.toContain('1d6a1f2b3c4d')
})
