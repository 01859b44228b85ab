'use client'

import { Group, NativeSelect, Radio } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '@/app/_kit/dialogs/confirm-dialog'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { localize } from '@/domain/localized'
import { codeOf, codesOf, genderOf, type Valence, valencesOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { useLive } from '../session/live-session-provider'

/** Changes what a mark says: another code, another direction. */
export function RecodeDialog({ mark, onClose }: { mark: Mark; onClose: () => void }) {
  const t = useTranslations('console')
  const locale = useLocale()
  const { room, state, send } = useLive()
  const { grid } = room
  const [codeKey, setCodeKey] = useState(mark.codeKey)
  const [valence, setValence] = useState<Valence | null>(mark.valence)
  const code = codeOf(grid, codeKey)
  const valences = code ? valencesOf(code) : []
  const chosen = valence !== null && valences.includes(valence) ? valence : (valences[0] ?? null)

  return (
    <ConfirmDialog
      title={t('recode.title', { at: clockText(elapsedAt(state.clock, mark.at)) })}
      confirm={t('recode.save')}
      keep={t('dialog.cancel')}
      focusesChildren
      onConfirm={() => void send({ type: 'recodeMark', markId: mark.id, codeKey, valence: chosen })}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('recode.code')}
        value={codeKey}
        onChange={(event) => setCodeKey(event.currentTarget.value)}
        data={grid.families.map((family) => ({
          group: localize(family.label, locale),
          items: codesOf(grid, family).map((each) => ({
            value: each.key,
            label: localize(each.label, locale),
          })),
        }))}
      />
      {valences.length > 0 && (
        <Radio.Group
          label={t('recode.valence')}
          value={chosen ?? ''}
          onChange={(value) => setValence(valences.find((each) => each === value) ?? null)}
        >
          <Group mt={6}>
            {valences.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`valence.${each}`, { gender: code ? genderOf(code) : 'masculine' })}
              />
            ))}
          </Group>
        </Radio.Group>
      )}
    </ConfirmDialog>
  )
}
