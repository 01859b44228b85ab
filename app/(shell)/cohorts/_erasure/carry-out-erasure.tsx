'use client'

import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { lazy } from '@/app/_kit/lazy'
import type { CarryOutDialogProps } from './carry-out-dialog'

const CarryOutDialog = lazy<CarryOutDialogProps>(() =>
  import('./carry-out-dialog').then((module) => module.CarryOutDialog),
)

/** Erases a member who has asked for it: the press names them and asks once. */
export function CarryOutErasure(props: Omit<CarryOutDialogProps, 'onClose'>) {
  const t = useTranslations('erasure.decision')
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button size="s" kind="danger" aria-label={t('goName', { name: props.name })} onClick={open}>
        {t('go')}
      </Button>
      {isOpen && <CarryOutDialog {...props} onClose={close} />}
    </>
  )
}
