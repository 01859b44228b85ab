import type { Publisher } from '@/server/realtime/publisher'

// Route handlers are bundled apart from the process that holds the sockets, and modules are evaluated more
// than once: only a registered symbol on globalThis is the same everywhere.
const SLOT = Symbol.for('triade.realtime.publisher')

/** Makes the publisher reachable from every bundle of this process. */
export function setCurrentPublisher(publisher: Publisher): void {
  Reflect.set(globalThis, SLOT, publisher)
}

/** The publisher of this process. @throws Error when the process was not started by the server's entry point */
export function currentPublisher(): Publisher {
  const publisher: Publisher | undefined = Reflect.get(globalThis, SLOT)
  if (!publisher) throw new Error('Realtime is not open: the app runs inside its own server (npm start).')
  return publisher
}
