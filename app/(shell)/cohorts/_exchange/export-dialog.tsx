'use client'

import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { mostItems } from '@/domain/exchange/content-file'
import { localize } from '@/domain/localized'
import { chosenOf } from './chosen-of'
import { contentFileAt } from './content-file-at'
import classes from './exchange.module.css'
import type { ExchangeProps } from './exchange-props'

type Item = RouterOutputs['exchange']['offered']['items'][number]

/** Chooses what goes out, and gives the address of its file. */
export function ExportDialog({ cohortId, kind, onClose }: ExchangeProps) {
  const t = useTranslations('exchange.export')
  const common = useTranslations('common')
  const locale = useLocale()
  const { data, isError } = useQuery(useTRPC().exchange.offered.queryOptions({ cohortId, kind }))
  const [left, setLeft] = useState<readonly string[]>([])
  const items = [...(data?.items ?? [])].sort((one, other) => Number(mayGoOut(other)) - Number(mayGoOut(one)))
  const takeable = items.filter(mayGoOut)
  const { chosen, isFull } = chosenOf(takeable, left)
  const address = contentFileAt({ cohortId, kind, keys: chosen.map(({ key }) => key) })
  const whyId = useId()
  const isBorisShut = kind === 'grid' && chosen.length !== 1
  const toggle = (key: string) =>
    setLeft((keys) => (keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]))
  return (
    <Dialog title={t('title', { kind })} size={560} closeLabel={common('close')} onClose={onClose}>
      <Stack gap="4">
        <p className={classes.lead}>{t('lead')}</p>
        <Refusal>{isError ? t('failed') : null}</Refusal>
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.key}>
              <Checkbox
                label={localize(item.title, locale) || item.key}
                description={whatOf(item, t)}
                disabled={!mayGoOut(item) || (isFull && !chosen.includes(item))}
                checked={chosen.includes(item)}
                onChange={() => toggle(item.key)}
              />
            </li>
          ))}
        </ul>
        {isBorisShut ? (
          <p id={whyId} className={classes.lead}>
            {t('borisOne')}
          </p>
        ) : null}
        {isFull ? <p className={classes.lead}>{t('atMost', { count: mostItems })}</p> : null}
        <Row gap="2" justify="flex-end" wraps data-foot>
          <Button
            kind="ghost"
            onClick={() => setLeft(chosen.length > 0 ? takeable.map(({ key }) => key) : [])}
            disabled={takeable.length === 0}
          >
            {chosen.length > 0 ? t('none') : t('all')}
          </Button>
          {kind === 'grid' && (
            <Download href={`${address}&as=boris`} isReady={!isBorisShut} whyId={whyId}>
              {t('boris')}
            </Download>
          )}
          <Download href={address} isReady={chosen.length > 0} isPrimary>
            {t('json', { count: chosen.length })}
          </Download>
        </Row>
      </Stack>
    </Dialog>
  )
}

type DownloadProps = { href: string; isReady: boolean; isPrimary?: boolean; whyId?: string; children: string }

/** A link where there is something to download, else a button, described by why there is not. */
function Download({ href, isReady, isPrimary = false, whyId, children }: DownloadProps) {
  const kind = isPrimary ? 'primary' : 'plain'
  if (!isReady)
    return (
      <Button kind={kind} disabled aria-describedby={whyId}>
        {children}
      </Button>
    )
  return (
    <ButtonAnchor kind={kind} href={href} download>
      {children}
    </ButtonAnchor>
  )
}

function mayGoOut({ version, isOpen }: Item): boolean {
  return version !== null && isOpen
}

function whatOf(item: Item, t: ReturnType<typeof useTranslations<'exchange.export'>>): string {
  if (!item.isOpen) return t('shut')
  if (item.version === null) return t('unpublished')
  const version = t('version', { version: item.version })
  return item.isArchived ? `${version}, ${t('archived')}` : version
}
