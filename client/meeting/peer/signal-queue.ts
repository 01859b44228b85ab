import type { SignalRequest } from '@/domain/live-session/meeting/signal'

type Waiting = { readonly request: SignalRequest; readonly isWanted: () => boolean; readonly tries: number }

const answerMs = 8_000
const pauseMs = 1_000

/** Sends the signals to one person in their order, each again where it fails and is still wanted. What is lost heals by hellos. */
export function createSignalQueue(send: (request: SignalRequest) => Promise<void>) {
  const waiting: Waiting[] = []
  let isSending = false
  let hasEnded = false
  let wake = () => {}

  const pass = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function isSent(request: SignalRequest): Promise<boolean> {
    try {
      await send(request)
      return true
    } catch {
      return false
    }
  }

  async function sendAll(): Promise<void> {
    isSending = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!next.isWanted()) continue
      const { request, tries } = next
      const isOver = await Promise.race([isSent(request), pass(answerMs).then(() => true)])
      wake()
      if (isOver || tries === 0 || hasEnded) continue
      await pass(pauseMs)
      waiting.unshift({ ...next, tries: tries - 1 })
    }
    isSending = false
  }

  return {
    /** `isWanted`: whether it still says something; `tries`: how often more it is sent where the server refuses it. */
    push(request: SignalRequest, isWanted: () => boolean, tries = 2) {
      waiting.push({ request, isWanted, tries })
      if (!isSending) void sendAll()
    },
    /** What waits is sent once more at most, then nothing. */
    end() {
      hasEnded = true
      wake()
    },
  }
}
