import type { Stimulus } from '../stimulus'

/** News that fell on her between two shelves, and a voice that stops. */
export const corinne: Stimulus = {
  key: 'corinne',
  phase: 'exploration',
  codes: ['reflection', 'silence', 'empathy'],
  persona: { name: 'Corinne D.', age: 45 },
  scene: {
    fr: 'Corinne a tenu dix-neuf ans le rayon frais d’un supermarché qui ferme en juin. Elle racontait l’annonce d’un ton égal, et sa voix vient de baisser.',
    en: 'Corinne has run the chilled section of a supermarket for nineteen years; it closes in June. She was telling how it was announced in an even voice, and the voice has just dropped.',
  },
  said: [
    { by: 'advisor', text: { fr: 'Et comment l’avez-vous appris ?', en: 'And how did you find out?' } },
    {
      by: 'beneficiary',
      text: {
        fr: 'Un mardi, entre deux palettes. Le directeur est passé, il l’a dit comme ça, et il est reparti.',
        en: 'On a Tuesday, between two pallets. The manager came by, said it just like that, and left.',
      },
    },
    { by: 'advisor', text: { fr: 'Comme ça.', en: 'Just like that.' } },
    {
      by: 'beneficiary',
      text: {
        fr: 'Dix-neuf ans. J’ai fini de remplir le rayon.',
        en: 'Nineteen years. I finished stocking the shelf.',
      },
    },
  ],
  came: {
    fr: 'Vous avez fini de remplir le rayon. Et maintenant, vous avez commencé à regarder les offres ?',
    en: 'You finished stocking the shelf. And now, have you started looking at vacancies?',
  },
  felt: {
    fr: '« Au début de sa phrase, j’étais là. À la fin, j’étais déjà repartie : on parlait d’offres. »',
    en: '“At the start of the sentence I was there. By the end I had gone: we were talking about vacancies.”',
  },
}
