'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { keptTakes, takeNumber } from '@/domain/live-session/take/take'
import { clockText } from '@/reading/words/clock-text'

export type NamedTakeProps = { commitmentId: string }

/** The take that a commitment names: its author chooses it while the debrief is open, and everybody reads it. */
export function NamedTake({ commitmentId }: NamedTakeProps) {
  const t = useTranslations('takes.commitment')
  const { state, can, send } = useLive()
  const kept = keptTakes(state)
  const named = kept.find(({ id }) => id === state.namedTakes.get(commitmentId))
  const about = (take: (typeof kept)[number]) => ({
    number: takeNumber(state, take),
    time: clockText(take.fromMs),
  })
  if (can({ type: 'nameTake', commitmentId, takeId: null }) !== null)
    return named ? <p>{t('named', about(named))}</p> : null
  return (
    <NativeSelect
      size="xs"
      label={t('label')}
      value={named?.id ?? ''}
      data={[
        { value: '', label: t('none') },
        ...kept.map((take) => ({ value: take.id, label: t('take', about(take)) })),
      ]}
      onChange={(event) =>
        void send({ type: 'nameTake', commitmentId, takeId: event.currentTarget.value || null })
      }
    />
  )
}
