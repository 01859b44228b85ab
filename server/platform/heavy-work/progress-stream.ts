import type { Progress } from './open-heavy-work'
import type { Made } from './worker'

/** Media type of an answer that tells how far a file has come; asked for by `Accept`. */
export const progressType = 'application/x-ndjson'

/**
 * One line of an answer that tells how far a file has come, as JSON. The file's bytes follow the line `ready` without another
 * line's end. Messages are in the reader's language.
 */
export type ProgressLine =
  | { readonly state: Progress['state']; readonly message: string }
  | { readonly state: 'ready'; readonly fileName: string }
  | { readonly state: 'refused'; readonly message: string }

type Options = {
  /** Aborted by the reader: the stream's `cancel` aborts it too. */
  readonly leave: AbortController
  readonly make: (onProgress: (progress: Progress) => void) => Promise<Made>
  readonly say: (progress: Progress) => string
  readonly sayRefusal: (error: unknown) => string
}

/** The progress of one piece of heavy work line by line, then the file itself. A reader who goes away leaves the queue. */
export function streamProgress({ leave, make, say, sayRefusal }: Options): ReadableStream<Uint8Array> {
  const lines = new TextEncoder()
  return new ReadableStream({
    async start(controller) {
      const tell = (line: ProgressLine) => {
        if (!leave.signal.aborted) controller.enqueue(lines.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        const { fileName, parts } = await make((progress) =>
          tell({ state: progress.state, message: say(progress) }),
        )
        tell({ state: 'ready', fileName })
        for (const part of parts) controller.enqueue(part)
      } catch (error) {
        tell({ state: 'refused', message: sayRefusal(error) })
      }
      if (!leave.signal.aborted) controller.close()
    },
    cancel: () => leave.abort(),
  })
}
