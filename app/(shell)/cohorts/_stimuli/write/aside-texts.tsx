'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { TextAside } from '@/domain/library/text-aside'
import type { DraftAddress } from './use-moment-draft'
import classes from './write-moment.module.css'

type AsideTextsProps = {
  readonly address: DraftAddress
  readonly personId: string
  readonly aside: readonly TextAside[]
  readonly people: Readonly<Record<string, string>>
  readonly onSettled: () => Promise<unknown>
}

const fields = ['name', 'age', 'phase', 'codes', 'scene', 'said', 'came', 'felt'] as const

/** Texts that met another person's edit of the same field: both are there until one is chosen. */
export function AsideTexts({ address, personId, aside, people, onSettled }: AsideTextsProps) {
  const t = useTranslations('stimuli.write')
  const onError = useErrorNotice()
  const settle = useMutation(useTRPC().stimulusDraft.settle.mutationOptions({ onError, onSettled }))
  if (aside.length === 0) return null
  return (
    <Stack gap="2">
      {aside.map(({ id, path, value, by }) => {
        const field = fields.find((each) => each === path[0])
        const isText = typeof value === 'string' || typeof value === 'number'
        return (
          <div key={id} className={classes.aside} role="status">
            <p>
              {t(by === personId ? 'aside.mine' : 'aside.said', {
                name: people[by] ?? t('aside.another'),
                field: field ? t(field, { most: 6 }) : '',
                text: isText ? String(value) : '…',
              })}
            </p>
            <Row gap="1-5" wraps>
              <Button
                size="s"
                busy={settle.isPending}
                onClick={() => settle.mutate({ ...address, asideId: id, take: true })}
              >
                {t('aside.take')}
              </Button>
              <Button
                size="s"
                kind="ghost"
                onClick={() => settle.mutate({ ...address, asideId: id, take: false })}
              >
                {t('aside.keep')}
              </Button>
            </Row>
          </div>
        )
      })}
    </Stack>
  )
}
