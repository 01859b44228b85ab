import type { DomainErrorCode } from '@/domain/domain-error'
import type { Command, CommandRequest } from '@/domain/live-session/command'
import type { Reason } from '@/domain/reason'
import { answerTimeoutMs } from '../answer-timeout'
import type { ServerClock } from '../clock/server-clock'
import type { LiveConnection } from '../follow/live-connection'
import { type GoneMark, goneMarkOf, isAlreadyUndone } from '../gone-mark'
import type { LiveSessionOptions } from '../live-session-options'
import { newId } from '../new-id'
import type { TroubleInput } from '../trouble'
import { createCommandQueue, type Sent } from './command-queue'
import type { CommandStore } from './command-store'
import { deliverCommand } from './deliver-command'

type Options = Pick<LiveSessionOptions<unknown>, 'server' | 'showRefusal'> & {
  readonly clock: ServerClock
  readonly connection: LiveConnection
  readonly store: CommandStore
  /** Why the seat's own copy of the session would refuse the act; null when it would not. */
  readonly refusalOf: (request: CommandRequest) => DomainErrorCode | null
  readonly isOutdated: () => boolean
  readonly noteTrouble: (input: TroubleInput) => void
  /** Other commands are on their way, or another mark is gone. */
  readonly changed: () => void
}

type SendOptions = { readonly at?: number; readonly id?: string }

/** Sends what the seat does: decided here first, then kept and delivered by the queue. Each refusal is shown once. */
export function createSending(options: Options) {
  const { server, showRefusal, clock, connection, store, refusalOf, isOutdated, noteTrouble, changed } =
    options
  const { reasonOf } = server
  let gone: readonly GoneMark[] = []

  const send = async (request: CommandRequest) =>
    server.sendCommand(await clock.correctTime(request), AbortSignal.timeout(answerTimeoutMs))
  const queue = createCommandQueue(
    (request) => deliverCommand({ connection, send, reasonOf, noteTrouble, isOutdated }, request),
    store,
    (request, reason) => refuse(request, reason, `command-${request.id}`),
  )
  queue.subscribe(changed)

  function refuse(request: CommandRequest, reason: Reason, id: string) {
    const mark = goneMarkOf(request, reason, performance.now())
    // Who took the mark away says more than that it is gone.
    if (isAlreadyUndone(request, reason)) return
    // What a microphone heard is no act of a person: what comes too late is lost, without a notice.
    if (request.command.type === 'hearTalk' || request.command.type === 'hearTakeTalk') return
    if (mark === null) return showRefusal(id, reason)
    gone = [...gone, mark]
    changed()
  }

  return {
    queue,
    /** Acts on a mark that turned out not to be there any more, latest last. */
    gone: () => gone,
    /** `at`: moment of the act, epoch ms of the server. `id`: given where the device may hold the act already. */
    async send(command: Command, { at = clock.now(), id }: SendOptions = {}): Promise<Sent> {
      const request = { id: id ?? newId(), at, command }
      // What the device holds is sent from there in any case: the server alone decides it, once.
      const reason = id === undefined ? refusalOf(request) : null
      if (reason !== null) {
        refuse(request, reason, `refused-${reason}`)
        return { ok: false, reason }
      }
      clock.noteDoubt(request.id)
      return queue.push(request)
    },
    /** Why the command would be refused now, or null when it would be accepted. */
    can: (command: Command): DomainErrorCode | null => refusalOf({ id: newId(), at: clock.now(), command }),
  }
}
