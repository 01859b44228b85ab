import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { useFieldError } from '@/app/_kit/fields/use-field-error'

type Options = Parameters<typeof useFieldError>[1]

function Field({ error, options }: { error: string | null; options?: Options }) {
  const { control, sentence } = useFieldError(error, options)
  return createElement(Fragment, null, createElement('input', control), sentence)
}

const htmlOf = (error: string | null, options?: Options) =>
  renderToStaticMarkup(createElement(Field, options ? { error, options } : { error }))

describe('A field with an error', () => {
  it('says it under the control, which it describes', () => {
    const html = htmlOf('Il manque une date.')
    const [, described] = html.match(/aria-describedby="([^"]+)"/) ?? []
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(new RegExp(`<p id="${described}"[^>]*>Il manque une date.</p>`))
  })

  it('keeps what else describes the control, and reads that first', () => {
    expect(htmlOf('Trop long.', { describedBy: 'words' })).toMatch(/aria-describedby="words [^"]+"/)
    expect(htmlOf(null, { describedBy: 'words' })).toContain('aria-describedby="words"')
  })

  it('is read out as it appears only in the field being typed in', () => {
    expect(htmlOf('Trop long.', { isAlert: true })).toContain('role="alert"')
    expect(htmlOf('Trop long.')).not.toContain('role')
  })
})

describe('A field without an error', () => {
  it('says nothing', () => {
    expect(htmlOf(null)).toBe('<input/>')
  })
})
