import { readFileSync } from 'node:fs'
import { type CSSVariablesResolver, MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { theme } from '@/app/_kit/theme/theme'

const both = {
  '--mantine-color-white': 'var(--surface)',
  '--mantine-color-black': 'var(--text)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-error': 'var(--breach)',
  '--mantine-color-success': 'var(--ok)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--text)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--border)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--border)',
  '--mantine-primary-color-contrast': 'var(--on-ink)',
}

const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: both, dark: both })

/** Rules without what a formatter may change. */
function plain(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/;?\s*\}/gu, '}')
    .replace(/\s*([{}:;,>])\s*/gu, '$1')
    .trim()
}

test('the style sheet of Mantine’s variables is what Mantine itself writes under our theme', () => {
  const html = renderToStaticMarkup(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getRootElement={() => undefined}
    >
      page
    </MantineProvider>,
  )
  const [, written = ''] = /<style data-mantine-styles="true">(.*?)<\/style>/su.exec(html) ?? []
  expect(written).toContain('--mantine-color-ink-filled')
  expect(plain(readFileSync('app/_kit/theme/mantine-variables.css', 'utf8'))).toBe(plain(written))
})
