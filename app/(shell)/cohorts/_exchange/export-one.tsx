'use client'

import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { ActMenu } from '@/app/_kit/menu/act-menu'
import { contentFileAt } from './content-file-at'
import type { ExchangeProps } from './exchange-props'

type ExportOneProps = Omit<ExchangeProps, 'onClose'> & {
  itemKey: string
  /** Its latest version, which goes out; null where nothing is published. */
  latest: number | null
  size?: 's'
}

/** Takes the published version of one item out as a file: a situation as JSON, a grid also as a project for BORIS. Nothing before there is one. */
export function ExportOne({ cohortId, kind, itemKey, latest, ...look }: ExportOneProps) {
  const t = useTranslations('exchange')
  const address = contentFileAt({ cohortId, kind, keys: [itemKey] })
  const words = (
    <>
      <IconDownload size={16} stroke={1.5} aria-hidden="true" />
      {t('exportAct')}
    </>
  )
  if (latest === null) return null
  if (kind === 'scenario')
    return (
      <ButtonAnchor
        {...look}
        kind="ghost"
        href={address}
        download
        title={t('export.version', { version: latest })}
      >
        {words}
      </ButtonAnchor>
    )
  return (
    <ActMenu
      acts={[
        { key: 'json', label: t('export.json', { count: 1 }), href: address },
        { key: 'boris', label: t('export.boris'), href: `${address}&as=boris` },
      ]}
    >
      <Button {...look} kind="ghost" title={t('export.version', { version: latest })}>
        {words}
      </Button>
    </ActMenu>
  )
}
