import { ringFor } from '@/server/interview/recording/recorder/bell'
import type { Relay, Shell } from '@/server/interview/shell'
import {
  doProcessesTalk,
  openProcesses,
  type Processes,
  type ProcessNeeds,
  type ProcessOptions,
} from '@/server/platform/processes/open-processes'
import { publishHeads } from './publish-heads'
import { createRelay } from './relay'

type Needs = ProcessNeeds & Pick<Shell, 'snapshots'>

/** The other processes, and the relay of live sessions to them: null where a realtime engine does so, or only the head beacon. */
export type Joined = Processes & { readonly relay: Relay | null }

/** Joins the processes on one database, and follows there what they commit to live sessions. */
export function joinProcesses(shell: Needs, options: ProcessOptions): Joined {
  const relay: Relay | null = doProcessesTalk(shell, options)
    ? createRelay(
        shell,
        (liveSessionId, from, to) => processes.notifyFacts(liveSessionId, from, to),
        (liveSessionId) => processes.notifyForgotten(liveSessionId),
      )
    : null
  const processes = openProcesses(
    shell,
    {
      onFacts(liveSessionId, from, to) {
        ringFor(liveSessionId)
        relay?.receive(liveSessionId, from, to)
      },
      onForgotten: (liveSessionId) => relay?.forget(liveSessionId),
      onErased: () => shell.snapshots.forgetAll(),
      // Browsers are told the heads of their logs.
      onListening() {
        publishHeads(shell).catch((err: unknown) => shell.log.warn({ err }, 'the heads could not be told'))
      },
    },
    options,
  )
  return { ...processes, relay }
}
