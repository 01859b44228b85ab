import type { Publisher } from '@/server/platform/realtime/publisher'

// Next bundles route handlers apart and evaluates modules repeatedly: only a registered symbol on globalThis is shared.
const KEY = Symbol.for('triade.realtime.publisher')

/** Makes the publisher reachable from every bundle of this process. */
export function setCurrentPublisher(publisher: Publisher): void {
  Reflect.set(globalThis, KEY, publisher)
}

/** The publisher of this process. @throws Error when this process was not started by the server's entry point */
export function currentPublisher(): Publisher {
  const publisher: Publisher | undefined = Reflect.get(globalThis, KEY)
  if (!publisher) throw new Error('Realtime is not open: the app runs inside its own server (npm start).')
  return publisher
}
