'use client'

import { Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Brand } from '@/app/_kit/marks/brand'
import type { RouterOutputs } from '@/app/_trpc/types'
import { Navigation } from './navigation'

type NavigationDrawerProps = { me: RouterOutputs['person']['me'] }

/** The same navigation on a narrow screen. */
export function NavigationDrawer({ me }: NavigationDrawerProps) {
  const t = useTranslations('common')
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button kind="ghost" size="l" square aria-label={t('menu')} aria-expanded={isOpen} onClick={open}>
        <IconMenu2 size={20} stroke={1.5} aria-hidden="true" />
      </Button>
      <Drawer
        opened={isOpen}
        onClose={close}
        size={288}
        title={<Brand />}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Navigation me={me} onFollow={close} />
      </Drawer>
    </>
  )
}
