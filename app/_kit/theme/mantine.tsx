'use client'

import {
  DEFAULT_THEME,
  localStorageColorSchemeManager,
  MantineContext,
  MantineThemeContext,
  mergeMantineTheme,
  useProviderColorScheme,
} from '@mantine/core'
import { type ContextType, type ReactNode, use, useMemo, useState } from 'react'
import { NonceContext } from './nonce'
import { theme } from './theme'

const whole = mergeMantineTheme(DEFAULT_THEME, theme)
const getRootElement = () => document.documentElement

type MantineProps = { readonly children: ReactNode }

/** Lets Mantine's parts be used inside, and the colours be chosen. */
export function MantineWithColours({ children }: MantineProps) {
  const [manager] = useState(localStorageColorSchemeManager)
  const scheme = useProviderColorScheme({
    manager,
    defaultColorScheme: 'auto',
    getRootElement,
    forceColorScheme: undefined,
  })
  const { colorScheme, setColorScheme, clearColorScheme } = scheme
  const colours = useMemo(
    () => ({ colorScheme, setColorScheme, clearColorScheme }),
    [colorScheme, setColorScheme, clearColorScheme],
  )
  return <Given colours={colours}>{children}</Given>
}

/** Lets Mantine's parts be used inside, where nothing above does. */
export function Mantine({ children }: MantineProps) {
  return use(MantineContext) ? children : <Given colours={noChoice}>{children}</Given>
}

type Colours = Pick<
  NonNullable<ContextType<typeof MantineContext>>,
  'colorScheme' | 'setColorScheme' | 'clearColorScheme'
>
const noChoice: Colours = { colorScheme: 'auto', setColorScheme: () => {}, clearColorScheme: () => {} }

/**
 * MantineProvider's context without the code that writes variables into each page: mantine-variables.css holds them.
 */
function Given({ colours, children }: MantineProps & { colours: Colours }) {
  const nonce = use(NonceContext)
  const context = useMemo(
    () => ({
      ...colours,
      getRootElement,
      classNamesPrefix: 'mantine',
      getStyleNonce: () => nonce ?? '',
      cssVariablesSelector: ':root',
      withStaticClasses: true,
    }),
    [colours, nonce],
  )
  return (
    <MantineContext value={context}>
      <MantineThemeContext value={whole}>{children}</MantineThemeContext>
    </MantineContext>
  )
}
