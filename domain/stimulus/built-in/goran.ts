import type { Stimulus } from '../stimulus'

/** Anger that is aimed at the advisor. */
export const goran: Stimulus = {
  key: 'goran',
  phase: 'exploration',
  codes: ['unconditionalPositiveRegard', 'empathy', 'authenticity'],
  persona: { name: 'Goran T.', age: 41 },
  scene: {
    fr: 'Goran, maçon en arrêt depuis un accident, a vu quatre services en deux mois et apporte chaque fois les mêmes papiers. On vient de lui redemander la date de son accident.',
    en: 'Goran, a bricklayer off work since an accident, has been to four services in two months and brings the same papers each time. He has just been asked the date of his accident again.',
  },
  said: [
    {
      by: 'advisor',
      text: {
        fr: 'Et l’accident, c’était quand, exactement ?',
        en: 'And the accident, when was that exactly?',
      },
    },
    {
      by: 'beneficiary',
      text: {
        fr: 'C’est écrit. Page deux. Vous ne lisez jamais, vous autres.',
        en: 'It’s written down. Page two. You people never read.',
      },
    },
    {
      by: 'advisor',
      text: { fr: 'Je comprends, je voulais seulement…', en: 'I understand, I only wanted to…' },
    },
    {
      by: 'beneficiary',
      text: {
        fr: 'Non, vous ne comprenez pas. Vous êtes tous pareils : on me balade, et après on me dit d’être motivé.',
        en: 'No, you don’t understand. You’re all the same: I get sent round in circles, then told to be motivated.',
      },
    },
  ],
  came: {
    fr: 'Monsieur, je vous demande de rester correct. Je suis là pour vous aider.',
    en: 'Sir, I must ask you to stay civil. I’m here to help you.',
  },
  felt: {
    fr: '« Voilà. C’est moi le problème, comme d’habitude. J’ai repris mes papiers sur la table. »',
    en: '“There we are. I’m the problem, as usual. I took my papers back off the table.”',
  },
}
