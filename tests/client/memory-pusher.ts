type Handler = (data: never) => void

/** Stands in for pusher-js: the test emits what an engine would. */
export function createMemoryPusher() {
  const emitter = () => {
    const handlers: { event: string; handler: Handler }[] = []
    return {
      state: 'connecting',
      subscribed: false,
      bind: (event: string, handler: Handler) => void handlers.push({ event, handler }),
      unbind(event: string, handler: Handler) {
        const at = handlers.findIndex((each) => each.event === event && each.handler === handler)
        if (at >= 0) handlers.splice(at, 1)
      },
      emit(event: string, data?: unknown) {
        for (const each of [...handlers]) if (each.event === event) each.handler(data as never)
      },
    }
  }
  const channels = new Map<string, ReturnType<typeof emitter>>()
  const connection = emitter()
  let reconnects = 0
  return {
    connection,
    channels,
    reconnects: () => reconnects,
    subscribe(name: string) {
      const channel = channels.get(name) ?? emitter()
      channels.set(name, channel)
      return channel
    },
    unsubscribe: (name: string) => channels.delete(name),
    disconnect: () => connection.emit('state_change', { current: 'disconnected' }),
    connect() {
      reconnects += 1
    },
  }
}
