import type { Messages } from 'next-intl'
import type { Namespace } from './namespaces'

/** A namespace of messages (`year`), or one part of it (`year.decisions`). */
export type MessagePath = { [N in Namespace]: N | `${N}.${keyof Messages[N] & string}` }[Namespace]

/** Messages of some namespaces, or of some of their parts. */
export type SomeMessages = Partial<Record<Namespace, Readonly<Record<string, unknown>>>>

/** The messages that these paths name. */
export function pickMessages(all: Messages, paths: readonly MessagePath[]): SomeMessages {
  return paths.map((path) => messagesAt(all, path)).reduce(joinMessages, {})
}

/** All messages of both. */
export function joinMessages(one: SomeMessages, other: SomeMessages): SomeMessages {
  const joined = { ...one }
  for (const [namespace, parts] of Object.entries(other) as [Namespace, SomeMessages[Namespace]][]) {
    joined[namespace] = { ...joined[namespace], ...parts }
  }
  return joined
}

function messagesAt(all: Messages, path: MessagePath): SomeMessages {
  const [namespace, part] = path.split('.') as [Namespace, string | undefined]
  const parts: Readonly<Record<string, unknown>> = all[namespace]
  return { [namespace]: part === undefined ? parts : { [part]: parts[part] } }
}
