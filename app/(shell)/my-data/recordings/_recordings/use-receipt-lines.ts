import { useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useSize } from '@/app/(shell)/my-data/_my-data/use-size'
import type { PersonForm } from '@/domain/person/person-form'
import { type Destruction, type Recording, receiptNumber } from './mine'

type ReceiptLine = { readonly name: string; readonly said: readonly string[] }

/** The words of a receipt: its head, and its lines by name. */
export function useReceiptLines(
  { shortName, scheduledFor, seat, timeZone }: Recording,
  destruction: Destruction,
  form: PersonForm,
): { head: string; lines: readonly ReceiptLine[] } {
  const t = useTranslations('myRecordings.receipt')
  const nouns = useNouns()
  const sizeOf = useSize()
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const { at, why, isOwn, ownTracks, otherTracks, chunks, bytes, keys, ownDevices, otherDevices } =
    destruction
  const number = receiptNumber(destruction)
  const told = ownDevices.includes(null) ? null : Math.max(0, ...ownDevices.map((each) => each ?? 0))
  const saidAt = (moment: number) => `${dates.date(moment, now)}, ${dates.time(moment)}`
  const left = otherDevices.filter((each) => each === null).length
  return {
    head: t('head', { number, day: dates.date(at, now), time: dates.time(at) }),
    lines: [
      {
        name: t('session'),
        said: [
          t('when', { persona: shortName, day: dates.day(scheduledFor, now) }),
          t('seat', { seat: nouns.seatInline(seat, [{ form }]) }),
        ],
      },
      { name: t('asked'), said: [t('by', { why, isOwn: String(isOwn) })] },
      {
        name: t('destroyed'),
        said: [
          t('tracks', { own: ownTracks, others: otherTracks }),
          t('size', { chunks, size: sizeOf(bytes), keys: keys.length }),
        ],
      },
      {
        name: t('devices'),
        said: [
          ...(ownDevices.length > 0 ? [t('own', { told: told === null ? 'none' : saidAt(told) })] : []),
          ...(otherDevices.length > 0 ? [t('others', { left })] : []),
        ],
      },
      { name: t('backups'), said: [t('copies')] },
      { name: t('stays'), said: [t('left')] },
      {
        name: t('ids'),
        said: keys.map(({ keyId, fingerprint }) =>
          t('key', {
            id: keyId.slice(0, 8),
            fingerprint: `${fingerprint.slice(0, 8)}…${fingerprint.slice(-4)}`,
          }),
        ),
      },
    ],
  }
}
