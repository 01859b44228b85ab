import type { Page } from '@playwright/test'

/** What a page says of itself while it is watched. Times are milliseconds. */
export type Probe = {
  /** Lengths of tasks of 50 ms and more. */
  readonly longTasks: number[]
  /** Input to the next picture, the longest event of each interaction. */
  readonly interactions: Map<number, number>
  /** From one picture to the next, while they are counted. */
  frames: number[] | null
  countFrames(): void
  /** Watches for the next key press: when its code's count changes, and when the log shows its line. */
  awaitMark(): void
  mark: Promise<{ readonly count: Shown; readonly line: Shown }> | null
}

/** So many pictures, and milliseconds, after the key. */
export type Shown = { readonly frames: number; readonly ms: number }

declare global {
  interface Window {
    probe: Probe
  }
}

/** Watches every page this one becomes, from its first picture on. */
export async function watch(page: Page): Promise<void> {
  // The compiler calls this helper to keep the names of functions; a page does not have it.
  await page.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
  await page.addInitScript(() => {
    const observe = <Entry extends PerformanceEntry>(
      type: string,
      take: (entry: Entry) => void,
      options = {},
    ) => {
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) take(entry as Entry)
      })
      observer.observe({ type, buffered: true, ...options })
    }
    const probe: Probe = {
      longTasks: [],
      interactions: new Map(),
      frames: null,
      countFrames() {
        const frames: number[] = []
        probe.frames = frames
        let last = performance.now()
        requestAnimationFrame(function next(now) {
          if (probe.frames !== frames) return
          frames.push(now - last)
          last = now
          requestAnimationFrame(next)
        })
      },
      mark: null,
      awaitMark() {
        const list = document.querySelector('ol[aria-labelledby=log-title]')
        const counts = document.querySelector('[data-density]')
        const shown = (read: () => unknown) => {
          const before = read()
          return new Promise<Shown>((resolve) => {
            const pressed = ({ key, timeStamp }: KeyboardEvent) => {
              // Held down before the key that makes the mark.
              if (key === 'Shift') return
              window.removeEventListener('keydown', pressed, { capture: true })
              let frames = 0
              requestAnimationFrame(function look() {
                frames += 1
                if (read() === before) return requestAnimationFrame(look)
                const { port1, port2 } = new MessageChannel()
                // Answered once the picture of this frame is made.
                port1.onmessage = () => resolve({ frames, ms: performance.now() - timeStamp })
                port2.postMessage(null)
              })
            }
            window.addEventListener('keydown', pressed, { capture: true })
          })
        }
        probe.mark = Promise.all([
          shown(() => counts?.textContent),
          shown(() => list?.firstElementChild),
        ]).then(([count, line]) => ({ count, line }))
      },
    }
    window.probe = probe
    observe('longtask', ({ duration }) => probe.longTasks.push(duration))
    observe<PerformanceEventTiming & { interactionId: number }>(
      'event',
      ({ interactionId, duration }) => {
        if (interactionId === 0) return
        const so = probe.interactions.get(interactionId) ?? 0
        probe.interactions.set(interactionId, Math.max(so, duration))
      },
      { durationThreshold: 16 },
    )
  })
}
