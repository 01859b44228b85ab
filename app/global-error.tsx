'use client'

import './globals.css'
import './_kit/theme/fallback-fonts.css'
import './_kit/theme/tokens.css'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { MessagePage } from './_kit/pages/message-page'

const sentences = {
  fr: {
    title: 'Triade n’a pas pu s’afficher',
    body: 'Rien de ce que vous avez enregistré n’est perdu. Réessayez ; si cela persiste, prévenez la personne qui héberge Triade.',
    retry: 'Réessayer',
  },
  en: {
    title: 'Triade could not be shown',
    body: 'Nothing you saved is lost. Try again; if it keeps happening, tell whoever hosts Triade.',
    retry: 'Try again',
  },
}
type Look = { readonly locale: keyof typeof sentences; readonly scheme: 'light' | 'dark' }

/** Shown when the layout itself failed; so it finds messages, language and theme by itself. */
export default function GlobalError({ reset }: { reset: () => void }) {
  const [look, setLook] = useState(lookOfPage)
  useEffect(() => setLook((known) => known ?? lookOfBrowser()), [])
  const { locale, scheme } = look ?? { locale: 'fr', scheme: 'light' }
  const { title, body, retry } = sentences[locale]
  return (
    <html lang={locale} data-mantine-color-scheme={scheme}>
      <body>
        <title>{title}</title>
        <main>
          <MessagePage title={title} body={body}>
            <Button kind="primary" onClick={reset}>
              {retry}
            </Button>
          </MessagePage>
        </main>
      </body>
    </html>
  )
}

/** Language and theme of the page that broke, where it was drawn by the product; null elsewhere. */
function lookOfPage(): Look | null {
  if (typeof document === 'undefined') return null
  const { lang, dataset } = document.documentElement
  if (dataset.build === undefined) return null
  return {
    locale: lang === 'en' ? 'en' : 'fr',
    scheme: dataset.mantineColorScheme === 'dark' ? 'dark' : 'light',
  }
}

function lookOfBrowser(): Look {
  return {
    locale: navigator.language.startsWith('en') ? 'en' : 'fr',
    scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  }
}
