'use client'

import { Menu } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

export type Act = {
  readonly key: string
  readonly label: string
  readonly icon?: ReactNode
  readonly isDanger?: boolean
  readonly onAct: () => void
}

type ActMenuProps = {
  readonly acts: readonly Act[]
  /** The button that opens the menu; it has its own name. */
  readonly children: ReactElement
}

/** Acts on one thing behind one button: arrow keys between them, Escape gives the focus back. */
export function ActMenu({ acts, children }: ActMenuProps) {
  return (
    <Menu position="bottom-end" width="max-content" withinPortal>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ key, label, icon, isDanger, onAct }) => (
          <Menu.Item key={key} leftSection={icon} color={isDanger ? 'breach' : undefined} onClick={onAct}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
