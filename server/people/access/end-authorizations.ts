import type { Logger } from '@/server/platform/log'
import type { Processes } from '@/server/platform/processes/open-processes'
import type { Gateway } from '@/server/platform/realtime/gateway/gateway'
import type { Publisher } from '@/server/platform/realtime/publisher'

export type SocketHolders = {
  readonly gateway: Pick<Gateway, 'closeLinked'> | null
  readonly processes: Pick<Processes, 'notifyEnded'> | null
  readonly publisher: Pick<Publisher, 'people'>
  readonly log: Logger
}

/**
 * Closes every socket authorised by one of these keys, on all processes; an external engine closes all sockets of the
 * person, since it knows no more. A browser that reconnects is checked again.
 */
export function endAuthorizations(
  { gateway, processes, publisher, log }: SocketHolders,
  personId: string,
  keys: readonly string[],
): void {
  for (const key of keys) {
    gateway?.closeLinked(key)
    processes?.notifyEnded(key)
  }
  publisher.people?.terminate(personId).catch((err: unknown) => {
    log.warn({ err }, 'the realtime engine could not be told to close the sockets of a person')
  })
}
