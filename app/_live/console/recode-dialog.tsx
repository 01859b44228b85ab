'use client'

import { Button, Group, Modal, NativeSelect, Radio, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Mark } from '@/domain/live-session/annotations'
import { type Valence, valencesOf } from '@/domain/observation/grid'
import { useConsole } from './use-console'

const families = ['posture', 'principle', 'technique'] as const

/** Changes what a mark says: another code, another direction. */
export function RecodeDialog({ mark, onClose }: { mark: Mark; onClose: () => void }) {
  const t = useTranslations('console')
  const { grid, codeOf, text, clock, send } = useConsole()
  const [codeKey, setCodeKey] = useState(mark.codeKey)
  const [valence, setValence] = useState<Valence | null>(mark.valence)
  const code = codeOf(codeKey)
  const valences = code ? valencesOf(code) : []
  const chosen = valence !== null && valences.includes(valence) ? valence : (valences[0] ?? null)

  return (
    <Modal opened onClose={onClose} title={t('recode.title', { at: clock(mark.at) })} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send({ type: 'recodeMark', markId: mark.id, codeKey, valence: chosen })
          onClose()
        }}
      >
        <Stack>
          <NativeSelect
            data-autofocus
            label={t('recode.code')}
            value={codeKey}
            onChange={(event) => setCodeKey(event.currentTarget.value)}
            data={families.map((family) => ({
              group: t(`family.${family}`),
              items: grid.codes
                .filter((each) => each.family === family)
                .map((each) => ({ value: each.key, label: text(each.label) })),
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
                  <Radio key={each} value={each} label={t(`valence.${each}`)} />
                ))}
              </Group>
            </Radio.Group>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('dialog.cancel')}
            </Button>
            <Button type="submit">{t('recode.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
