import type { Log } from '@/db/log'

/** A log that prints nothing and remembers its messages. */
export function quietLog(): Log & { messages: string[] } {
  const messages: string[] = []
  const keep = (_details: object, message: string) => {
    messages.push(message)
  }
  return { messages, info: keep, warn: keep, error: keep }
}
