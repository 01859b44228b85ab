import type { Stimulus } from '../stimulus'

/** A person who wants two things that exclude each other. */
export const awa: Stimulus = {
  key: 'awa',
  phase: 'exploration',
  codes: ['reflection', 'summary', 'activeListening'],
  persona: { name: 'Awa S.', age: 29 },
  scene: {
    fr: 'Awa est aide-soignante de nuit et voudrait devenir infirmière ; la formation dure trois ans, dans une ville à une heure de train. Elle élève seule deux filles de six et neuf ans.',
    en: 'Awa is a night care assistant and would like to become a nurse; the course takes three years, in a town an hour away by train. She is raising two daughters of six and nine on her own.',
  },
  said: [
    {
      by: 'beneficiary',
      text: {
        fr: 'Le concours, je l’ai eu l’an dernier. Je l’ai laissé passer.',
        en: 'I passed the entrance exam last year. I let it go.',
      },
    },
    { by: 'advisor', text: { fr: 'Vous l’aviez eu.', en: 'You had passed it.' } },
    {
      by: 'beneficiary',
      text: {
        fr: 'Oui. J’en rêve depuis que j’ai quinze ans. Mais si je pars, c’est ma mère qui les couche, tous les soirs.',
        en: 'Yes. I’ve dreamed of it since I was fifteen. But if I go, it’s my mother who puts them to bed, every night.',
      },
    },
    {
      by: 'beneficiary',
      text: {
        fr: 'Et si je ne pars pas, à quarante ans je serai encore à faire des nuits.',
        en: 'And if I don’t go, at forty I’ll still be on nights.',
      },
    },
  ],
  came: {
    fr: 'Et votre mère, elle serait d’accord pour les garder ?',
    en: 'And your mother, would she agree to look after them?',
  },
  felt: {
    fr: '« Oui, elle serait d’accord. Ce n’est pas ça. Je croyais l’avoir dit. »',
    en: '“Yes, she would agree. That isn’t it. I thought I had said so.”',
  },
}
