import type { Runtime as OperateRuntime } from '@/server/operate/runtime'
import type { Auth } from '@/server/people/sign-in/auth'

/** Everything one running server consists of. Opened by main.ts, used by whatever answers a request. */
export type Runtime = OperateRuntime & { readonly auth: Auth }

// Next evaluates modules repeatedly, and main.ts is outside its bundle: only a registered symbol on globalThis is
// shared.
const KEY = Symbol.for('triade.runtime')

/** Makes the runtime reachable from every bundle of this process; null when the server closes. */
export function setRuntime(runtime: Runtime | null): void {
  Reflect.set(globalThis, KEY, runtime)
}

/**
 * The runtime of this process.
 * @throws Error when there is none: during a build, or when Next was started without the server's entry point
 */
export async function getRuntime(): Promise<Runtime> {
  const runtime: Runtime | null | undefined = Reflect.get(globalThis, KEY)
  if (!runtime) throw new Error('No server is running here: Triade runs inside its own server (npm start).')
  return runtime
}
