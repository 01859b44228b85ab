'use client'

import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTRPCClient } from '@/app/_trpc/client'
import { useErrorMessage } from '@/app/_ui/error-message'
import type { CommandRequest } from '@/domain/live-session/command'
import type { SeenEvent } from '@/domain/live-session/event'
import { type CommandQueue, createCommandQueue, type Outcome, type PendingCommand } from './command-queue'
import { createCommandStore } from './command-store'
import type { Input } from './connection'
import { deliverCommand } from './deliver-command'
import type { Confirmed } from './projection'

type Wiring = {
  readonly liveSessionId: string
  readonly personId: string
  readonly dispatch: (input: Input) => void
  readonly receive: (logId: string, events: readonly SeenEvent[]) => void
}

/** The seat's queue of commands, wired to the server; refusals are told to the person once each. */
export function useCommands({ liveSessionId, personId, dispatch, receive }: Wiring): CommandQueue {
  const client = useTRPCClient()
  const messageOf = useErrorMessage()
  // Kept for the page's life: the room read again under another person's cookie must not put their name to these acts.
  const [author] = useState(personId)

  function deliver(request: CommandRequest): Promise<Outcome> {
    const send = (each: CommandRequest) =>
      client.liveSession.command.mutate({ liveSessionId, as: author, ...each })
    return deliverCommand({ send, dispatch, receive, tell }, request)
  }

  function tell(error: unknown, id: string) {
    notifications.show({ id: `command-${id}`, message: messageOf(error), color: 'red' })
  }

  const latest = useRef(deliver)
  useEffect(() => {
    latest.current = deliver
  })
  const [queue] = useState(() =>
    createCommandQueue(
      (request) => latest.current(request),
      createCommandStore({ liveSessionId, personId: author }),
    ),
  )
  useEffect(() => queue.resume(), [queue])
  return queue
}

/** The commands on their way, as a value of the render. */
export function usePending(queue: CommandQueue, confirmed: Confirmed): readonly PendingCommand[] {
  const pending = useSyncExternalStore(queue.subscribe, queue.pending, queue.pending)
  useEffect(() => queue.arrived(confirmed.state.seq, confirmed.ids), [queue, confirmed])
  return pending
}
