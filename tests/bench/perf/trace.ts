import type { Browser, Page } from '@playwright/test'

/** Milliseconds the page's own thread spent on each kind of work. */
export type Work = { readonly scripting: number; readonly layout: number; readonly paint: number }

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  readonly pid: number
  readonly tid: number
  readonly args: { readonly name?: string }
}

const layouts = new Set(['Layout', 'UpdateLayoutTree', 'PrePaint', 'HitTest', 'ScheduleStyleRecalculation'])
const paints = new Set(['Paint', 'Layerize', 'Commit', 'UpdateLayer', 'CompositeLayers', 'Decode Image'])
const scripts =
  /^(EventDispatch|FunctionCall|EvaluateScript|TimerFire|FireAnimationFrame|FireIdleCallback|RunMicrotasks|MinorGC|MajorGC|v8\.|V8\.|BlinkGC)/

/** Records what is done meanwhile and adds up the page's work by its kind. */
export async function traced<T>(
  browser: Browser,
  page: Page,
  act: () => Promise<T>,
): Promise<{ result: T; work: Work }> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'blink.user_timing'] })
  const result = await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  return { result, work: workOf(traceEvents) }
}

/** Time of each event less that of the events within it, by kind, on the busiest main thread of a page. */
export function workOf(events: readonly TraceEvent[]): Work {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const threads = mains.map(({ pid, tid }) =>
    events.filter((each) => each.ph === 'X' && each.pid === pid && each.tid === tid),
  )
  const busiest = threads.sort((a, b) => b.length - a.length)[0] ?? []
  const sum = { scripting: 0, layout: 0, paint: 0 }
  const open: { kind: keyof Work | null; end: number }[] = []
  let from = 0
  const spend = (until: number) => {
    const kind = open.at(-1)?.kind
    if (kind) sum[kind] += (until - from) / 1_000
    from = until
  }
  for (const { name, ts, dur = 0 } of [...busiest].sort((a, b) => a.ts - b.ts)) {
    for (let top = open.at(-1); top && top.end <= ts; top = open.at(-1)) {
      spend(top.end)
      open.pop()
    }
    spend(ts)
    open.push({ kind: kindOf(name) ?? open.at(-1)?.kind ?? null, end: ts + dur })
  }
  for (let top = open.at(-1); top; top = open.at(-1)) {
    spend(top.end)
    open.pop()
  }
  return sum
}

function kindOf(name: string): keyof Work | null {
  if (layouts.has(name)) return 'layout'
  if (paints.has(name)) return 'paint'
  return scripts.test(name) ? 'scripting' : null
}
