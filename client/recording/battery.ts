type Battery = EventTarget & { readonly level: number }

/** Calls back with the charge of this device in percent each time it changes; null where the browser does not tell. Returns the end of it. */
export function watchBattery(changed: (percent: number | null) => void): () => void {
  const ended = new AbortController()
  const ask: unknown = Reflect.get(navigator, 'getBattery')
  if (typeof ask !== 'function') {
    changed(null)
    return () => undefined
  }
  void Promise.resolve(Reflect.apply(ask, navigator, []) as Promise<Battery>).then(
    (battery) => {
      if (ended.signal.aborted) return
      const tell = () => changed(Math.round(battery.level * 100))
      battery.addEventListener('levelchange', tell, { signal: ended.signal })
      tell()
    },
    () => changed(null),
  )
  return () => ended.abort()
}
