'use client'

import { useEffect, useState } from 'react'

const sentences = {
  fr: { title: 'Triade n’a pas pu s’afficher', retry: 'Réessayer' },
  en: { title: 'Triade could not be shown', retry: 'Try again' },
}

/** The last resort: the layout itself failed, so neither messages nor styles are there. */
export default function GlobalError({ reset }: { reset: () => void }) {
  const [locale, setLocale] = useState<keyof typeof sentences>('fr')
  useEffect(() => setLocale(navigator.language.startsWith('fr') ? 'fr' : 'en'), [])
  const { title, retry } = sentences[locale]
  return (
    <html lang={locale}>
      <body style={{ padding: 40, fontFamily: 'system-ui, sans-serif' }}>
        <h1>{title}</h1>
        <button type="button" onClick={reset}>
          {retry}
        </button>
      </body>
    </html>
  )
}
