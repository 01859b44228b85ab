import { randomUUID } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiptNumber } from '@/domain/live-session/recording/receipt'
import type { Locale } from '@/domain/localized'
import type { OrderedReceipt } from '@/server/interview/paper/paper-kinds'
import { renderReceipt } from '@/server/interview/paper/render-receipt'
import { takeReceipt } from '@/server/privacy/recordings/take-receipt'
import type { Runtime } from '@/server/privacy/runtime'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
  uploadChunks,
} from '../../../support/recording-stage'
import type { Cast } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
beforeAll(async () => {
  stage = await openRecordingStage()
  cast = await recordedCast(stage)
  for (const person of [cast.advisor, cast.beneficiary])
    await uploadChunks(stage, await openTrackOf(stage, cast.liveSessionId, person), 'une voix', 3)
  await stage.as(cast.advisor).recording.withdraw({ liveSessionId: cast.liveSessionId })
})
afterAll(() => stage.close())

/** The text of the PDF that a person is given, as a reader of PDF finds it; spaces of every width as one. */
async function textOf(person: Cast['advisor'], receiptId: string, locale: Locale = 'fr') {
  const heavyWork = {
    make: async (_kind: unknown, { read }: { read: () => Promise<OrderedReceipt> }) => {
      const { content } = await renderReceipt(await read(), async () => undefined)
      const parts: Uint8Array[] = []
      for await (const part of content) parts.push(part as Uint8Array)
      return { fileName: '', parts }
    },
  }
  const runtime = { ...stage.runtime, heavyWork } as unknown as Runtime
  const signal = new AbortController().signal
  const { parts } = await takeReceipt(runtime, person, { receiptId, locale, signal })
  const pdf = await getDocumentProxy(Uint8Array.from(Buffer.concat(parts)))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/gu, ' '), totalPages }
}

const receiptOf = async (person: Cast['advisor']) => {
  const [recording] = (await stage.as(person).personalData.recordings()).recordings
  const receipt = recording?.receipts[0]
  if (!receipt) throw new Error('no receipt')
  return receipt
}

describe('The receipt of a destroyed recording, as a PDF', { timeout: 30_000 }, () => {
  it('says in full what was destroyed, on whose wish, and by which keys', async () => {
    const receipt = await receiptOf(cast.advisor)
    const { text, totalPages } = await textOf(cast.advisor, receipt.id)
    expect(totalPages).toBe(1)
    for (const words of [
      'Reçu d’effacement',
      receiptNumber(receipt),
      cast.advisor.name,
      'par vous',
      'votre piste et une autre',
      '6 morceaux',
      'leurs 2 clés',
      'le vôtre : à sa prochaine visite, illisible d’ici là',
      'celui de l’autre personne : à sa prochaine visite',
      'les copies ne s’ouvrent plus',
      'vos repères, vos mots, ce registre',
    ])
      expect(text).toContain(words)
    // Identifiers may be broken at the end of a line.
    const joined = text.replaceAll(' ', '')
    for (const { keyId, fingerprint } of receipt.keys) {
      expect(joined).toContain(keyId)
      expect(joined).toContain(fingerprint)
    }
  })

  it('is of the other player in their own name, and without who asked', async () => {
    const receipt = await receiptOf(cast.beneficiary)
    const { text } = await textOf(cast.beneficiary, receipt.id, 'en')
    expect(text).toContain(cast.beneficiary.name)
    expect(text).toContain('by a person who was recorded')
    expect(text).not.toContain(cast.advisor.name)
  })

  it('is refused to every other person', async () => {
    const { id } = await receiptOf(cast.advisor)
    for (const [person, receiptId] of [
      [cast.supervisor, id],
      [cast.stranger, id],
      [cast.advisor, randomUUID()],
    ] as const)
      await expect(textOf(person, receiptId)).rejects.toMatchObject({ code: 'notFound' })
  })
})
