/** Rings when a job was added, in this process or another, so that it need not wait for the next look at the table. */
export type JobBell = {
  ring(): void
  /** One listener: the runner of this process. Null: no runner listens. */
  onRing(listener: (() => void) | null): void
}

export function createJobBell(): JobBell {
  let listener: (() => void) | null = null
  return {
    ring: () => listener?.(),
    onRing(next) {
      listener = next
    },
  }
}
