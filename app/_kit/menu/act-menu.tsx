'use client'

import { Menu } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import classes from './act-menu.module.css'

type Named = {
  readonly key: string
  readonly label: string
  /** What the act does, or why it cannot be done, under its label. */
  readonly hint?: string
  readonly icon?: ReactNode
}

/** What is done here, or a file that the browser is given. */
export type Act = Named &
  (
    | { readonly isDanger?: boolean; readonly isDisabled?: boolean; readonly onAct: () => void }
    | { readonly href: string }
  )

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
        {acts.map((act) =>
          'href' in act ? (
            <Menu.Item key={act.key} leftSection={act.icon} component="a" href={act.href} download>
              {act.label}
            </Menu.Item>
          ) : (
            <Menu.Item
              key={act.key}
              leftSection={act.icon}
              color={act.isDanger ? 'breach' : undefined}
              disabled={act.isDisabled}
              onClick={act.onAct}
            >
              {act.label}
              {act.hint ? <span className={classes.hint}>{act.hint}</span> : null}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
