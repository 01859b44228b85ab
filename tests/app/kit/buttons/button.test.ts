import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button } from '@/app/_kit/buttons/button'

const htmlOf = (props: Parameters<typeof Button>[0]) => renderToStaticMarkup(createElement(Button, props))

describe('A button', () => {
  it('submits nothing unless it says so', () => {
    expect(htmlOf({ children: 'Copier' })).toContain('type="button"')
    expect(htmlOf({ type: 'submit', children: 'Garder' })).toContain('type="submit"')
  })

  it('takes no press while what it asked for is under way, and keeps its label', () => {
    const html = htmlOf({ busy: true, children: 'Garder' })
    expect(html).toContain('disabled=""')
    expect(html).toContain('Garder')
  })

  it('stays where it can be reached when it says itself that it is not ready', () => {
    expect(htmlOf({ 'aria-disabled': true, children: 'Démarrer' })).not.toContain('disabled=""')
  })
})
