const name = 'triade.sign-in'

/** Tells the other pages of this browser that a person has signed in or out. */
export function tellSignInChanged(): void {
  if (!('BroadcastChannel' in globalThis)) return
  const channel = new BroadcastChannel(name)
  channel.postMessage(null)
  channel.close()
}

/** Calls back when a person has signed in or out in another page of this browser. The answer ends it. */
export function onSignInChanged(listener: () => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined
  const channel = new BroadcastChannel(name)
  channel.onmessage = listener
  return () => channel.close()
}
