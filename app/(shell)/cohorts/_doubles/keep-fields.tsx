'use client'

import { Checkbox, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Stack } from '@/app/_kit/layout/layout'
import { useList } from '@/app/_kit/text/use-list'
import type { Keeping } from '@/domain/occupancy/keeping'
import { keepingReasonMaxLength } from '@/domain/occupancy/keeping-limits'
import type { AskedDouble } from './asked-double'

type Answer = Pick<Keeping, 'reason' | 'isFromWall'>

type KeepFieldsProps = {
  doubles: readonly AskedDouble[]
  answer: Answer
  isMissing: boolean
  onChange: (answer: Answer) => void
}

/** From the wall, where that can be, and a reason for all else. */
export function KeepFields({ doubles, answer, isMissing, onChange }: KeepFieldsProps) {
  const t = useTranslations('planning.doubles')
  const list = useList()
  const fromWall = doubles.filter(({ mayBeFromWall }) => mayBeFromWall)
  const isAllFromWall = answer.isFromWall && fromWall.length === doubles.length
  return (
    <Stack gap="3">
      {fromWall.length > 0 && (
        <Checkbox
          label={t('wall', { names: list([...new Set(fromWall.map(({ name }) => name))]) })}
          checked={answer.isFromWall}
          onChange={(event) => onChange({ ...answer, isFromWall: event.currentTarget.checked })}
        />
      )}
      {!isAllFromWall && (
        <Textarea
          data-autofocus
          label={t('why')}
          description={t('whyHint')}
          error={isMissing ? t('whyMissing') : null}
          maxLength={keepingReasonMaxLength}
          autosize
          minRows={2}
          value={answer.reason}
          onChange={(event) => onChange({ ...answer, reason: event.currentTarget.value })}
        />
      )}
    </Stack>
  )
}
