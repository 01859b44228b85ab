'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { remarkMaxLength } from '@/domain/scenario/remarks'

export type RemarkWordsProps = {
  /** What is kept; '' for nothing. */
  readonly words: string
  /** Null takes the sentence away. */
  readonly onSave: (words: string | null) => void
  readonly onClose: () => void
}

/** One sentence beside the taps, for the authors of the situation. */
export function RemarkWords({ words, onSave, onClose }: RemarkWordsProps) {
  const t = useTranslations('remarks')
  const common = useTranslations('common')
  const [typed, setTyped] = useState(words)
  const done = (kept: string | null) => {
    onSave(kept)
    onClose()
  }
  return (
    <Dialog title={t('wordsTitle')} closeLabel={common('close')} onClose={onClose}>
      <Stack
        as="form"
        gap="4"
        onSubmit={(event) => {
          event.preventDefault()
          done(typed.trim() || null)
        }}
      >
        <Textarea
          data-autofocus
          label={t('wordsLabel')}
          description={t('wordsHint')}
          maxLength={remarkMaxLength}
          autosize
          minRows={2}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Row gap="2" justify="flex-end" data-foot>
          {words === '' ? null : <Button onClick={() => done(null)}>{t('removeWords')}</Button>}
          <Button type="submit" kind="primary">
            {t('saveWords')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )
}
