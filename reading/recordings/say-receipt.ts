import type { Seat } from '@/domain/live-session/core/seat'
import { type Receipt, type ReceiptDevice, receiptNumber } from '@/domain/live-session/recording/receipt'
import type { PersonForm } from '@/domain/person/person-form'
import { datesIn } from '@/reading/words/dates'
import type { Language } from '@/reading/words/language'
import { sizeText } from '@/reading/words/size-text'

/** A receipt with the interview it is about; `form`: of its holder. Times in epoch ms. */
export type GivenReceipt = {
  readonly receipt: Receipt
  readonly liveSessionId: string
  readonly shortName: string
  readonly scheduledFor: number
  readonly timeZone: string
  readonly seat: Seat
  readonly form: PersonForm
}

export type ReceiptLine = { readonly name: string; readonly said: readonly string[] }

type Words = Pick<Language, 'locale' | 't' | 'nouns'>

/** What an identifier is shortened by; no line ends beside it. */
const cut = '\u2060…\u2060'

/** The words of a receipt: its head, its lines by name, and what tells it apart from any other. `inFull`: identifiers whole, for what is kept on paper. */
export function sayReceipt(
  { receipt, liveSessionId, shortName, scheduledFor, timeZone, seat, form }: GivenReceipt,
  { locale, t, nouns }: Words,
  now: number,
  { inFull = false } = {},
): { readonly head: string; readonly lines: readonly ReceiptLine[]; readonly ids: ReceiptLine } {
  const dates = datesIn(locale, timeZone)
  const { at, completedAt, why, isOwn, askedAt, ownTracks, otherTracks, chunks, bytes, keys } = receipt
  const saidAt = (moment: number) => `${dates.date(moment, now)}, ${dates.time(moment)}`
  const head = t('myRecordings.receipt.head', {
    number: receiptNumber(receipt),
    day: dates.date(at, now),
    time: dates.time(at),
  })
  const idsOf = (id: string, ends: readonly [number, number]) =>
    inFull
      ? id
      : [id.slice(0, ends[0]), id.slice(id.length - ends[1])].filter((part) => part !== '').join(cut)
  return {
    head:
      completedAt === null ? head : t('myRecordings.receipt.completed', { head, when: saidAt(completedAt) }),
    lines: [
      {
        name: t('myRecordings.receipt.session'),
        said: [
          t('myRecordings.receipt.when', { persona: shortName, day: dates.day(scheduledFor, now) }),
          t('myRecordings.receipt.seat', { seat: nouns.seatInline(seat, [{ form }]) }),
        ],
      },
      {
        name: t('myRecordings.receipt.asked'),
        said: [
          t('myRecordings.receipt.by', { why, isOwn: String(isOwn) }),
          ...(askedAt === null ? [] : [t('myRecordings.receipt.askedAt', { when: saidAt(askedAt) })]),
        ],
      },
      {
        name: t('myRecordings.receipt.destroyed'),
        said: [
          t('myRecordings.receipt.tracks', { own: ownTracks, others: otherTracks }),
          t('myRecordings.receipt.size', {
            chunks,
            size: sizeText(bytes, { locale, t }),
            keys: keys.length,
          }),
        ],
      },
      { name: t('myRecordings.receipt.devices'), said: receipt.devices.map(sayDevice) },
      {
        name: t('myRecordings.receipt.backups'),
        said: [t('myRecordings.receipt.copies'), t('myRecordings.receipt.copiesUntil')],
      },
      { name: t('myRecordings.receipt.stays'), said: [t('myRecordings.receipt.left')] },
    ],
    ids: {
      name: t('myRecordings.receipt.ids'),
      said: [
        t('myRecordings.receipt.interview', { id: idsOf(liveSessionId, [8, 0]) }),
        ...keys.map(({ keyId, fingerprint }) =>
          t('myRecordings.receipt.key', {
            id: idsOf(keyId, [8, 0]),
            fingerprint: idsOf(fingerprint, [4, 4]),
          }),
        ),
      ],
    },
  }

  function sayDevice({ whose, emptyAt }: ReceiptDevice): string {
    const told = emptyAt === null ? 'none' : saidAt(emptyAt)
    return t(`myRecordings.receipt.device.${whose}`, { told })
  }
}
