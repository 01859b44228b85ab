'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTRPCClient } from '@/app/_trpc/client'
import type { Reason } from '@/app/_trpc/reason-of'
import type { LiveConnection } from '@/client/follow/live-connection'
import { newId } from '@/client/new-id'
import type { Confirmed } from '@/client/projection'
import { createSameItems } from '@/client/same-items'
import { type CommandQueue, createCommandQueue } from '@/client/send/command-queue'
import { createCommandStore } from '@/client/send/command-store'
import { deliverCommand } from '@/client/send/deliver-command'
import { inheritPages } from '@/client/send/inherit-pages'
import type { Outcome, PendingCommand } from '@/client/send/queue-state'
import type { CommandRequest } from '@/domain/live-session/command'
import type { HeardTrouble } from './use-trouble'

/** A network that swallows a request gives no answer at all. The server itself gives up on its database after about 7 s. */
const patienceMs = 15_000

/** This page, among those of the browser. */
const page = newId()

type Wiring = Pick<LiveConnection, 'dispatch' | 'receive'> &
  Pick<HeardTrouble, 'hear' | 'isOutdated'> & {
    readonly liveSessionId: string
    readonly personId: string
    /** The act at its own moment, where that was in doubt. */
    readonly mend: (request: CommandRequest) => Promise<CommandRequest>
    /** Takes over telling the person why, where more is to be said than the reason. */
    readonly explains: (request: CommandRequest, reason: string) => boolean
  }

/** The seat's queue of commands, wired to the server; refusals are told to the person once each. */
export function useCommands({ liveSessionId, personId, explains, mend, ...way }: Wiring): CommandQueue {
  const client = useTRPCClient()
  const refusals = useTranslations('errors')
  // Kept for the page's life: the room read again under another person's cookie must not put their name to these acts.
  const [author] = useState(personId)

  function deliver(request: CommandRequest): Promise<Outcome> {
    const send = async (each: CommandRequest) => {
      const asked = { liveSessionId, as: author, ...(await mend(each)) }
      return client.liveSession.command.mutate(asked, { signal: AbortSignal.timeout(patienceMs) })
    }
    return deliverCommand({ ...way, send }, request)
  }

  function tell(request: CommandRequest, reason: Reason) {
    if (explains(request, reason)) return
    notifications.show({ id: `command-${request.id}`, message: refusals(reason), color: 'red' })
  }

  const latest = useRef({ deliver, tell })
  useEffect(() => {
    latest.current = { deliver, tell }
  })
  const [queue] = useState(() =>
    createCommandQueue(
      (request) => latest.current.deliver(request),
      createCommandStore({ liveSessionId, personId: author }, page),
      (request, reason) => latest.current.tell(request, reason),
    ),
  )
  useEffect(() => queue.resume(), [queue])
  useEffect(
    () => inheritPages({ liveSessionId, personId: author, page, inherit: queue.inherit }),
    [queue, liveSessionId, author],
  )
  return queue
}

/** The commands on their way, as a value of the render. */
export function usePending(
  queue: CommandQueue,
  logId: string,
  confirmed: Confirmed,
): readonly PendingCommand[] {
  const [shown] = useState(() => createSameItems<PendingCommand>(readsAs))
  const read = () => shown(queue.pending())
  const pending = useSyncExternalStore(queue.subscribe, read, read)
  useEffect(() => queue.arrived(logId, confirmed.state.seq, confirmed.ids), [queue, logId, confirmed])
  return pending
}

/**
 * How many commands the device has not said yet that it keeps, while somebody reads what is kept; 0 otherwise: a mark is not
 * drawn twice for it.
 */
export function useBeingKept(queue: CommandQueue, isRead: boolean): number {
  const read = () => (isRead ? queue.pending().filter(({ isBeingKept }) => isBeingKept).length : 0)
  return useSyncExternalStore(queue.subscribe, read, read)
}

/** Whether nobody on the screen could tell the two apart: a device that now holds a command changes nothing they read. */
function readsAs(a: PendingCommand, b: PendingCommand): boolean {
  return (
    a.request === b.request &&
    a.settledSeq === b.settledSeq &&
    a.pageOnly === b.pageOnly &&
    (a.faults === undefined) === (b.faults === undefined)
  )
}
