import { afterEach, describe, expect, test, vi } from 'vitest'
import { fetchPdf } from '@/app/_paper/fetch-pdf'
import { DomainError } from '@/domain/domain-error'
import type { HeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import { progressType, streamProgress } from '@/server/platform/heavy-work/progress-stream'

afterEach(() => vi.unstubAllGlobals())

type Make = Parameters<typeof streamProgress>[0]['make']
type Made = Awaited<ReturnType<HeavyWork['make']>>

const pdf: Made = {
  fileName: 'Débriefing « Yann ».pdf',
  parts: [new Uint8Array([37, 80, 10]), new Uint8Array([10, 255, 0])],
}

/** Fetches what the server would stream, cut into pieces of so many bytes. */
async function fetchFrom(make: Make, size = 7) {
  const leave = new AbortController()
  const body = streamProgress({
    leave,
    make,
    say: (progress) => (progress.state === 'waiting' ? `${progress.ahead} avant` : 'en préparation…'),
    sayRefusal: (error) => (error instanceof DomainError ? `refusé : ${error.code}` : ''),
  })
  const bytes = new Uint8Array(await new Response(body).arrayBuffer())
  const pieces = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
  const asked = vi.fn(async (..._request: Parameters<typeof fetch>) => new Response(pieces))
  vi.stubGlobal('fetch', asked)
  const told: string[] = []
  const fetched = await fetchPdf('/a.pdf', new AbortController().signal, (message) => told.push(message))
  expect(new Headers(asked.mock.calls[0]?.[1]?.headers).get('accept')).toBe(progressType)
  return { fetched, told }
}

describe('a PDF that is fetched with its progress', () => {
  test.each([1, 7, 10_000])('is told step by step, then comes whole (pieces of %i bytes)', async (size) => {
    const { fetched, told } = await fetchFrom(async (onProgress) => {
      onProgress({ state: 'waiting', ahead: 2 })
      onProgress({ state: 'preparing' })
      return pdf
    }, size)
    expect(told).toEqual(['2 avant', 'en préparation…'])
    if ('refusal' in fetched) throw new Error(fetched.refusal)
    expect(fetched.fileName).toBe(pdf.fileName)
    expect([...new Uint8Array(await fetched.file.arrayBuffer())]).toEqual([37, 80, 10, 10, 255, 0])
  })

  test('is refused in a sentence', async () => {
    const { fetched } = await fetchFrom(() => Promise.reject(new DomainError('queueFull')))
    expect(fetched).toEqual({ refusal: 'refusé : queueFull' })
  })

  test('a refusal before the queue is a sentence too', async () => {
    vi.stubGlobal('fetch', async () => new Response('Déconnecté.\n', { status: 401 }))
    expect(await fetchPdf('/a.pdf', new AbortController().signal, () => undefined)).toEqual({
      refusal: 'Déconnecté.',
    })
  })

  test('an answer that ends too early is no PDF', async () => {
    vi.stubGlobal('fetch', async () => new Response('{"state":"preparing","message":"…"}\n'))
    await expect(fetchPdf('/a.pdf', new AbortController().signal, () => undefined)).rejects.toThrow()
  })

  test('a reader who goes away leaves the queue', async () => {
    const leave = new AbortController()
    const body = streamProgress({
      leave,
      make: () => new Promise((_resolve, reject) => leave.signal.addEventListener('abort', reject)),
      say: () => '',
      sayRefusal: () => '',
    })
    await body.cancel()
    expect(leave.signal.aborted).toBe(true)
  })
})
