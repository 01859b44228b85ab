'use client'

import {
  localStorageColorSchemeManager,
  MantineContext,
  type MantineThemeOverride,
  MantineThemeProvider,
  useProviderColorScheme,
} from '@mantine/core'
import { type ReactNode, useMemo } from 'react'

const manager = localStorageColorSchemeManager()
const getRootElement = () => document.documentElement

type MantineBaseProps = { theme: MantineThemeOverride; nonce: string | undefined; children: ReactNode }

/**
 * What MantineProvider gives to Mantine's parts, without the code that writes its variables into each page: mantine-variables.css is
 * what that code would write.
 */
export function MantineBase({ theme, nonce, children }: MantineBaseProps) {
  const scheme = useProviderColorScheme({
    manager,
    defaultColorScheme: 'auto',
    getRootElement,
    forceColorScheme: undefined,
  })
  const { colorScheme, setColorScheme, clearColorScheme } = scheme
  const context = useMemo(
    () => ({
      colorScheme,
      setColorScheme,
      clearColorScheme,
      getRootElement,
      classNamesPrefix: 'mantine',
      getStyleNonce: () => nonce ?? '',
      cssVariablesSelector: ':root',
      withStaticClasses: true,
    }),
    [colorScheme, setColorScheme, clearColorScheme, nonce],
  )
  return (
    <MantineContext value={context}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  )
}
